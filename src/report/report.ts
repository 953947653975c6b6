import type { Cost } from '../cost/cost.ts';
import type { Problem } from '../errors.ts';

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
  /** `running`, `deallocated`, ... from the instance view's `PowerState/*`; `unknown` where Azure gives none. */
  power: string;
  provisioning: string;
  latestModel: boolean;
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

/** What a month around the clock costs, before and after; prices as the price list has them, without agreements and taxes. */
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
  budget: { monthly: number; currency: string; verdict: 'within' | 'over' | 'unknown' } | null;
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

/** What a command returns; comment, summary, outputs and the report file are rendered from it (schema/report.schema.json). */
export interface Report {
  schema: 1;
  command: 'deploy' | 'list' | 'plan' | 'smoke' | 'status' | 'teardown';
  ok: boolean;
  pool: { name: string; resourceGroup: string; location: string; subscriptionId: string; portalUrl: string } | null;
  /** deploy: were the pool's resources different after the deployment? plan: would they be? */
  changed: boolean | null;
  plan: Plan | null;
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
