// What azure-cli sends and other clients do not, as it sends it; `npm run test:azure-cli` runs the client itself.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { at, deploy, deploymentPath } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
});
afterEach(() => local.close());

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/** The body of `az deployment group`: the template's own text behind an unquoted name. */
const pasted = (template: string): string => `{"properties": {"mode": "Incremental", "parameters": {"name": {"value": "Jo"}}, template:${template}}}`;
const template = (value: string): string => `{
  // Two slashes, as in "${schema}", are none in a string.
  "$schema": "${schema}", /* a block
  of two lines */
  "contentVersion": "1.0.0.0",
  "parameters": { "name": { "type": "string" } },
  "resources": [],
  "outputs": {
    "greeting": { "type": "string", "value": "${value}" },
  }
}`;

describe('a template as its author wrote it', () => {
  it('is read with its comments, line breaks and trailing comma', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    await local.settle(await local.arm('PUT', deploymentPath(local), pasted(template("[concat('hello ',\n      parameters('name'))]"))));
    const { body } = await local.arm('GET', deploymentPath(local));
    expect(body.properties.outputs).toEqual({ greeting: { type: 'String', value: 'hello Jo' } });
  });

  it('is refused with the line and column of what is wrong in it', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const { status, body } = await local.arm('PUT', deploymentPath(local), pasted(template('[nosuch()]')));
    expect([status, body.error.code]).toEqual([400, 'InvalidTemplate']);
    expect(body.error.message).toContain("The template output 'greeting' at line '9' and column '17' is not valid");
    expect(body.error.additionalInfo[0].info).toMatchObject({ lineNumber: 9, linePosition: 17 });
  });
});

describe('a scale set', () => {
  it('keeps what a body without its model leaves out', async () => {
    await deploy(local);
    const before = (await local.arm('GET', at.set(local))).body;
    const ids = async (): Promise<string[]> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
    const old = await ids();
    const put = await local.arm('PUT', at.set(local), { location: before.location, sku: { ...before.sku, capacity: before.sku.capacity + 1 } });
    expect(put.status).toBe(200);
    await local.settle(put);
    const after = (await local.arm('GET', at.set(local))).body;
    expect(after).toMatchObject({ sku: { capacity: before.sku.capacity + 1 }, properties: before.properties });
    expect(after.tags).toEqual(before.tags);
    expect(await ids()).toEqual(expect.arrayContaining(old));
    // Nothing of the model has changed, and secrets have stayed with it.
    const { value } = (await local.arm('GET', at.set(local, '/virtualMachines'))).body;
    expect(value.map((one: Any) => one.properties.latestModelApplied)).toEqual(Array.from({ length: old.length + 1 }, () => true));
  });

  it('needs its model where there is none yet', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const { status, body } = await local.arm('PUT', at.set(local), { location: 'westeurope', sku: { name: 'Standard_D2s_v5', capacity: 1 } });
    expect([status, body.error.code, body.error.target]).toEqual([400, 'InvalidParameter', 'virtualMachineProfile']);
  });

  it('takes an instance back as it was read by a client that knows less of it', async () => {
    await deploy(local);
    const [first] = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value;
    const { storageProfile, hardwareProfile } = first.properties;
    const known = { imageReference: undefined, osDisk: { ...storageProfile.osDisk, deleteOption: undefined }, dataDisks: storageProfile.dataDisks };
    const put = (storage: unknown) =>
      local.arm('PUT', at.set(local, `/virtualMachines/${first.instanceId}`), { location: first.location, properties: { hardwareProfile, storageProfile: storage, protectionPolicy: { protectFromScaleIn: true } } });
    expect((await put(known)).body.properties.protectionPolicy).toEqual({ protectFromScaleIn: true });
    expect((await put({ ...known, osDisk: { ...known.osDisk, diskSizeGB: 4096 } })).status).toBe(501);
  });
});

describe('a cloud of its own', () => {
  it('signs in at an authority that ends in /adfs', async () => {
    const { clientId, clientSecret, endpoint } = local.azure;
    for (const path of ['/adfs/adfs/.well-known/openid-configuration', '/adfs/.well-known/openid-configuration']) {
      const { status, body } = await local.send('GET', path);
      expect([status, body.token_endpoint]).toEqual([200, `${endpoint}/adfs/oauth2/v2.0/token`]);
    }
    const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials', scope: 'https://management.azure.com//.default' });
    const { body } = await local.send('POST', '/adfs/oauth2/v2.0/token', form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
    const listed = await local.send('GET', '/subscriptions?api-version=2019-11-01', undefined, { authorization: `Bearer ${body.access_token}` });
    expect(listed.body.value).toHaveLength(1);
    expect((await local.send('GET', '/adfs2/.well-known/openid-configuration')).status).toBe(400);
  });
});
