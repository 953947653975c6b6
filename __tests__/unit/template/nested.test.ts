import { describe, expect, it } from '@jest/globals';
import { expandTemplate, type Expanded, readJson, type Runtime } from '../../../src/template/deployment.ts';
import { at, failing, group, named, quiet, refused, template, thing } from './stage.ts';

const id = (name: string): string => `${group}/providers/Test.Rp/things/${name}`;

function nested(name: string, inside: unknown, more: Record<string, unknown> = {}, properties: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name, ...more, properties: { mode: 'Incremental', template: inside, ...properties } };
}

const inner = { expressionEvaluationOptions: { scope: 'Inner' } };
const state: Runtime = { ...quiet, reference: (asked) => ({ asked }) };

function expandNested(whole: unknown, name: string, runtime = state, linked?: unknown): Expanded {
  const deployment = named(expandTemplate(whole, {}, at()).resources, name).nested;
  if (!deployment) throw new Error(`${name} deploys nothing`);
  return deployment.expand(runtime, linked);
}

describe('nested deployments of inner scope', () => {
  const inside = template({
    parameters: { Greeting: { type: 'string' }, where: { type: 'string', defaultValue: '[resourceGroup().name]' } },
    variables: { v: "[concat(parameters('greeting'), '!')]" },
    resources: [thing('x', { properties: { said: "[variables('v')]", where: "[parameters('where')]", by: '[deployment().name]', self: "[resourceId('Test.Rp/things', 'x')]" } })],
    outputs: { said: { type: 'string', value: "[variables('v')]" } },
  });
  const whole = template({
    variables: { v: 'outer' },
    resources: [
      nested('n', inside, { resourceGroup: 'other', dependsOn: ['a'] }, { ...inner, parameters: { greeting: { value: "[concat('hi ', reference('a').asked)]" } } }),
      thing('a'),
    ],
    outputs: { said: { type: 'string', value: "[reference('n').outputs.said.value]" } },
  });

  it('are resources of their own, with the template left as it is written', () => {
    const { resources } = expandTemplate(whole, {}, at());
    const one = named(resources, 'n');
    expect(one.id).toBe(`${group.replace(/rg$/, 'other')}/providers/Microsoft.Resources/deployments/n`);
    expect(one.dependsOn).toEqual([id('a')]);
    expect(one.nested).toMatchObject({ inner: true, scope: { deploymentName: 'n', resourceGroup: { name: 'other' } } });
    expect(one.evaluate(state)).toEqual({ properties: { mode: 'Incremental', template: inside, ...inner, parameters: { greeting: { value: `hi ${id('a')}` } } } });
  });

  it('see their own parameters, variables and resource group', () => {
    const { parameters, resources, outputs } = expandNested(whole, 'n');
    const there = group.replace(/rg$/, 'other');
    expect(parameters.map(({ name, value }) => [name, value])).toEqual([['Greeting', `hi ${id('a')}`], ['where', 'other']]);
    expect(resources[0]?.id).toBe(`${there}/providers/Test.Rp/things/x`);
    expect(resources[0]?.evaluate(quiet)).toEqual({ properties: { said: `hi ${id('a')}!`, where: 'other', by: 'n', self: `${there}/providers/Test.Rp/things/x` } });
    expect(outputs(quiet)).toEqual({ said: { type: 'String', value: `hi ${id('a')}!` } });
  });

  it('know another group only where someone knows it', () => {
    const reads = template({ resources: [nested('n', template({ variables: { v: '[resourceGroup().location]' } }), { resourceGroup: 'other' }, inner)] });
    expect(failing(() => expandNested(reads, 'n')).message).toContain("property 'location' doesn't exist");
    const { resources } = expandTemplate(reads, {}, at(), { findGroup: (_, name) => ({ name, location: 'northeurope', tags: {} }) });
    expect(named(resources, 'n').nested?.expand(quiet).resources).toEqual([]);
  });

  it('tell the place of an error in the text that was sent, and no secret of their parent', () => {
    const text = JSON.stringify({
      ...template({ parameters: { pw: { type: 'securestring' } } }),
      resources: [nested('n', template({ parameters: { plain: { type: 'string' } }, variables: { v: "[fail(parameters('plain'))]" } }), {}, { ...inner, parameters: { plain: { value: "[parameters('pw')]" } } })],
    }, undefined, 1);
    const source = readJson(text);
    const { resources } = expandTemplate(source.value, { pw: { value: 'S3cret-Pa55!' } }, at(), { locate: source.locate });
    const error = failing(() => resources[0]?.nested?.expand(quiet));
    expect(error.path).toBe('properties.template.resources[0].properties.template.variables.v');
    expect(text.split('\n')[(error.line ?? 0) - 1]).toContain('fail(');
    expect(error.message).not.toContain('S3cret');
  });

  it('may be linked', () => {
    const linked = template({ resources: [{ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'l', properties: { mode: 'Incremental', templateLink: { uri: "[uri('https://host/a/', 'b.json')]" }, parameters: { p: { value: 1 } } } }] });
    const fetched = template({ parameters: { p: { type: 'int' } }, outputs: { from: { type: 'string', value: '[deployment().properties.templateLink.uri]' }, p: { type: 'int', value: "[parameters('p')]" } } });
    expect(expandNested(linked, 'l', quiet, fetched).outputs(quiet)).toEqual({ from: { type: 'String', value: 'https://host/a/b.json' }, p: { type: 'Int', value: 1 } });
    expect(failing(() => expandNested(linked, 'l', quiet)).message).toContain('must be a JSON object');
  });
});

describe('nested deployments of outer scope', () => {
  const inside = template({
    resources: [
      thing("[concat(variables('stem'), copyIndex())]", { copy: { name: 'inside', count: 2 }, properties: { group: '[resourceGroup().name]', of: "[reference('a').asked]", loop: "[copyIndex('outside')]" } }),
      thing('z', { dependsOn: ['inside'] }),
    ],
    outputs: { of: { type: 'string', value: "[reference('a').asked]" } },
  });
  const whole = template({
    variables: { stem: 's' },
    resources: [nested("[concat('n', copyIndex())]", inside, { resourceGroup: 'other', copy: { name: 'outside', count: 2 } }), thing('a')],
  });

  it('see their parent’s variables, loops and resource group, and wait for what they ask', () => {
    const one = named(expandTemplate(whole, {}, at()).resources, 'n1');
    expect(one.nested?.inner).toBe(false);
    expect(one.dependsOn).toEqual([id('a')]);
    const { resources, outputs } = expandNested(whole, 'n1');
    const there = `${group.replace(/rg$/, 'other')}/providers/Test.Rp/things/`;
    expect(resources.map((each) => [each.id, each.dependsOn])).toEqual([[`${there}s0`, []], [`${there}s1`, []], [`${there}z`, [`${there}s0`, `${there}s1`]]]);
    // Evaluated before the deployment starts: the runtime is not asked again.
    expect(resources[0]?.evaluate(quiet)).toEqual({ properties: { group: 'rg', of: id('a'), loop: 1 } });
    expect(outputs(quiet)).toEqual({ of: { type: 'String', value: id('a') } });
  });

  it('are whole templates all the same', () => {
    const whole = (inside: unknown): unknown => template({ resources: [nested('n', inside)] });
    expect(failing(() => expandNested(whole({ resources: [] }), 'n'))).toMatchObject({ path: 'properties.template.resources[0].properties.template', message: expect.stringContaining("Required property '$schema' not found in JSON.") });
    expect(failing(() => expandNested(whole(template({ ressources: [] })), 'n')).message).toContain("Could not find member 'ressources' on object of type 'Template'");
  });

  it('do not see parameters and variables of their own', () => {
    const own = template({ resources: [nested('n', template({ variables: { mine: 1 }, resources: [thing('x', { properties: { v: "[variables('mine')]" } })] }))] });
    expect(failing(() => expandNested(own, 'n')).message).toContain("The template variable 'mine' is not found.");
  });
});

describe('nested deployments elsewhere', () => {
  it('go to a subscription', () => {
    const whole = template({
      resources: [
        nested('s', template({ resources: [{ type: 'Microsoft.Resources/resourceGroups', name: 'made', apiVersion: '2021-04-01', location: 'westeurope' }], outputs: { id: { type: 'string', value: "[resourceId('Test.Rp/things', 'x')]" }, at: { type: 'string', value: '[deployment().location]' } } }), { subscriptionId: '[subscription().subscriptionId]', location: "[concat('west', 'europe')]" }, inner),
      ],
    });
    const one = named(expandTemplate(whole, {}, at()).resources, 's');
    const subscription = group.replace('/resourceGroups/rg', '');
    expect(one.id).toBe(`${subscription}/providers/Microsoft.Resources/deployments/s`);
    expect(one.scope).toEqual({ subscriptionId: at().subscriptionId });
    const { resources, outputs } = expandNested(whole, 's');
    expect(resources[0]?.id).toBe(`${subscription}/resourceGroups/made`);
    expect(outputs(quiet)['id']?.value).toBe(`${subscription}/providers/Test.Rp/things/x`);
    expect(outputs(quiet)['at']?.value).toBe('westeurope');
  });

  it('say where their record is kept outside a resource group, and only there, and in which mode', () => {
    const error = (one: Record<string, unknown>): unknown => refused(template({ resources: [one] }));
    expect(error(nested('s', template({}), { subscriptionId: 'x' }, inner))).toMatchObject({ code: 'InvalidDeployment', path: 'properties.template.resources[0]', message: "The 'location' property must be specified for 's'. Please see https://aka.ms/deploy-to-subscription for usage details." });
    expect(error(nested('g', template({}), { location: 'westeurope' }))).toMatchObject({ code: 'InvalidDeployment', message: "The 'location' property is not allowed for 'g' at resource group scope. Please see https://aka.ms/deploy-to-subscription for usage details." });
    const { mode: _, ...rest } = nested('n', template({}))['properties'] as Record<string, unknown>;
    expect(error({ ...nested('n', null), properties: rest })).toMatchObject({ path: 'properties.template.resources[0].properties', message: expect.stringContaining("Required property 'mode' not found in JSON.") });
  });

  it('are refused at a tenant, and where they deploy nothing', () => {
    const tenant = template({ resources: [nested('t', template({}), { scope: '/', location: 'westeurope' }, inner)] });
    expect(failing(() => expandNested(tenant, 't')).message).toContain('goes to a management group or tenant');
    expect(refused(template({ resources: [nested('n', null)] })).message).toContain("either 'template' or 'templateLink'");
    expect(refused(template({ resources: [nested('n', template({}), {}, { expressionEvaluationOptions: { scope: 'upper' } })] })).message).toContain("must be 'inner' or 'outer'");
  });
});

function named20(resources: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return template({ languageVersion: '2.0', resources, ...more });
}

describe('languageVersion 2.0', () => {
  it('names resources by symbols, reads existing ones, and collects loops', () => {
    const whole = named20(
      {
        old: { existing: true, type: 'Test.Rp/things', apiVersion: '2019-01-01', name: 'legacy', resourceGroup: 'archive' },
        many: thing("[concat('m', copyIndex())]", { copy: { name: 'many', count: 2 }, properties: { seen: "[reference('old').asked]" } }),
        last: thing('last', { dependsOn: ['many', 'many[1]'], properties: { all: "[map(references('many'), lambda('m', lambdaVariables('m').asked))]", second: "[reference('many[1]', '2021-01-01', 'full').asked]" } }),
      },
      { outputs: { state: { type: 'object', value: "[reference('last')]" }, none: { type: 'string', nullable: true, value: '[null()]' } } },
    );
    const { resources, outputs } = expandTemplate(whole, {}, at());
    const old = `${group.replace(/rg$/, 'archive')}/providers/Test.Rp/things/legacy`;
    expect(resources.map(({ symbolicName, id: own, existing, dependsOn }) => [symbolicName, own, existing, dependsOn])).toEqual([
      ['old', old, true, []],
      ['many', id('m0'), false, [old]],
      ['many', id('m1'), false, [old]],
      ['last', id('last'), false, [id('m0'), id('m1')]],
    ]);
    expect(named(resources, 'last').evaluate(state)).toEqual({ properties: { all: [id('m0'), id('m1')], second: id('m1') } });
    expect(outputs(state)).toEqual({ state: { type: 'Object', value: { asked: id('last') } }, none: { type: 'String', value: null } });
  });

  it('allows one resource under two symbols where only one is deployed', () => {
    expect(expandTemplate(named20({ a: thing('x', { condition: false }), b: thing('x') }), {}, at()).resources).toHaveLength(1);
    expect(refused(named20({ a: thing('x'), b: thing('x') })).message).toContain('is defined multiple times in a template');
  });

  it('nests by inner scope, and refuses the outer', () => {
    const inside = template({ outputs: { o: { type: 'int', value: 1 } } });
    expect(expandNested(named20({ n: nested('n', inside) }), 'n').outputs(quiet)).toEqual({ o: { type: 'Int', value: 1 } });
    expect(refused(named20({ n: nested('n', inside, {}, { expressionEvaluationOptions: { scope: 'outer' } }) })).message).toContain("'outer' is not supported");
  });

  it('refuses symbols that do not exist', () => {
    expect(refused(named20({ a: thing('x', { dependsOn: ['b'] }) })).message).toContain("The template reference 'b' is not valid: could not find template resource or resource copy with this name.");
    expect(refused(template({ resources: [thing('x', { properties: { all: "[references('x')]" } })] })).message).toContain("'references' is not expected at this location");
  });
});
