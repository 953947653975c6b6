import type { Json } from './json.ts';
import type { CommandEnd } from './providers/extensions.ts';
import type { Instance } from './providers/instances.ts';
import type { Role } from './books/roles.ts';
import type { Member } from './principals.ts';
import type { Lock } from './providers/locks.ts';
import type { Assignment } from './providers/roleAssignments.ts';
import type { Fleet } from './providers/fleet.ts';
import type { Health } from './providers/health.ts';
import type { Deployment } from './deployment.ts';
import { openAllowance, type Allowance } from './allowance.ts';
import { openMetrics, type Metrics } from './autoscale/metrics.ts';
import type { Notice } from './autoscale/notices.ts';

export interface Group {
  id: string;
  name: string;
  location: string;
  tags: Record<string, string> | undefined;
  managedBy: string | undefined;
  state: 'Succeeded' | 'Deleting';
}

export type ProvisioningState = 'Creating' | 'Updating' | 'Deleting' | 'Succeeded' | 'Failed';

/** A resource as its provider keeps it. `model` is the body in canonical spelling, secrets included; what leaves is the kind's view of it. */
export interface Resource {
  id: string;
  name: string;
  /** Canonical: `Microsoft.Network/loadBalancers`. */
  type: string;
  /** Lower-case name of the resource group. */
  group: string;
  location: string;
  model: Json;
  state: ProvisioningState;
  /** Milliseconds, Azure's clock. */
  created: number;
  changed: number;
  guid: string;
  etag: string;
}

/** All that the local Azure knows; every key is a lower-case id or name. */
export interface State {
  groups: Map<string, Group>;
  resources: Map<string, Resource>;
  deployments: Map<string, Deployment>;
  /** Instances by the id of their scale set, in the order of their making. */
  instances: Map<string, Instance[]>;
  fleets: Map<string, Fleet>;
  /** Registration by lower-case namespace. */
  registrations: Map<string, 'NotRegistered' | 'Registering' | 'Registered'>;
  /** Frontend ports that NAT rules have given out: rule id, then ipConfiguration id, then port. */
  natPorts: Map<string, Map<string, number>>;
  /** Public IP addresses by the id of their resource: index and address. */
  addresses: Map<string, { index: number; address: string }>;
  /** The IPv4 address that security groups take every client of a public address for. */
  client: string;
  /** How the commands of extensions end where they fail, by the extension's lower-case name. */
  extensionEnds: Map<string, CommandEnd>;
  /** Service principals of the tenant by application id. */
  members: Map<string, Member>;
  /** Custom roles by GUID. */
  roles: Map<string, Role>;
  assignments: Map<string, Assignment>;
  locks: Map<string, Lock>;
  /** Tags of the subscription. */
  tags: Record<string, string>;
  /** How many more VMs of a size Azure has room for, by lower-case `region/size` (`*` is every region); without an entry any number. */
  capacity: Map<string, number>;
  /** What instances are said to be by the admin API, by lower-case `scale set id/instance id`. */
  health: Map<string, Health>;
  /** Quotas, closed sizes, others' labels and rights. */
  allowance: Allowance;
  /** What the machines report, as the admin API says. */
  metrics: Metrics;
  /** Mail and webhooks of autoscale, in the order of their sending. */
  notices: Notice[];
  /** So many seconds after a resource was made the lists of `.../resources` have it. */
  lag: number;
}

/** An Azure without anything in it. */
export function emptyState(): State {
  return {
    groups: new Map(),
    resources: new Map(),
    deployments: new Map(),
    instances: new Map(),
    fleets: new Map(),
    registrations: new Map(),
    natPorts: new Map(),
    addresses: new Map(),
    client: '127.0.0.1',
    extensionEnds: new Map(),
    members: new Map(),
    roles: new Map(),
    assignments: new Map(),
    locks: new Map(),
    tags: {},
    capacity: new Map(),
    health: new Map(),
    allowance: openAllowance(),
    metrics: openMetrics(),
    notices: [],
    lag: 0,
  };
}

/** Resources of one type, in the order of their making. */
export function resourcesOf(state: State, type: string): Resource[] {
  return [...state.resources.values()].filter((one) => one.type === type);
}

/** The resource of an id, whatever its case. */
export function findResource(state: State, id: string): Resource | undefined {
  return state.resources.get(id.toLowerCase());
}
