import { ActionError, type Problem } from '../errors.ts';
import { type Kind, type Target, isAddress, isHost, isKind, isPort, sortTargets, targetOf } from './target.ts';

export type { Kind, Target } from './target.ts';

type Body = { readonly [key: string]: unknown };

/** Network resources as ARM's GET answers them, and the instances that there are (`virtualMachines` of the scale set). */
export interface Network {
  loadBalancers: readonly unknown[];
  publicIps: readonly unknown[];
  instances: readonly unknown[];
}

// Which service a backend port is; the second of each is the one that NAT reaches, as a load balancing rule and a NAT rule cannot share one.
const SERVICES: Readonly<Record<number, Kind>> = { 22: 'ssh', 8000: 'jupyterhub', 3389: 'rdp' };
const NAT_SERVICES: Readonly<Record<number, Kind>> = { ...SERVICES, 2222: 'ssh', 8001: 'jupyterhub', 3390: 'rdp' };

/** The endpoints that a template's outputs name: an output `endpoints`, a list of `{kind, host, address, port}`. Empty where there is no such output; a malformed one throws. */
export function fromOutputs(outputs: unknown): Target[] {
  const output = Object.entries(body(outputs)).find(([name]) => name.toLowerCase() === 'endpoints')?.[1];
  if (output === undefined) return [];
  const fix = 'Let the output be an array of {kind: ssh | jupyterhub | rdp, host: DNS name, address: IP address, port: number}, or leave it out.';
  const { value } = body(output);
  if (!Array.isArray(value)) throw new ActionError({ what: 'The template\'s output `endpoints` is not an array.', fix, target: 'outputs.endpoints' });
  const problems: Problem[] = [];
  const targets = value.flatMap((item: unknown, index): Target[] => {
    const { kind, host, address, port } = body(item);
    if (isKind(kind) && isHost(host) && isAddress(address) && isPort(port)) {
      return [targetOf({ kind, scope: 'front-door', instanceId: null, host, address, port })];
    }
    const wrong = !isKind(kind) ? 'kind' : !isHost(host) ? 'host' : !isAddress(address) ? 'address' : 'port';
    problems.push({ what: `Item ${index + 1} of the template's output \`endpoints\` has no valid \`${wrong}\`.`, fix, target: `outputs.endpoints[${index}].${wrong}` });
    return [];
  });
  if (problems.length > 0) throw new ActionError(problems);
  return sortTargets(targets);
}

/** The endpoints that load balancers offer: the front door by load balancing rules, instances by NAT rules (v1, v2) and NAT pools. Rules to other ports, without a public address, or to instances that are gone are left out. */
export function fromNetwork({ loadBalancers, publicIps, instances }: Network): Target[] {
  const addresses = new Map(publicIps.map((ip) => [idOf(ip), ip]));
  const alive = new Set(instances.map(instanceKey));
  return sortTargets(loadBalancers.flatMap((balancer) => {
    const fronts = frontsOf(balancer, addresses);
    return [...frontDoor(balancer, fronts), ...natRules(balancer, fronts), ...natMappings(balancer, fronts)].filter(
      ({ instance }) => instance === null || alive.has(instance.key) || alive.has(instance.id),
    ).map(({ kind, front, port, instance }) =>
      targetOf({ kind, scope: instance === null ? 'front-door' : 'instance', instanceId: instance?.id ?? null, ...front, port }),
    );
  }));
}

type Front = { host: string; address: string };
type Instance = { id: string; key: string };
type Way = { kind: Kind; front: Front; port: number; instance: Instance | null };

/** Public frontends of a load balancer by lower-case id. */
function frontsOf(balancer: unknown, addresses: ReadonlyMap<string, unknown>): Map<string, Front> {
  return new Map(list(balancer, 'frontendIPConfigurations').flatMap((frontend): [string, Front][] => {
    const { ipAddress, dnsSettings } = properties(addresses.get(idOf(properties(frontend)['publicIPAddress'])));
    const { fqdn } = body(dnsSettings);
    if (!isAddress(ipAddress)) return [];
    return [[idOf(frontend), { address: ipAddress, host: isHost(fqdn) ? fqdn : ipAddress }]];
  }));
}

function frontDoor(balancer: unknown, fronts: ReadonlyMap<string, Front>): Way[] {
  return list(balancer, 'loadBalancingRules').flatMap((rule) => way(properties(rule), SERVICES, fronts, null));
}

/** NAT rules v1, also those that a NAT pool makes: each leads to one ip configuration. */
function natRules(balancer: unknown, fronts: ReadonlyMap<string, Front>): Way[] {
  return list(balancer, 'inboundNatRules').flatMap((rule) => {
    const instance = instanceOf(properties(rule)['backendIPConfiguration']);
    return instance === null ? [] : way(properties(rule), NAT_SERVICES, fronts, instance);
  });
}

/** NAT rules v2: a rule spans a port range, and the backend pool says which instance got which port. */
function natMappings(balancer: unknown, fronts: ReadonlyMap<string, Front>): Way[] {
  const rules = new Map(list(balancer, 'inboundNatRules').map((rule) => [String(body(rule)['name']).toLowerCase(), properties(rule)]));
  return list(balancer, 'backendAddressPools').flatMap((pool) => list(pool, 'loadBalancerBackendAddresses')).flatMap((address) => {
    const instance = instanceOf(properties(address)['networkInterfaceIPConfiguration']);
    if (instance === null) return [];
    return list(address, 'inboundNatRulesPortMapping').flatMap((mapping) => {
      const { inboundNatRuleName, frontendPort, backendPort } = body(mapping);
      const rule = rules.get(String(inboundNatRuleName).toLowerCase());
      return rule === undefined ? [] : way({ ...rule, frontendPort, backendPort: backendPort ?? rule['backendPort'] }, NAT_SERVICES, fronts, instance);
    });
  });
}

function way(rule: Body, services: Readonly<Record<number, Kind>>, fronts: ReadonlyMap<string, Front>, instance: Instance | null): Way[] {
  const { protocol, frontendPort, backendPort } = rule;
  const kind = services[Number(backendPort)];
  const front = fronts.get(idOf(rule['frontendIPConfiguration']));
  if (kind === undefined || front === undefined || !isPort(frontendPort) || /^udp$/i.test(String(protocol))) return [];
  return [{ kind, front, port: frontendPort, instance }];
}

/** The instance that an ip configuration belongs to, by its id. */
function instanceOf(reference: unknown): Instance | null {
  const match = /\/virtualmachinescalesets\/([^/]+)\/virtualmachines\/([^/]+)\/networkinterfaces\//.exec(idOf(reference));
  return match === null ? null : { id: match[2]!, key: `${match[1]}/${match[2]}` };
}

/** An instance's key: scale set and number where its body has an id, the number alone where it has none. */
function instanceKey(instance: unknown): string {
  const match = /\/virtualmachinescalesets\/([^/]+)\/virtualmachines\/([^/]+)$/.exec(idOf(instance));
  if (match !== null) return `${match[1]}/${match[2]}`;
  const { instanceId } = body(instance);
  return typeof instanceId === 'string' ? instanceId.toLowerCase() : '';
}

function body(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

function properties(resource: unknown): Body {
  return body(body(resource)['properties']);
}

function list(resource: unknown, name: string): readonly unknown[] {
  const value = properties(resource)[name];
  return Array.isArray(value) ? value : [];
}

/** A resource id, which has no case in Azure, or empty. */
function idOf(resource: unknown): string {
  const { id } = body(resource);
  return typeof id === 'string' ? id.toLowerCase() : '';
}
