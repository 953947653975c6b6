import { createServer, type Server } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { stage, type Answer, type Any, type Stage } from './client.ts';
import { deploymentPath } from './pool.ts';

const schema = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#' };
const vnet = (name: string): Any => ({ type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name, location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } });
const nested = (link: object, more: object = {}): Any => ({ type: 'Microsoft.Resources/deployments', apiVersion: '2025-04-01', name: 'inner', properties: { mode: 'Incremental', templateLink: link, ...more } });

const files: Record<string, unknown> = {
  '/a/main.json': { ...schema, contentVersion: '1.0.0.0', parameters: { name: { type: 'string' } }, resources: [vnet("[parameters('name')]")] },
  '/a/params.json': { ...schema, contentVersion: '2.0.0.0', parameters: { name: { value: 'by-file' } } },
  '/a/outer.json': { ...schema, contentVersion: '1.0.0.0', resources: [nested({ relativePath: 'parts/inner.json' }, { parametersLink: { uri: "[uri(deployment().properties.templateLink.uri, 'params.json')]" } })] },
  '/a/parts/inner.json': {
    ...schema,
    contentVersion: '1.0.0.0',
    parameters: { name: { type: 'string' } },
    resources: [vnet("[parameters('name')]")],
    outputs: { from: { type: 'string', value: '[deployment().properties.templateLink.uri]' } },
  },
  '/a/bad.json': { ...schema, contentVersion: '1.0.0.0', resources: [vnet("[parameters('nobody')]")] },
  '/a/secret.json?sig=abc': { ...schema, contentVersion: '1.0.0.0', resources: [] },
};

let tls: { key: string; cert: string };
let server: Server;
let base: string;
let local: Stage;

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  tls = { key: made.private, cert: made.cert };
  server = createServer(tls, (incoming, outgoing) => {
    if (incoming.url === '/a/broken.json') outgoing.end('{ "no json');
    else if (incoming.url !== undefined && incoming.url in files) outgoing.end(JSON.stringify(files[incoming.url]));
    else outgoing.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `https://localhost:${(server.address() as AddressInfo).port}/a`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  local = await stage({ tls });
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
});
afterEach(() => local.close());

const send = (properties: object, method = 'POST', leaf = '/validate'): Promise<Answer> => local.arm(method, deploymentPath(local, leaf), { properties: { mode: 'Incremental', ...properties } });

async function run(properties: object): Promise<Any> {
  const begun = await send(properties, 'PUT', '');
  expect(begun.status).toBe(201);
  await local.settle(begun);
  return (await local.arm('GET', deploymentPath(local))).body.properties;
}

describe('a template link', () => {
  it('is fetched from loopback, and shown with the version that was found', async () => {
    const done = await run({ templateLink: { uri: `${base}/main.json`, contentVersion: '1.0.0.0' }, parametersLink: { uri: `${base}/params.json` } });
    expect(done).toMatchObject({
      provisioningState: 'Succeeded',
      templateLink: { uri: `${base}/main.json`, contentVersion: '1.0.0.0' },
      parametersLink: { uri: `${base}/params.json`, contentVersion: '2.0.0.0' },
      parameters: { name: { type: 'String', value: 'by-file' } },
    });
    expect(done.outputResources).toEqual([{ id: local.group('pool', '/providers/Microsoft.Network/virtualNetworks/by-file') }]);
    expect((await local.arm('POST', deploymentPath(local, '/exportTemplate'))).body.template).toEqual(files['/a/main.json']);
  });

  it('leads relative paths of nested deployments on', async () => {
    const done = await run({ templateLink: { uri: `${base}/outer.json` } });
    expect(done.error).toBeUndefined();
    const inner = (await local.arm('GET', deploymentPath(local, '', 'inner'))).body.properties;
    expect(inner.outputs.from.value).toBe(`${base}/parts/inner.json`);
    expect(inner.templateLink.uri).toBe(`${base}/parts/inner.json`);
    const checked = await send({ templateLink: { uri: `${base}/outer.json` } });
    expect(checked.body.properties.validatedResources.map((one: Any) => one.id.split('/').at(-1))).toEqual(['inner', 'by-file']);
  });

  it('sends its query and shows none', async () => {
    const answer = await send({ templateLink: { uri: `${base}/secret.json`, queryString: 'sig=abc' } });
    expect([answer.status, answer.body.properties.templateLink.uri]).toEqual([200, `${base}/secret.json`]);
    expect(answer.text).not.toContain('sig=abc');
  });

  it('places what is wrong in the template it leads to', async () => {
    const answer = await send({ templateLink: { uri: `${base}/bad.json` } });
    expect(answer.body.error.code).toBe('InvalidTemplate');
    expect(answer.body.error.additionalInfo[0].info.linePosition).toBeGreaterThan(1);
  });

  it.each([
    ['no file', () => ({ uri: `${base}/none.json` }), 'InvalidContentLink', /^Unable to download deployment content from 'https:\/\/localhost:\d+\/a\/none\.json'\. The tracking Id is '[0-9a-f-]{36}'\. Please see https:\/\/aka\.ms\/arm-deploy for usage details\.$/],
    ['a place outside', () => ({ uri: 'https://raw.githubusercontent.com/x/y/z.json' }), 'InvalidContentLink', /^Unable to download deployment content from 'https:\/\/raw\.github/],
    ['plain http', () => ({ uri: 'http://127.0.0.1:1/z.json' }), 'InvalidContentLink', /^Unable to download/],
    ['no address', () => ({ uri: 'true/main.json' }), 'InvalidContentLink', /^The provided content link 'true\/main\.json' is invalid or not supported\. Content link must be an absolute URI/],
    ['a path from nowhere', () => ({ relativePath: 'main.json' }), 'InvalidContentLink', /'main\.json' is invalid/],
    ['another version', () => ({ uri: `${base}/main.json`, contentVersion: '1.0.0.1' }), 'InvalidTemplate', /'1\.0\.0\.0' .* does not match the content version '1\.0\.0\.1'/],
    ['no JSON', () => ({ uri: `${base}/broken.json` }), 'InvalidTemplate', /^Deployment template parse failed/],
    ['no template spec', () => ({ id: `${local.group('pool')}/providers/Microsoft.Resources/templateSpecs/x/versions/1` }), 'TemplateSpecVersionNotFound', /could not be found/],
  ])('is refused for %s', async (_what, link, code, text) => {
    const answer = await send({ templateLink: link() });
    expect(answer.body.error.code).toBe(code);
    expect(answer.body.error.message).toMatch(text);
  });

  it('is refused beside a template, and so are parameters in two places', async () => {
    const both = await send({ template: files['/a/main.json'], templateLink: { uri: `${base}/main.json` } });
    expect(both.body.error.code).toBe('InvalidRequestContent');
    const twice = await send({ template: files['/a/main.json'], parameters: { name: { value: 'x' } }, parametersLink: { uri: `${base}/params.json` } });
    expect(twice.body.error.code).toBe('InvalidRequestContent');
  });

  it('may name a template spec', async () => {
    const spec = local.group('pool', '/providers/Microsoft.Resources/templateSpecs/net');
    expect((await local.arm('PUT', `${spec}?api-version=2022-02-01`, { location: 'westeurope', properties: {} })).status).toBe(201);
    const versioned = await local.arm('PUT', `${spec}/versions/1.0?api-version=2022-02-01`, { location: 'westeurope', properties: { mainTemplate: files['/a/main.json'] } });
    expect([versioned.status, versioned.body.name]).toEqual([201, '1.0']);
    const done = await run({ templateLink: { id: `${spec}/versions/1.0` }, parameters: { name: { value: 'by-spec' } } });
    expect(done).toMatchObject({ provisioningState: 'Succeeded', templateLink: { id: `${spec}/versions/1.0`, contentVersion: '1.0.0.0' } });
    // The spec and its version are the group's other resources.
    const foreseen = await local.settle(await send({ templateLink: { id: `${spec}/versions/1.0` }, parameters: { name: { value: 'by-spec' } } }, 'POST', '/whatIf'));
    expect(foreseen.body.properties.changes.map((one: Any) => [one.changeType, one.after.name])).toEqual([
      ['NoChange', 'by-spec'],
      ['Ignore', 'net'],
      ['Ignore', 'net/1.0'],
    ]);
  });
});
