import type { Json } from './json.ts';
import type { Instance } from './providers/instances.ts';
import type { Fleet } from './providers/fleet.ts';
import type { Deployment } from './deployment.ts';
import { openAllowance, type Allowance } from './allowance.ts';

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
  /** Quotas, closed sizes, others' labels and rights. */
  allowance: Allowance;
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
    allowance: openAllowance(),
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
