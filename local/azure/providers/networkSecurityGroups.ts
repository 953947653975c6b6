import { isIPv6 } from 'node:net';
import { isServiceTag } from '../books/serviceTags.ts';
import { networkVersions } from '../books/versions.ts';
import { networkError } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { readRange } from '../range.ts';
import { resourcesOf, type Resource, type State } from '../state.ts';
import { flag, list, need, oneOf, referenceTo, text, whole } from '../shape.ts';
import { sameId } from '../path.ts';
import { checkNames, idOf, idsOf, mustFind, networkShape, networkView, part, partsOf, patchTags, partView, readOnlyOf, texts, type Part } from './network.ts';
import { setWithGroup } from './uses.ts';

const rule = part('SecurityRule', {
  description: text({ max: 140 }),
  protocol: need(oneOf('Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*')),
  sourcePortRange: text(),
  sourcePortRanges: texts,
  destinationPortRange: text(),
  destinationPortRanges: texts,
  sourceAddressPrefix: text(),
  sourceAddressPrefixes: texts,
  sourceApplicationSecurityGroups: list(referenceTo('Microsoft.Network/applicationSecurityGroups')),
  destinationAddressPrefix: text(),
  destinationAddressPrefixes: texts,
  destinationApplicationSecurityGroups: list(referenceTo('Microsoft.Network/applicationSecurityGroups')),
  access: need(oneOf('Allow', 'Deny')),
  priority: need(whole()),
  direction: need(oneOf('Inbound', 'Outbound')),
});

const shape = networkShape('NetworkSecurityGroup', {
  securityRules: list(rule),
  flushConnection: flag,
  ...readOnlyOf('defaultSecurityRules', 'networkInterfaces', 'subnets', 'flowLogs'),
});

/** Network security groups with their rules. */
export const networkSecurityGroups: Kind = {
  type: 'Microsoft.Network/networkSecurityGroups',
  provider: 'network',
  shape,
  apiVersions: networkVersions,
  seconds: 0.5,
  inline: [
    { list: 'securityRules', writable: true },
    { list: 'defaultSecurityRules', writable: false },
  ],
  prepare(body, place, world) {
    checkNames(body, place, ['securityRules']);
    const rules = partsOf(body, 'securityRules');
    rules.forEach((one, index) => {
      const id = `${place.id}/securityRules/${one.name}`;
      checkRule(one, id);
      for (const side of sides) {
        const groups = idsOf(one.properties[`${side}ApplicationSecurityGroups`]);
        for (const group of groups) mustFind(world.state, group, 'Microsoft.Network/applicationSecurityGroups', id, String(body['location']));
      }
      const twin = rules.slice(0, index).find((other) => sameTurn(one, other));
      if (twin !== undefined) {
        throw networkError('SecurityRuleConflict', `Security rule ${one.name} conflicts with rule ${twin.name}. Rules cannot have the same Priority and Direction.`);
      }
    });
  },
  patch: patchTags,
  view: (resource, world) => {
    const subnets = subnetsWith(world.state, resource.id);
    return networkView(resource, {
      securityRules: partsOf(resource.model, 'securityRules').map((one) =>
        partView(resource, 'securityRules', one, { ...one.properties, ...emptyLists(one.properties) }),
      ),
      defaultSecurityRules: defaultRules.map((one) => partView(resource, 'defaultSecurityRules', one, one.properties)),
      ...(subnets.length === 0 ? {} : { subnets: subnets.map((id) => ({ id })) }),
    });
  },
  guard(resource, world) {
    const set = setWithGroup(world.state, resource.id);
    if (set !== undefined) throw networkError('NetworkSecurityGroupInUseByVirtualMachineScaleSet', `Cannot delete network security group ${resource.id} since it is in use by virtual machine scale set ${set}.`);
    const users = subnetsWith(world.state, resource.id);
    if (users.length === 0) return;
    throw networkError(
      'InUseNetworkSecurityGroupCannotBeDeleted',
      `Network security group ${resource.id} cannot be deleted because it is in use by the following resources: ${users.join(', ')}. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.`,
    );
  },
};

function checkRule(one: Part, id: string): void {
  const { properties } = one;
  const priority = Number(properties['priority']);
  if (priority < 100 || priority > 4096) {
    throw networkError('SecurityRuleInvalidPriority', `Security rule has invalid Priority. Value provided: ${priority} Allowed range 100-4096.`);
  }
  for (const side of sides) {
    const prefixes = textsOf(properties, `${side}AddressPrefix`, `${side}AddressPrefixes`);
    const groups = idsOf(properties[`${side}ApplicationSecurityGroups`]);
    if (prefixes.length === 0 && groups.length === 0) {
      throw networkError('SecurityRuleParameterNotSpecified', `Security rule must specify ${side}AddressPrefixes, ${side}AddressPrefix, or ${side}ApplicationSecurityGroups for ${id}.`);
    }
    const ports = textsOf(properties, `${side}PortRange`, `${side}PortRanges`);
    if (ports.length === 0) {
      throw networkError('SecurityRuleParameterNotSpecified', `Security rule must specify ${side}PortRange or ${side}PortRanges for ${id}.`);
    }
    refuseBoth(properties, `${side}AddressPrefix`, `${side}AddressPrefixes`, id);
    refuseBoth(properties, `${side}PortRange`, `${side}PortRanges`, id);
    if (prefixes.length > 0 && groups.length > 0) throw conflicting(`${side}AddressPrefix`, `${side}ApplicationSecurityGroups`, id);
    for (const range of ports) {
      if (readPorts(range) === undefined) {
        throw networkError('SecurityRuleInvalidPortRange', `Security rule has invalid Port range. Value provided: ${range}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.`);
      }
    }
    for (const prefix of prefixes) {
      if (!isPrefix(prefix)) throw networkError('SecurityRuleInvalidAddressPrefix', `Security rule has invalid Address prefix. Value provided: ${prefix}`);
    }
    // A list holds addresses alone: one tag is told in the singular.
    const tag = textsOf(properties, '', `${side}AddressPrefixes`).find((prefix) => !isAddress(prefix));
    if (tag !== undefined) {
      const name = `${side === 'source' ? 'Source' : 'Destination'}AddressPrefix`;
      throw networkError(
        'SecurityRuleParameterContainsUnsupportedValue',
        `Security rule parameter ${name} for rule with Id ${id} cannot specify existing VIRTUALNETWORK, INTERNET, AZURELOADBALANCER, '*' or system tags. Unsupported value used: ${tag}.`,
      );
    }
  }
}

const sides = ['source', 'destination'] as const;

// Azure's own code for a rule that says one thing twice is not documented.
const conflicting = (one: string, other: string, id: string): Error =>
  networkError('SecurityRuleParametersConflict', `Security rule ${id} cannot specify both ${one} and ${other}.`);

function refuseBoth(properties: Json, single: string, plural: string, id: string): void {
  if (textsOf(properties, single, '').length > 0 && textsOf(properties, '', plural).length > 0) throw conflicting(single, plural, id);
}

const isPrefix = (text: string): boolean => text === '*' || isServiceTag(text) || isAddress(text);

// A block with host bits is refused: 20.20.20.20/16 should say 20.20.0.0/16.
function isAddress(text: string): boolean {
  const [address = '', length] = text.split('/');
  if (isIPv6(address)) return /^[^/]+(\/(\d\d?|1[01]\d|12[0-8]))?$/.test(text) && length !== '';
  return readRange(text) !== undefined;
}

/** A rule's single and plural property as one list. */
export function textsOf(properties: Json, single: string, plural: string): string[] {
  const one = properties[single];
  const many = properties[plural];
  return [...(typeof one === 'string' && one !== '' ? [one] : []), ...(Array.isArray(many) ? (many as string[]) : [])];
}

/** `22`, `1000-2000` or `*` as first and last port; undefined for anything else. */
export function readPorts(text: string): { first: number; last: number } | undefined {
  if (text === '*') return { first: 0, last: 65535 };
  const [first = '', last = first, ...more] = text.split('-');
  if (more.length > 0 || !/^\d{1,5}$/.test(first) || !/^\d{1,5}$/.test(last)) return undefined;
  const range = { first: Number(first), last: Number(last) };
  return range.first <= range.last && range.last <= 65535 ? range : undefined;
}

const sameTurn = (a: Part, b: Part): boolean =>
  a.properties['priority'] === b.properties['priority'] && a.properties['direction'] === b.properties['direction'];

function emptyLists(properties: Json): Json {
  const names = ['sourcePortRanges', 'destinationPortRanges', 'sourceAddressPrefixes', 'destinationAddressPrefixes'];
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? []]));
}

const fixed = (name: string, description: string, from: string, to: string, access: string, priority: number, direction: string): Part => ({
  name,
  properties: {
    description,
    protocol: '*',
    sourcePortRange: '*',
    destinationPortRange: '*',
    sourceAddressPrefix: from,
    destinationAddressPrefix: to,
    access,
    priority,
    direction,
  },
});

/** The rules that every group ends with, as recorded answers show them. */
export const defaultRules: readonly Part[] = [
  fixed('AllowVnetInBound', 'Allow inbound traffic from all VMs in VNET', 'VirtualNetwork', 'VirtualNetwork', 'Allow', 65000, 'Inbound'),
  fixed('AllowAzureLoadBalancerInBound', 'Allow inbound traffic from azure load balancer', 'AzureLoadBalancer', '*', 'Allow', 65001, 'Inbound'),
  fixed('DenyAllInBound', 'Deny all inbound traffic', '*', '*', 'Deny', 65500, 'Inbound'),
  fixed('AllowVnetOutBound', 'Allow outbound traffic from all VMs to all VMs in VNET', 'VirtualNetwork', 'VirtualNetwork', 'Allow', 65000, 'Outbound'),
  fixed('AllowInternetOutBound', 'Allow outbound traffic from all VMs to Internet', '*', 'Internet', 'Allow', 65001, 'Outbound'),
  fixed('DenyAllOutBound', 'Deny all outbound traffic', '*', '*', 'Deny', 65500, 'Outbound'),
];

function subnetsWith(state: State, id: string): string[] {
  return resourcesOf(state, 'Microsoft.Network/virtualNetworks').flatMap((network: Resource) =>
    partsOf(network.model, 'subnets')
      .filter((one) => sameId(idOf(one.properties['networkSecurityGroup']), id))
      .map((one) => `${network.id}/subnets/${one.name}`),
  );
}
