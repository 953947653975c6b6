import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { answerName, type Dependency, expandTemplate, type ExpandedResource, readJson } from '../../../src/template/deployment.ts';
import { at, quiet } from './stage.ts';

// Recorded answers of ARM lie beside the project where it is developed; elsewhere the other suites stand alone.
const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

interface Recorded {
  id: string;
  deploymentId: string;
  deploymentName: string;
  request: { properties: { template: unknown; parameters?: Record<string, { value?: unknown }> } };
  expected: {
    parameters: Record<string, { type: string; value?: unknown }>;
    outputs: Record<string, { type: string }>;
    outputResources: string[];
    dependencies: { id: string; resourceType: string; resourceName: string; dependsOn: Dependency[] }[];
  };
}

function load<Case>(file: string): Case[] {
  return (JSON.parse(readFileSync(`${data}arm/${file}`, 'utf8')) as { cases: Case[] }).cases;
}

const key = (line: Dependency): string => [line.id, line.resourceType, line.resourceName, line.actionName, line.apiVersion].join('|');

function dependenciesOf(resources: readonly ExpandedResource[]): Map<string, string[]> {
  return new Map(resources.filter((one) => one.dependencies.length > 0).map((one) => [one.id, one.dependencies.map(key).toSorted()]));
}

it('compares dependencies by what ARM is asked, not by their order', () => {
  const one = { id: '/a', resourceType: 'A/b', resourceName: 'a' };
  expect(key({ ...one, apiVersion: '2025-01-01' })).not.toBe(key(one));
});

if (existsSync(`${data}arm/deployments.json`)) {
  describe('recorded deployments', () => {
    it.each(load<Recorded>('deployments.json').map((one) => [one.id, one] as const))('%s', (_, { deploymentId, deploymentName, request, expected }) => {
      const [, , subscriptionId = '', , group = ''] = deploymentId.split('/');
      const scope = at({ subscriptionId, deploymentName, resourceGroup: { name: group, location: 'westus', tags: {} } });
      const { template, parameters } = request.properties;
      const expanded = expandTemplate(template, parameters ?? {}, scope);

      expect(expanded.resources.map(({ id }) => id).toSorted()).toEqual(expected.outputResources.toSorted());
      const wanted = new Map(expected.dependencies.map(({ id, dependsOn }) => [id, dependsOn.map(key).toSorted()]));
      expect(dependenciesOf(expanded.resources)).toEqual(wanted);

      const types = Object.fromEntries(expanded.parameters.map(({ name, type }) => [answerName(name), type]));
      expect(types).toEqual(Object.fromEntries(Object.entries(expected.parameters).map(([name, { type }]) => [name, type])));
      for (const { name, type, value, secure } of expanded.parameters) {
        const answered = expected.parameters[answerName(name)];
        expect(secure).toBe(!(answered && 'value' in answered));
        // A default that reads the clock differs from the recording.
        if (!secure && type === 'String' && name !== 'utcValue') expect(value).toEqual(answered?.value);
      }

      const outputs = expanded.outputs({ ...quiet, reference: (id) => ({ asked: id, publicIPAddress: {}, loadBalancer: {} }) });
      expect(Object.fromEntries(Object.entries(outputs).map(([name, { type }]) => [answerName(name), type]))).toEqual(
        Object.fromEntries(Object.entries(expected.outputs).map(([name, { type }]) => [name, type])),
      );
    });
  });
}

interface Expression {
  id: string;
  authority: string;
  expr: string;
  expect?: unknown;
  expectError?: boolean;
  expectLength?: number;
  path?: (string | number)[];
  parameters?: Record<string, unknown>;
  variables?: Record<string, unknown>;
  context?: { subscriptionId: string; resourceGroup: string };
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return { string: 'string', number: 'int', boolean: 'bool' }[typeof value as 'string'] ?? 'object';
}

/** The expression's value as a resource property carries it: unlike an output it may be of any type. */
function valueOf({ expr, parameters = {}, variables = {}, context, path = [] }: Expression): unknown {
  const scope = context ? at({ subscriptionId: context.subscriptionId, resourceGroup: { name: context.resourceGroup, location: 'westus', tags: {} } }) : at();
  const declared = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { type: typeOf(value), defaultValue: value }]));
  const resource = { type: 'Test.Rp/things', name: 'one', apiVersion: '2020-01-01', properties: { value: expr } };
  const template = { $schema: '', contentVersion: '1.0.0.0', parameters: declared, variables, resources: [resource] };
  const body = expandTemplate(template, {}, scope).resources[0]?.evaluate(quiet) as { properties: { value: unknown } };
  return path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], body.properties.value);
}

if (existsSync(`${data}arm/expressions.json`)) {
  describe('expressions with a known value', () => {
    it.each(load<Expression>('expressions.json').map((one) => [one.id, one.expr, one] as const))('%s %s', (_, __, one) => {
      if (one.expectError) {
        expect(() => valueOf(one)).toThrow();
      } else if (one.expectLength === undefined) {
        expect(valueOf(one)).toEqual(one.expect);
      } else {
        expect(Object.keys(valueOf(one) as object)).toHaveLength(one.expectLength);
      }
    });
  });
}


interface Validated {
  url: string;
  request: { properties?: { template?: unknown; parameters?: Record<string, { value?: unknown }> } };
  response: { properties?: { validatedResources?: Record<string, unknown>[]; dependencies?: Recorded['expected']['dependencies'] } };
}

/** The resources with those of nested deployments, as ARM's validation lists them. */
function withNested(resources: readonly ExpandedResource[]): ExpandedResource[] {
  return resources.flatMap((one) => [one, ...(one.nested ? withNested(one.nested.expand(quiet).resources) : [])]);
}

if (existsSync(`${data}arm/validate.json`)) {
  const place = /^\/subscriptions\/(?<subscription>[^/]+)\/(?:resourcegroups\/(?<name>[^/]+)\/)?providers\/Microsoft\.Resources\/deployments/i;
  // The recordings' ids were replaced by others, so a hash of an id cannot be compared; some answers list no resources.
  const cases = load<Validated>('validate.json').filter(
    ({ url, request, response }) =>
      place.test(url) && request.properties?.template && response.properties?.validatedResources && !/uniqueString/i.test(JSON.stringify(request.properties.template)),
  );
  describe('recorded validations', () => {
    it.each(cases.map((one) => [one.url, one] as const))('%s', (url, { request, response }) => {
      const { subscription = '', name } = place.exec(url)?.groups ?? {};
      const { resourceGroup: _, ...rest } = at({ subscriptionId: subscription });
      const scope = name === undefined ? rest : { ...rest, resourceGroup: { name, location: 'westus', tags: {} } };
      const { resources } = expandTemplate(request.properties?.template, request.properties?.parameters ?? {}, scope);
      const all = withNested(resources);
      expect(all.map(({ id }) => id).toSorted()).toEqual(response.properties?.validatedResources?.map(({ id }) => id).toSorted());
      for (const answered of response.properties?.validatedResources ?? []) {
        if (!('type' in answered)) continue; // outside resource groups ARM answers ids only
        const resource = all.find(({ id }) => id === answered['id']);
        const { type, apiVersion } = resource ?? {};
        const { template: __, ...properties } = (resource?.evaluate(quiet)['properties'] ?? {}) as Record<string, unknown>;
        // Of a nested deployment ARM answers what it made of it.
        const body = resource?.nested ? {} : { ...resource?.evaluate(quiet), ...('properties' in answered ? { properties } : {}) };
        expect(answered).toMatchObject({ type, apiVersion, ...body });
      }
      expect(dependenciesOf(all)).toEqual(new Map(response.properties?.dependencies?.map(({ id, dependsOn }) => [id, dependsOn.map(key).toSorted()])));
    });
  });
}

if (existsSync(`${data}upstream/dsvm-vmss-cluster.json`)) {
  describe('the article’s template', () => {
    const source = readJson(readFileSync(`${data}upstream/dsvm-vmss-cluster.json`, 'utf8'));
    const file = readJson(readFileSync(`${data}upstream/dsvm-vmss-cluster.parameters.json`, 'utf8')).value as { parameters: Record<string, { value?: unknown }> };
    const scope = at({ resourceGroup: { name: 'dsvm', location: 'westus2', tags: {} } });

    it('is refused with its parameters file as it is', () => {
      expect(() => expandTemplate(source.value, file.parameters, scope, { locate: source.locate })).toThrow(
        "The provided value for the template parameter 'vmssName' at line '12' and column '17' is not valid. Length of the value should be less than or equal to '9'.",
      );
    });

    it('makes a network, an address, a balancer and a scale set', () => {
      const { resources } = expandTemplate(source.value, { ...file.parameters, vmssName: { value: 'pool' } }, scope);
      const provider = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/dsvm/providers/';
      expect(resources.map(({ id, dependsOn }) => [id.replace(provider, ''), dependsOn.map((one) => one.replace(provider, ''))])).toEqual([
        ['Microsoft.Network/virtualNetworks/pool-vnet', []],
        ['Microsoft.Network/publicIPAddresses/poolpip', []],
        ['Microsoft.Network/loadBalancers/poollb', ['Microsoft.Network/publicIPAddresses/poolpip']],
        ['Microsoft.Compute/virtualMachineScaleSets/pool', ['Microsoft.Network/loadBalancers/poollb']],
      ]);
      expect(resources[3]?.evaluate(quiet)).toMatchObject({
        location: 'westus2',
        sku: { name: 'Standard_D2s_v3', tier: 'Standard', capacity: 2 },
        properties: {
          virtualMachineProfile: {
            storageProfile: { imageReference: { publisher: 'microsoft-ads', sku: 'linuxdsvmubuntu' } },
            extensionProfile: { extensions: [{ properties: { settings: { commandToExecute: 'bash mountazurefiles.sh ENTER-YO-STORAGEACCT ENTER-YO-KEY YOUR-AZURE-FILES-SHARE /mnt/dsvmshare dsvmuser' } } }] },
          },
        },
      });
    });
  });
}
