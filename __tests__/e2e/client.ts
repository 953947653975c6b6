// Deploys with one of Azure's generated clients as it comes from the registry, as another action would: a process that knows the local
// Azure by its environment alone (HTTPS_PROXY, NODE_EXTRA_CA_CERTS). Usage: node client.ts LIBRARY GROUP; prints what came back as JSON.
import { readFileSync } from 'node:fs';
import { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import { ClientSecretCredential } from '@azure/identity';
import { ResourceManagementClient as Client5 } from 'arm-resources-5';
import { ResourceManagementClient as Client6 } from 'arm-resources-6';

const read = (name: string): string => process.env[name] ?? '';
const [library = '', group = ''] = process.argv.slice(2);
const credential = new ClientSecretCredential(read('AZURE_TENANT_ID'), read('AZURE_CLIENT_ID'), read('AZURE_CLIENT_SECRET'));
const subscription = read('AZURE_SUBSCRIPTION_ID');
const clients: Readonly<Record<string, () => Client5 | Client6 | DeploymentsClient>> = {
  'arm-resources 5.2.0': () => new Client5(credential, subscription),
  'arm-resources 6.1.0': () => new Client6(credential, subscription),
  'arm-resourcesdeployments 2.0.0': () => new DeploymentsClient(credential, subscription),
};
const client = clients[library]?.();
if (client === undefined) throw new Error(`no such library: ${library}`);

const values = { vmssName: 'other', instanceCount: 2, vmSku: 'Standard_D2s_v5', adminUsername: 'jo', adminPassword: 'Correct-Horse-7-Battery' };
const properties = (changed: Record<string, unknown> = {}) => ({
  mode: 'Incremental' as const,
  template: JSON.parse(readFileSync(new URL('../../templates/linux.json', import.meta.url), 'utf8')) as Record<string, unknown>,
  parameters: Object.fromEntries(Object.entries({ ...values, ...changed }).map(([name, value]) => [name, { value }])),
});

const refused = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    await asked;
    return undefined;
  } catch (error) {
    const { code, statusCode, message } = error as { code?: string; statusCode?: number; message: string };
    return { code, statusCode, message };
  }
};

const names = (found: readonly ({ id?: string | undefined } | undefined)[]): string[] => found.map((one) => one?.id?.split('/').at(-1) ?? '').toSorted();
const { deployments, deploymentOperations } = client;
const validated = await deployments.beginValidateAndWait(group, 'one', { properties: properties() });
const foreseen = await deployments.beginWhatIfAndWait(group, 'one', { properties: properties() });
const created = await deployments.beginCreateOrUpdateAndWait(group, 'one', { properties: properties() });
const again = await deployments.beginWhatIfAndWait(group, 'one', { properties: properties({ instanceCount: 3 }) });
const operations: string[] = [];
for await (const one of deploymentOperations.list(group, 'one')) {
  if (one.properties?.targetResource?.resourceName) operations.push(`${one.properties.targetResource.resourceName} ${one.properties.provisioningState ?? ''}`);
}
const listed: string[] = [];
for await (const one of deployments.listByResourceGroup(group)) listed.push(one.name ?? '');
const shown = await deployments.get(group, 'one');
console.log(
  JSON.stringify({
    validated: validated.error ?? validated.properties?.provisioningState,
    foreseen: (foreseen.changes ?? []).map((one) => `${one.changeType} ${one.resourceId?.split('/').at(-1) ?? ''}`).toSorted(),
    created: created.properties?.provisioningState,
    outputs: created.properties?.outputs,
    resources: names(created.properties?.outputResources ?? []),
    again: (again.changes ?? []).map((one) => `${one.changeType} ${one.resourceId?.split('/').at(-1) ?? ''}`).toSorted(),
    operations: operations.toSorted(),
    listed,
    secret: JSON.stringify([validated, foreseen, created, again, shown]).includes(values.adminPassword),
    exists: [(await deployments.checkExistence(group, 'one')).body, (await deployments.checkExistence(group, 'two')).body],
    quota: await refused(deployments.beginCreateOrUpdateAndWait(group, 'two', { properties: properties({ vmSku: 'Standard_D64s_v5', instanceCount: 100 }) })),
    missing: await refused(deployments.get(group, 'never')),
    deleted: await refused(deployments.beginDeleteAndWait(group, 'one').then(() => deployments.get(group, 'one'))),
  }),
);
