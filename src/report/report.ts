import type { Budget, BudgetVerdict } from '../cost/budget.ts';
import type { Cost } from '../cost/cost.ts';
import type { Spend } from '../cost/spend.ts';
import type { Problem } from '../errors.ts';
import type { ScheduleView } from '../schedule/view.ts';

/** Where a person connects; the shape of the output `endpoints` (schema/endpoints.schema.json). */
export interface Endpoint {
  kind: 'ssh' | 'jupyterhub' | 'rdp';
  scope: 'front-door' | 'instance';
  instanceId: string | null;
  /** What people are shown: the DNS name, or the IP address where there is none. */
  host: string;
  port: number;
  url: string;
  check: 'pass' | 'fail' | 'skipped';
  /** Why the check failed or was skipped, or what to know about one that passed; empty otherwise. */
  cause: string;
  /** SSH: `SHA256:...` of the host key. JupyterHub: `SHA256:...` of the TLS certificate. Empty where none was seen. */
  fingerprint: string;
}

/** An endpoint together with what a check saw there. */
export interface CheckedEndpoint extends Endpoint {
  /** SSH banner or hub version, as the server said it; foreign text. */
  version: string;
  /** Seconds from the first try to the verdict. */
  seconds: number;
}

export type SmokeLevel = 'none' | 'door' | 'login' | 'kernel';

export interface Instance {
  instanceId: string;
  computerName: string;
  /** `running`, `deallocated`, ... from the instance view's `PowerState/*`; without one `unallocated` where Azure had no room for it, else `unknown`. */
  power: string;
  provisioning: string;
  latestModel: boolean;
  /** Azure’s autoscale passes it by; absent where it does not. */
  protectedFromScaleIn?: true;
  /** Somebody has protected it from all that is done to the scale set, scale-in included: it is theirs alone, and `protectedFromScaleIn` is absent. */
  protectedFromActions?: true;
  /** scale: whether people use it, as far as that was asked. */
  use?: { verdict: 'busy' | 'idle' | 'unknown'; why: string };
}

export interface DeployedResource {
  id: string;
  type: string;
  name: string;
  /** ARM's provisioningState of the operation: Succeeded, Failed, Running, ... */
  state: string;
}

export interface DeploymentSummary {
  name: string;
  id: string;
  state: string;
  correlationId: string;
  /** ISO 8601, ARM's clock. */
  timestamp: string;
  /** ISO 8601 duration as ARM gives it. */
  duration: string;
  portalUrl: string;
  resources: DeployedResource[];
}

/** Where one effective parameter came from. `shown` is JSON for people, already without secrets. */
export interface ParameterOrigin {
  name: string;
  from: string;
  shown: string;
  secure: boolean;
}

/** What becomes of a resource or a property: `unknown` where Azure cannot tell, `gone` where the files no longer have it and Azure keeps it. */
export type PlannedKind = 'create' | 'modify' | 'delete' | 'unchanged' | 'unknown' | 'gone';

/** One property that changes. Values are JSON for people, bounded, without secrets; null where there is none. */
export interface PlannedDelta {
  /** `properties.securityRules[2].properties.priority`. */
  path: string;
  kind: 'create' | 'modify' | 'delete';
  before: string | null;
  after: string | null;
}

export interface PlannedResource {
  kind: PlannedKind;
  type: string;
  name: string;
  deltas: PlannedDelta[];
  /** Why nothing is known; empty otherwise. */
  why: string;
}

/** How many resources there are of each kind; the output `changes` (schema/changes.schema.json). */
export type PlannedCounts = Record<PlannedKind, number>;

/** What a month costs; prices as the price list has them, without agreements and taxes. `before` and `after` are around the clock: of a pool with a schedule, with the most instances that it asks for. */
export interface PlannedCost {
  /** ISO 4217. */
  currency: string;
  /** Where the prices come from. */
  source: string;
  /** Of which day they are: ISO 8601, as exact as the source says it. */
  date: string;
  /** Null where the pool did not stand, or is not known. */
  before: Cost | null;
  after: Cost;
  /** By the schedule, at least and at most, as the average of the coming 52 weeks; `instances` is the most that it asks for. Null without a schedule, or where no price is known. */
  bySchedule: (Spend & { instances: number }) | null;
  budget: (Budget & { verdict: BudgetVerdict }) | null;
}

/** What a deployment would do. */
export interface Plan {
  /** Who says so: Azure's what-if, the template alone (`template`: Azure could not be asked that), or the files of two commits (`files`: Azure was not asked). */
  source: 'azure' | 'template' | 'files';
  /** Why it is not Azure's what-if; empty otherwise. */
  why: string;
  /** Whether the resource group has to be created; null where that was not asked. */
  newGroup: boolean | null;
  counts: PlannedCounts;
  resources: PlannedResource[];
  /** Properties that what-if names and that do not change: read-only, defaults, spelling, secrets it cannot compare. */
  noise: number;
  /** Resources of the group that the template does not name and that stay as they are. */
  beside: number;
  cost: PlannedCost | null;
}

/** Who holds a place for previews; times are ISO 8601. */
export interface PreviewHolder {
  /** Of the pull request. */
  number: number;
  resourceGroup: string;
  since: string;
  expires: string;
}

/** A pull request's own pool, or why there is none. */
export interface PreviewView {
  number: number;
  /** The pull request's commit. */
  head: string;
  /**
   * `live`: it stands; `failed`: its deployment did not come to its end; `refused`: it is not within the policy; `full`: all places are taken;
   * `fork`, `dependabot`: such pull requests get none; `closed`: the pull request is, and had none; `removed`: it was taken down.
   */
  state: 'live' | 'failed' | 'refused' | 'full' | 'fork' | 'dependabot' | 'closed' | 'removed';
  /** When it goes where the pull request has no more activity, ISO 8601; empty where none stands. */
  expires: string;
  /** By the policy, null where it is not known: hours after the last activity, and how many may stand at once. */
  hours: number | null;
  limit: number | null;
  /** What its hours cost; not `complete` where some of it has no price. Null where none has. */
  cost: { amount: number; currency: string; complete: boolean } | null;
  /** Where all places are taken: by whom. */
  holders: PreviewHolder[];
}

/** What a pass of `sweep` made of one resource group. */
export interface SweptGroup {
  name: string;
  /** Whose preview it is: null where its tags do not say, or it is none of this repository's. */
  pool: string | null;
  number: number | null;
  /** `mark`: it is over, and goes with a later pass; `foreign`: not ours to touch. */
  verdict: 'keep' | 'mark' | 'unmark' | 'delete' | 'foreign';
  /** A clause for people: `pull request 7 was merged`. */
  why: string;
  /** Whether that was done; nothing is in a dry run, and `keep` and `foreign` are nothing to do. */
  done: boolean;
}

/** What `sweep` found. */
export interface SweepView {
  /** Nothing was written. */
  dryRun: boolean;
  groups: SweptGroup[];
  /** GitHub's deployments that stand for no preview: how many there were, and how many of them are gone now. */
  records: { stray: number; removed: number };
}

/** The comment that asked for the command. */
export interface Asked {
  /** Login of who wrote it. */
  by: string;
  /** The command as it was understood; of one that was not, the comment's first line: foreign text. */
  text: string;
  /** `status`, `scale`, ...; empty where it was not understood, or is refused. */
  verb: string;
  url: string;
  /** Of the default branch: whose files the pool is. Empty where it was not looked at. */
  commit: string;
  /** Why it was not done. */
  refused: Problem | null;
}

/** What a command returns; comment, summary, outputs and the report file are rendered from it (schema/report.schema.json). */
export interface Report {
  schema: 1;
  command: 'chatops' | 'deploy' | 'list' | 'plan' | 'preview' | 'scale' | 'smoke' | 'status' | 'sweep' | 'teardown';
  ok: boolean;
  pool: { name: string; resourceGroup: string; location: string; subscriptionId: string; portalUrl: string } | null;
  /** Null where no comment asked for it. */
  asked: Asked | null;
  /** deploy: were the pool's resources different after the deployment? plan: would they be? */
  changed: boolean | null;
  plan: Plan | null;
  /** What the pool's schedule says; null where it has none, or the command does not look at it. */
  schedule: ScheduleView | null;
  /** Null where the command is not about a pull request's preview. */
  preview: PreviewView | null;
  /** Null unless the command is `sweep`. */
  sweep: SweepView | null;
  /** list: the pool files to work on, at most 256; the output `pools` (schema/pools.schema.json). */
  pools: string[] | null;
  deployment: DeploymentSummary | null;
  /** Who logs in at the endpoints, as the scale set says. */
  adminUsername: string | null;
  /** The scale set's capacity as asked for, and its instances as they are. */
  capacity: number | null;
  instances: Instance[];
  endpoints: CheckedEndpoint[];
  smokeLevel: SmokeLevel | null;
  smoke: 'pass' | 'fail' | 'skipped' | null;
  parameters: ParameterOrigin[];
  /** What happened, in order, for people: removed resources, adopted group, ... */
  notes: string[];
  warnings: string[];
  problems: Problem[];
  /** ISO 8601, ARM's clock where Azure was asked. */
  finishedAt: string;
}
