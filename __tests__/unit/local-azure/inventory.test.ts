// What Resource Manager lists: groups and resources, by filter and page; and groups that are on their way out.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFilter } from '../../../local/azure/filter.ts';
import { stage, type Any, type Answer, type Stage } from './client.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  await local.arm('PUT', local.group('red'), { location: 'westeurope', tags: { team: 'data', stage: 'test' } });
  await local.arm('PUT', local.group('blue'), { location: 'northeurope', tags: { team: 'web' } });
  for (const [group, name, type, tags] of [
    ['red', 'one', 'networkSecurityGroups', { team: 'data' }],
    ['red', 'two', 'networkSecurityGroups', { team: 'web', data: 'team' }],
    ['blue', 'three', 'natGateways', {}],
  ] as const) {
    await local.settle(await local.arm('PUT', local.group(group, `/providers/Microsoft.Network/${type}/${name}`), { location: 'westeurope', tags, ...(type === 'natGateways' ? { sku: { name: 'Standard' } } : {}) }));
  }
});
afterAll(() => local.close());

const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const subscription = (): string => `/subscriptions/${local.azure.subscriptionId}`;
const find = async (path: string, query: Record<string, string>): Promise<Answer> => local.arm('GET', `${subscription()}${path}?${new URLSearchParams(query).toString()}`);
const names = (answer: Answer): string[] => answer.body.value.map((one: Any) => one.name);

describe('resources', () => {
  it.each([
    ["resourceType eq 'Microsoft.Network/networksecuritygroups'", ['one', 'two']],
    ["resourceType ne 'Microsoft.Network/networkSecurityGroups'", ['three']],
    ["name eq 'TWO'", ['two']],
    ["resourceGroup eq 'blue'", ['three']],
    ["substringof('o', name) and location eq 'westeurope'", ['one', 'two']],
    ["startswith(name, 't')", ['two', 'three']],
    ["tagName eq 'team' and tagValue eq 'web'", ['two']],
    ["tagName eq 'data' and tagValue eq 'web'", []],
    ["(name eq 'one' or name eq 'three') and resourceGroup ne 'red'", ['three']],
  ])('are found by %s', async ($filter, expected) => {
    expect(names(await find('/resources', { $filter }))).toEqual(expected);
  });

  it.each(["colour eq 'red'", "name like 'x'", "name eq 'x", "name eq 'x' and", "(name eq 'x'"])('are not found by %s', async ($filter) => {
    expect(code(await find('/resources', { $filter }))).toEqual([400, 'InvalidFilterInQueryString']);
  });

  it('come page by page, with times and states where they are asked for', async () => {
    const first = await find('/resources', { $top: '2', $expand: 'createdTime,provisioningState' });
    expect(names(first)).toEqual(['one', 'two']);
    expect(first.body.value[0]).toMatchObject({ createdTime: expect.any(String), provisioningState: 'Succeeded' });
    const next = await local.arm('GET', String(first.body.nextLink).replace(local.azure.endpoint, ''));
    expect([names(next), next.body.nextLink]).toEqual([['three'], undefined]);
    expect((await find('/resources', {})).body.value[0]).not.toHaveProperty('createdTime');
    expect(code(await find('/resources', { $top: '0' }))).toEqual([400, 'InvalidTopInQueryString']);
    expect(code(await find('/resources', { $expand: 'everything' }))).toEqual([400, 'InvalidExpandInQueryString']);
  });
});

describe('a list that lags', () => {
  it('has what was made so long ago, on Azure’s clock; who asks for the rest by itself gets it', async () => {
    const path = local.group('late');
    await local.arm('PUT', path, { location: 'westeurope' });
    const late = `${path}/providers/Microsoft.Network/networkSecurityGroups/late`;
    await local.settle(await local.arm('PUT', late, { location: 'westeurope' }));
    const listed = async (): Promise<string[]> => names(await local.arm('GET', `${path}/resources`));
    await local.admin('POST', '/lag', { seconds: 900 });
    expect([await listed(), (await local.arm('GET', late)).status]).toEqual([[], 200]);
    expect(names(await find('/resources', { $filter: "name eq 'late'" }))).toEqual([]);
    await local.admin('POST', '/clock', { advance: 901 });
    expect(await listed()).toEqual(['late']);
    await local.admin('POST', '/lag', { seconds: 7200 });
    expect(await listed()).toEqual([]);
    await local.admin('POST', '/lag', { seconds: 0 });
    expect(await listed()).toEqual(['late']);
    for (const seconds of [-1, '900', undefined]) expect((await local.admin('POST', '/lag', { seconds })).status).toBe(400);
    await local.settle(await local.arm('DELETE', path));
  });
});

describe('the template of a group', () => {
  const path = (rest = ''): string => local.group('red', `/exportTemplate${rest}`);

  it('holds all of it, or the resources that are named', async () => {
    const one = local.group('red', '/providers/Microsoft.Network/networkSecurityGroups/one');
    const exported = async (body?: unknown): Promise<string[]> => (await local.arm('POST', path(), body)).body.template.resources.map((each: Any) => each.name);
    expect([await exported({ resources: ['*'] }), await exported(), await exported({ resources: [one.toUpperCase()] })]).toEqual([['one', 'two'], ['one', 'two'], ['one']]);
  });

  it.each([[[null]], [[{ id: 5 }]], ['*'], [5]])('is refused for %j', async (resources) => {
    expect(code(await local.arm('POST', path(), { resources }))).toEqual([400, 'InvalidRequestContent']);
  });

  it('is asked for by POST, at this address', async () => {
    expect(code(await local.arm('PATCH', path(), { resources: ['*'] }))).toEqual([405, 'MethodNotAllowed']);
    expect(code(await local.arm('POST', path('/x'), { resources: ['*'] }))).toEqual([501, 'LocalAzureNotImplemented']);
    expect(code(await local.arm('GET', local.group('red', '/resources/x')))).toEqual([501, 'LocalAzureNotImplemented']);
  });
});

describe('groups', () => {
  it('are found by a tag and its value, of the same tag', async () => {
    expect(names(await find('/resourcegroups', { $filter: "tagName eq 'team'" }))).toEqual(['red', 'blue']);
    expect(names(await find('/resourceGroups', { $filter: "tagName eq 'team' and tagValue eq 'data'" }))).toEqual(['red']);
    expect(names(await find('/resourceGroups', { $filter: "tagName eq 'stage' and tagValue eq 'data'" }))).toEqual([]);
    expect((await find('/resourceGroups', { $top: '1' })).body.nextLink).toContain('skiptoken');
  });

  it('that are being deleted take no write, and who deletes them again waits for the same end', async () => {
    const path = local.group('leaving');
    await local.arm('PUT', path, { location: 'westeurope' });
    await local.admin('POST', '/clock', { hold: true });
    const [first, second] = [await local.arm('DELETE', path), await local.arm('DELETE', path)];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect((await local.arm('GET', path)).body.properties.provisioningState).toBe('Deleting');
    expect(code(await local.arm('PUT', path, { location: 'westeurope' }))).toEqual([409, 'ResourceGroupBeingDeleted']);
    expect(code(await local.arm('PATCH', path, { tags: {} }))).toEqual([409, 'ResourceGroupBeingDeleted']);
    expect(code(await local.arm('PUT', `${path}/providers/Microsoft.Network/networkSecurityGroups/x`, { location: 'westeurope' }))).toEqual([409, 'ResourceGroupBeingDeleted']);
    await local.admin('POST', '/clock', { hold: false });
    await local.settle(first);
    await local.settle(second);
    expect((await local.arm('HEAD', path)).status).toBe(404);
  });

  it('that are deleted twice and made anew stay: there was one deletion', async () => {
    const slow = await stage({ fast: false, slowness: 0.2 });
    try {
      const path = slow.group('again');
      await slow.arm('PUT', path, { location: 'westeurope' });
      const first = await slow.arm('DELETE', path);
      // A second deletion, were there one, would end so much later than the first.
      await sleep(200);
      const second = await slow.arm('DELETE', path);
      await slow.settle(first);
      expect((await slow.arm('PUT', path, { location: 'westeurope' })).status).toBe(201);
      await slow.settle(second);
      await sleep(200);
      expect((await slow.arm('HEAD', path)).status).toBe(204);
    } finally {
      await slow.close();
    }
  });
});

it('a filter in quotes holds a quote as two', () => {
  const test = readFilter("name eq 'it''s'", ['name']);
  expect([test(() => "IT's"), test(() => 'its'), test(() => undefined)]).toEqual([true, false, false]);
});
