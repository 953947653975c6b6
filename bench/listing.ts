import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../local/stack.ts';
import type { Bench } from './pairs.ts';

type Body = Record<string, unknown>;
type Ask = (method: string, pathOrUrl: string, body?: Body | string) => Promise<Body>;

const location = 'westeurope';
const times = 3;
const network = '2025-05-01';
const compute = '2025-04-01';

/** The instances of a scale set of 1,000, with their instance views, over the wire to the last page, against those of one of 100. */
export async function listingBench(): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-bench-'));
  const stack = await startStack({ dir, seed: 1, fast: true });
  const agent = new Agent({ keepAlive: true, ca: readFileSync(stack.caFile) });
  const ask = await signIn(stack, agent);
  const group = `/subscriptions/${stack.azure.subscriptionId}/resourceGroups/bench`;
  await fetch(`${stack.azure.adminUrl}/quota`, { method: 'POST', headers: { authorization: `Bearer ${stack.adminToken}` }, body: JSON.stringify({ name: 'cores', limit: 10_000 }) });
  await fetch(`${stack.azure.adminUrl}/quota`, { method: 'POST', headers: { authorization: `Bearer ${stack.adminToken}` }, body: JSON.stringify({ name: 'standardDSv5Family', limit: 10_000 }) });
  await ask('PUT', `${group}?api-version=2025-04-01`, { location });
  await ask('PUT', `${group}/providers/Microsoft.Network/virtualNetworks/net?api-version=${network}`, {
    location,
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'machines', properties: { addressPrefix: '10.0.0.0/18', defaultOutboundAccess: true } }] },
  });
  for (const count of [1000, 100]) await ask('PUT', `${setPath(group, count)}?api-version=${compute}`, scaleSet(group, count));
  const side = (count: number): Bench['a'] => ({ label: `${count} instances, ${times} times`, sample: () => list(ask, setPath(group, count), count) });
  return {
    name: 'listing',
    unit: 'seconds',
    bound: 15,
    a: side(1000),
    b: side(100),
    close: async () => {
      agent.destroy();
      await stack.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const setPath = (group: string, count: number): string => `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/of${count}`;

async function list(ask: Ask, path: string, count: number): Promise<number> {
  const began = performance.now();
  for (let time = 0; time < times; time++) {
    let found = 0;
    let next: string | undefined = `${path}/virtualMachines?$expand=instanceView&api-version=${compute}`;
    while (next !== undefined) {
      const page: Body = await ask('GET', next);
      found += (page['value'] as unknown[]).length;
      next = page['nextLink'] as string | undefined;
    }
    if (found !== count) throw new Error(`${found} instances of ${count}`);
  }
  return (performance.now() - began) / 1000;
}

function scaleSet(group: string, count: number): Body {
  const subnet = { id: `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/machines` };
  return {
    location,
    sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: count },
    properties: {
      // Azure refuses more than 100 instances in one placement group.
      singlePlacementGroup: false,
      overprovision: false,
      upgradePolicy: { mode: 'Manual' },
      virtualMachineProfile: {
        osProfile: { computerNamePrefix: 'of', adminUsername: 'dsvmuser', adminPassword: 'Correct-Horse-7-Battery' },
        storageProfile: { imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' }, osDisk: { createOption: 'FromImage' } },
        networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { primary: true, ipConfigurations: [{ name: 'ip', properties: { subnet } }] } }] },
      },
    },
  };
}

async function signIn({ azure }: Stack, agent: Agent): Promise<Ask> {
  let token = '';
  const ask: Ask = (method, pathOrUrl, body) =>
    new Promise((resolve, reject) => {
      const form = typeof body === 'string';
      const headers = { authorization: `Bearer ${token}`, 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' };
      const call = request(new URL(pathOrUrl, azure.endpoint), { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if ((answer.statusCode ?? 500) >= 400) reject(new Error(`${method} ${pathOrUrl}: ${answer.statusCode} ${text}`));
          else resolve(JSON.parse(text) as Body);
        });
      });
      call.on('error', reject);
      call.end(form ? body : JSON.stringify(body));
    });
  const { clientId, clientSecret, tenantId } = azure;
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'https://management.azure.com/.default' });
  const answer = await ask('POST', `/${tenantId}/oauth2/v2.0/token`, form.toString());
  token = String(answer['access_token']);
  return ask;
}
