import { describe, expect, it } from '@jest/globals';
import { expandTemplate, readJson } from '../../../src/template/deployment.ts';
import { at, failing, group, named, quiet, refused, template, thing } from './stage.ts';

const expand = (sections: Record<string, unknown>, given = {}): ReturnType<typeof expandTemplate> => expandTemplate(template(sections), given, at());
const id = (name: string): string => `${group}/providers/Test.Rp/things/${name}`;

describe('resources', () => {
  it('have an id, and a body without what ARM keeps for itself', () => {
    const { resources } = expand({
      variables: { place: '[resourceGroup().location]', Sku: { name: 'S1' } },
      resources: [
        thing('[toLower(\'ALPHA\')]', {
          location: "[variables('PLACE')]", comments: 'none', tags: { a: null }, sku: "[variables('sKU')]", identity: { type: 'None' }, metadata: {}, dependsOn: [], condition: true,
          properties: { '[concat(\'k\', 1)]': ['[[x]', { deep: '[add(1, 1)]' }] },
        }),
      ],
    });
    expect(resources[0]).toMatchObject({ id: id('alpha'), type: 'Test.Rp/things', name: 'alpha', apiVersion: '2020-01-01', existing: false, scope: { subscriptionId: at().subscriptionId, resourceGroup: 'rg' } });
    expect(resources[0]?.evaluate(quiet)).toEqual({ location: 'westeurope', tags: { a: null }, sku: { name: 'S1' }, identity: { type: 'None' }, properties: { k1: ['[x]', { deep: 2 }] } });
  });

  it('are left out where their condition is false, and with them what depends on them only in name', () => {
    const { resources } = expand({
      parameters: { want: { type: 'bool', defaultValue: false } },
      resources: [thing('a', { condition: "[parameters('want')]", properties: { x: "[reference('b').y]" } }), thing('b', { dependsOn: ['a'] })],
    });
    expect(resources.map(({ name, dependsOn }) => [name, dependsOn])).toEqual([['b', []]]);
  });

  it('may be children of others, extensions, and live in other groups', () => {
    const { resources } = expand({
      resources: [
        thing('p', { resources: [{ type: 'parts', name: 'c', apiVersion: '2020-01-01', dependsOn: ['p'], properties: {} }] }),
        { type: 'Test.Rp/things/parts', name: 'p/d', apiVersion: '2020-01-01', dependsOn: ["[resourceId('Test.Rp/things', 'p')]", 'Test.Rp/things/p/parts/c'] },
        { type: 'Test.Rp/things/providers/locks', name: 'p/Test.Lock/l', apiVersion: '2020-01-01' },
        { type: 'Test.Lock/locks', name: 'm', apiVersion: '2020-01-01', scope: 'Test.Rp/things/p' },
        { type: 'Test.Lock/locks', name: 't', apiVersion: '2020-01-01', scope: '/' },
      ],
    });
    expect(resources.map((one) => [one.id, one.dependsOn])).toEqual([
      [id('p'), []],
      [`${id('p')}/parts/c`, [id('p')]],
      [`${id('p')}/parts/d`, [id('p'), `${id('p')}/parts/c`]],
      [`${id('p')}/providers/Test.Lock/locks/l`, []],
      [`${id('p')}/providers/Test.Lock/locks/m`, []],
      ['/providers/Test.Lock/locks/t', []],
    ]);
  });

  it.each<[string, Record<string, unknown>[], string]>([
    ['an unknown dependency', [thing('a', { dependsOn: ["[resourceId('Test.Rp/things', 'gone')]"] })], "The resource 'Test.Rp/things/gone' is not defined in the template."],
    ['an unknown name', [thing('a', { dependsOn: ['gone'] })], "The template reference 'gone' is not valid: could not find template resource or resource copy with this name. Please see https://aka.ms/arm-function-reference for usage details."],
    ['an instance that a loop does not make', [thing("[concat('t', copyIndex())]", { copy: { name: 'l', count: 0 } }), thing('a', { dependsOn: ['t0'] })], "The template reference 't0' is not valid"],
    ['languageVersion 2.0’s own property', [thing('a', { existing: true })], "has the property 'existing', which needs languageVersion '2.0'"],
    ['a circle', [thing('a', { dependsOn: ['b'] }), thing('b', { dependsOn: ['c'] }), thing('c', { properties: { x: "[reference('a').x]" } })], `Circular dependency detected on resource: '${id('a')}'.`],
    ['itself', [thing('a', { dependsOn: ['a'] })], `Circular dependency detected on resource: '${id('a')}'.`],
    ['a second definition', [thing('a'), thing('A')], "The resource 'Test.Rp/things/A' is defined multiple times in a template."],
    ['a name that is not unique', [thing('a'), { ...thing('a'), type: 'Test.Rp/others' }, thing('b', { dependsOn: ['a'] })], "The template reference 'a' is not valid: more than one template resource has this name."],
    ['too few name segments', [{ ...thing('a'), type: 'Test.Rp/things/parts' }], "The template resource 'a' for type 'Test.Rp/things/parts' has incorrect segment lengths."],
    ['state in its name', [thing("[reference('a').x]")], "The template function 'reference' is not expected at this location."],
    ['a condition that is none', [thing('a', { condition: 'perhaps' })], "The resource property 'condition' must be a boolean, not 'String'."],
  ])('are refused with %s', (_, resources, words) => {
    const error = refused(template({ resources }));
    expect(error.code).toBe('InvalidTemplate');
    expect(error.message).toContain(words);
  });

  it('are refused with properties ARM does not know, or without those it needs', () => {
    const source = readJson(`{"$schema": "", "contentVersion": "1.0.0.0", "resources": [\n  {"type": "Test.Rp/things", "name": "a", "apiVersion": "2020-01-01",\n   "apiVersion1": "x"}]}`);
    expect(refused(source.value, {}, { locate: source.locate })).toMatchObject({
      code: 'InvalidRequestContent',
      line: 3,
      message: "The request content was invalid and could not be deserialized: 'Could not find member 'apiVersion1' on object of type 'TemplateResource'. Path 'properties.template.resources[0].apiVersion1', line 3, position 19.'.",
    });
    const { apiVersion: _, ...rest } = thing('a');
    expect(refused(template({ resources: [rest] })).message).toContain("Required property 'apiVersion' not found in JSON.");
    expect(refused({ resources: [] }).message).toContain("Required property '$schema' not found in JSON.");
    expect(refused(template({ ressources: [] })).message).toContain("Could not find member 'ressources' on object of type 'Template'");
    expect(refused(template({ resources: {} })).message).toContain("languageVersion '2.0'");
    expect(refused(template({ languageVersion: '3.0' })).message).toContain("The template language version '3.0'");
    expect(expandTemplate(template({ languageVersion: '2.1-experimental', resources: {} }), {}, at()).resources).toEqual([]);
    expect(refused('text').code).toBe('InvalidTemplate');
  });

  it('tell the place of an expression that fails, at validation and later', () => {
    const source = readJson(`{"$schema": "", "contentVersion": "1.0.0.0", "resources": [\n  {"type": "Test.Rp/things", "name": "a", "apiVersion": "2020-01-01", "properties": {"x": "[reference('b').y.z]"}},\n  {"type": "Test.Rp/things", "name": "b", "apiVersion": "2020-01-01"}]}`);
    const { resources } = expandTemplate(source.value, {}, at(), { locate: source.locate });
    const error = failing(() => resources[0]?.evaluate({ ...quiet, reference: () => ({ y: { a: 1, b: 2 } }) }));
    expect(error).toMatchObject({ code: 'InvalidTemplate', line: 2, column: 3 });
    expect(error.message).toBe(
      `Unable to process template language expressions for resource '${id('a')}' at line '2' and column '3'. 'The language expression property 'z' doesn't exist, available properties are 'a, b'.'`,
    );
  });

  it('let what the runtime throws through', () => {
    const { resources } = expand({ resources: [thing('a', { properties: { x: "[reference('b')]" } }), thing('b')] });
    expect(() => resources[0]?.evaluate(quiet)).toThrow(`unexpected reference to ${id('b')}`);
  });
});

describe('state of other resources', () => {
  it('is asked of the runtime with id, api-version and whether all of it is wanted, and orders by itself', () => {
    const asked: unknown[] = [];
    const { resources } = expand({
      variables: { far: '/subscriptions/s/resourceGroups/g/providers/Far.Rp/things/f' },
      resources: [
        thing('user', {
          properties: {
            name: "[reference('one').a]",
            byId: "[reference(resourceId('Test.Rp/things', 'two'), '2021-01-01', 'Full').b]",
            keys: "[listKeys('one', '2019-01-01', createObject('k', 1)).keys[0]]",
            far: "[reference(variables('far'), '2018-01-01').c]",
            never: "[if(false(), reference('three').x, reference('four').d)]",
          },
        }),
        thing('one'),
        thing('two'),
        thing('three'),
        thing('four'),
      ],
    });
    const user = named(resources, 'user');
    expect(user.dependsOn).toEqual([id('one'), id('two'), id('four')]);
    const line = { resourceType: 'Test.Rp/things' };
    expect(user.dependencies).toEqual([
      { ...line, id: id('one'), resourceName: 'one' },
      { ...line, id: id('two'), resourceName: 'two', apiVersion: '2021-01-01' },
      { ...line, id: id('one'), resourceName: 'one', actionName: 'listKeys', apiVersion: '2019-01-01' },
      { resourceType: 'Far.Rp/things', id: '/subscriptions/s/resourceGroups/g/providers/Far.Rp/things/f', resourceName: 'f', apiVersion: '2018-01-01' },
      { ...line, id: id('four'), resourceName: 'four' },
    ]);
    const body = user.evaluate({
      reference: (...all) => {
        asked.push(all);
        return { a: 1, b: 2, c: 3, d: 4 };
      },
      list: (...all) => {
        asked.push(all);
        return { keys: ['key'] };
      },
    });
    expect(body).toEqual({ properties: { name: 1, byId: 2, keys: 'key', far: 3, never: 4 } });
    expect(asked).toEqual([
      [id('one'), '2020-01-01', false],
      [id('two'), '2021-01-01', true],
      ['listKeys', id('one'), '2019-01-01', { k: 1 }],
      ['/subscriptions/s/resourceGroups/g/providers/Far.Rp/things/f', '2018-01-01', false],
      [id('four'), '2020-01-01', false],
    ]);
  });

  it('has no place in variables and parameters', () => {
    expect(refused(template({ variables: { v: "[reference('a')]" }, resources: [thing('a')] })).message).toContain("The template variable 'v' is not valid: The template function 'reference' is not expected at this location.");
    expect(refused(template({ parameters: { p: { type: 'object', defaultValue: "[listKeys('a', '1')]" } } })).message).toContain("'listKeys' is not expected at this location");
  });

  it('knows the api-versions that the template writes, or those the caller knows', () => {
    const whole = template({ resources: [thing('a', { properties: { v: "[providers('test.rp', 'Things').apiVersions[0]]" } })] });
    expect(expandTemplate(whole, {}, at()).resources[0]?.evaluate(quiet)).toEqual({ properties: { v: '2020-01-01' } });
    expect(expandTemplate(whole, {}, at(), { providers: (namespace, type) => ({ apiVersions: [`${namespace} ${type}`] }) }).resources[0]?.evaluate(quiet)).toEqual({ properties: { v: 'test.rp Things' } });
    expect(refused(template({ variables: { v: "[providers('Far.Rp', 'x')]" } })).message).toContain("'providers' cannot be evaluated without Azure");
  });
});

// Counted, not timed: how often expressions read the subscription, and how many dependencies come out.
function work(count: number): number {
  let reads = 0;
  const scope = { ...at(), get subscriptionId() { reads += 1; return 's'; } };
  const resources = [
    thing("[concat('a', copyIndex())]", { copy: { name: 'a', count }, properties: { p: '[subscription().subscriptionId]' } }),
    thing("[concat('b', copyIndex())]", { copy: { name: 'b', count }, dependsOn: ["[resourceId('Test.Rp/things', concat('a', copyIndex()))]"], properties: { x: "[reference(concat('a', copyIndex())).x]" } }),
  ];
  const expanded = expandTemplate(template({ resources }), {}, scope);
  expect(reads).toBeGreaterThan(count);
  return reads + expanded.resources.reduce((sum, one) => sum + one.dependencies.length, 0);
}

describe('copy loops', () => {
  it('make resources, properties, variables and outputs', () => {
    const { resources, outputs } = expand({
      variables: { copy: [{ name: 'list', count: 2, input: "[concat('v', copyIndex('list', 5))]" }], object: { copy: [{ name: 'inner', count: 2, input: { n: "[copyIndex('inner')]" } }], beside: 1 } },
      resources: [
        thing("[concat('t', copyIndex(1))]", {
          copy: { name: 'Loop', count: "[length(variables('list'))]" },
          properties: { own: '[copyIndex()]', copy: [{ name: 'disks', count: 2, input: { lun: "[copyIndex('DISKS')]", of: "[copyIndex()]", named: "[copyIndex('loop', 10)]" } }] },
        }),
        thing('after', { dependsOn: ['loop'], properties: { object: "[variables('object')]" } }),
      ],
      outputs: { all: { type: 'array', copy: { count: 2, input: "[concat('o', copyIndex())]" } } },
    });
    expect(resources.map(({ name }) => name)).toEqual(['t1', 't2', 'after']);
    expect(named(resources, 't2').evaluate(quiet)).toEqual({ properties: { own: 1, disks: [{ lun: 0, of: 1, named: 11 }, { lun: 1, of: 1, named: 11 }] } });
    expect(named(resources, 'after').evaluate(quiet)).toEqual({ properties: { object: { inner: [{ n: 0 }, { n: 1 }], beside: 1 } } });
    expect(named(resources, 'after').dependsOn).toEqual([id('t1'), id('t2')]);
    expect(outputs(quiet)).toEqual({ all: { type: 'Array', value: ['o0', 'o1'] } });
  });

  it('in batches wait for the batch before', () => {
    const { resources } = expand({ resources: [thing("[concat('t', copyIndex())]", { copy: { name: 'l', count: 5, mode: 'Serial', batchSize: 2 } })] });
    expect(resources.map(({ batch, dependsOn }) => [batch?.index, dependsOn])).toEqual([
      [0, []],
      [0, []],
      [1, [id('t0'), id('t1')]],
      [1, [id('t0'), id('t1')]],
      [2, [id('t2'), id('t3')]],
    ]);
    expect(resources[0]?.dependencies).toEqual([]);
  });

  it('may be empty', () => {
    const { resources } = expand({ resources: [thing("[concat('t', copyIndex())]", { copy: { name: 'l', count: 0 } }), thing('a', { dependsOn: ['l'] })] });
    expect(resources.map(({ name, dependsOn }) => [name, dependsOn])).toEqual([['a', []]]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ name: 'l', count: -1 }, "has an invalid copy count. The copy count must be a non-negative integer value and cannot exceed '800'."],
    [{ name: 'l', count: 801 }, 'has an invalid copy count.'],
    [{ name: 'l', count: '2' }, 'has an invalid copy count.'],
    [{ name: 'l', count: "[reference('x')]" }, "'reference' is not expected at this location"],
    [{ name: 'l', count: 2, mode: 'sideways' }, "'mode' must be 'serial' or 'parallel'"],
    [{ name: 'l', count: 2, mode: 'serial', batchSize: 3 }, "has an invalid copy batch size. The copy batch size must be a non-negative integer value and cannot exceed the copy count '2'."],
    [{ count: 2 }, "The copy property 'name' is required."],
  ])('are refused as %j', (copy, words) => {
    expect(refused(template({ resources: [thing("[concat('t', copyIndex())]", { copy })] })).message).toContain(words);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a resource', { resources: [thing("[concat('t', copyIndex())]", { copy: { name: 'l', count: -1 } })] }, 'resources[0].copy'],
    ['a child', { resources: [thing('a', { properties: { inner: [{}, { copy: [{ name: 'l', count: 1, input: { copy: [{ name: 'm', count: 801, input: 1 }] } }] }] } })] }, 'resources[0].properties.inner[1].copy[0].input.copy[0]'],
    ['a variable', { variables: { copy: [{ name: 'a', count: 1, input: 1 }, { name: 'b', count: 1.5, input: 1 }] } }, 'variables.copy[1]'],
    ['a variable’s property', { variables: { v: { copy: [{ name: 'b', count: null, input: 1 }] } } }, 'variables.v.copy[0]'],
    ['an output', { outputs: { o: { type: 'array', copy: { count: -2, input: 1 } } } }, 'outputs.o.copy'],
  ])('are refused where they stand: in %s', (_, sections, path) => {
    const text = JSON.stringify(template(sections), undefined, 1);
    const source = readJson(text);
    const error = refused(source.value, {}, { locate: source.locate });
    expect(error).toMatchObject({ code: 'InvalidTemplate', path: `properties.template.${path}` });
    expect(error.message).toBe(
      `Deployment template validation failed: 'The template 'copy' definition at line '${error.line ?? 0}' and column '${error.column ?? 0}' has an invalid copy count. The copy count must be a non-negative integer value and cannot exceed '800'. Please see https://aka.ms/arm-copy for usage details.'.`,
    );
    const lines = text.split('\n').slice((error.line ?? 0) - 1);
    expect(lines.slice(0, 3).join('')).toContain('count');
  });

  it('are refused inside a resource and beyond 800 resources', () => {
    const child = { type: 'parts', name: 'c', apiVersion: '2020-01-01', copy: { name: 'l', count: 2 } };
    expect(refused(template({ resources: [thing('a', { resources: [child] })] })).message).toContain('Copying nested resources is not supported.');
    const loop = thing("[concat('t', copyIndex())]", { copy: { name: 'l', count: 800 } });
    expect(refused(template({ resources: [loop, thing('a')] })).message).toContain("The number of template resources limit exceeded. Limit: '800' and actual: '801'.");
  });

  it('find their dependencies in work that grows with the resources, not with their square', () => {
    expect(work(400) / work(40)).toBeLessThan(11);
  });
});
