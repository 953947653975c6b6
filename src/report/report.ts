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

/** What a command returns; comment, summary, outputs and the report file are rendered from it (schema/report.schema.json). */
export interface Report {
  schema: 1;
  command: 'deploy' | 'smoke' | 'status' | 'teardown';
  ok: boolean;
  pool: { name: string; resourceGroup: string; location: string; subscriptionId: string; portalUrl: string } | null;
  /** Deploy only: were the pool's resources different after the deployment? */
  changed: boolean | null;
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
