import type { Arm } from './arm.ts';

const apiVersion = '2025-05-01';

export interface Network {
  loadBalancers: Record<string, unknown>[];
  publicIps: Record<string, unknown>[];
}

/** The load balancers of a resource group, their backend pools as the pools themselves answer, and the public IP addresses. */
export async function readNetwork(arm: Arm, group: string): Promise<Network> {
  const base = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Network`;
  const [loadBalancers, publicIps] = await Promise.all([
    arm.list({ path: `${base}/loadBalancers`, apiVersion, doing: 'Listing the load balancers' }),
    arm.list({ path: `${base}/publicIPAddresses`, apiVersion, doing: 'Listing the public IP addresses' }),
  ]);
  return { loadBalancers: await Promise.all(loadBalancers.map((one) => withPools(arm, one))), publicIps };
}

// Port mappings of NAT rules v2 are shown by the backend pool's own GET; the load balancer's body has the pool's id alone.
async function withPools(arm: Arm, loadBalancer: Record<string, unknown>): Promise<Record<string, unknown>> {
  const properties = (loadBalancer['properties'] ?? {}) as Record<string, unknown>;
  const rules = (properties['inboundNatRules'] ?? []) as { properties?: { backendAddressPool?: { id?: string } } }[];
  const pools = (properties['backendAddressPools'] ?? []) as { id?: string }[];
  const wanted = new Set(rules.flatMap((rule) => rule.properties?.backendAddressPool?.id?.toLowerCase() ?? []));
  const read = await Promise.all(
    pools.map(async (pool) => {
      if (pool.id === undefined || !wanted.has(pool.id.toLowerCase())) return pool;
      return (await arm.send({ method: 'GET', path: pool.id, apiVersion, doing: 'Reading the backend pool' })).body;
    }),
  );
  return { ...loadBalancer, properties: { ...properties, backendAddressPools: read } };
}
