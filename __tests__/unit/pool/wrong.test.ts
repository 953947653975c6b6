import { describe, expect, it } from '@jest/globals';
import { PASSWORD, POOL, TEMPLATE, problemsOf, told } from './sample.ts';

const FILE = 'pools/research.yml';

/** The pool file with a piece replaced. */
function pool(from: string | RegExp, to: string): { files: Record<string, string> } {
  const text = POOL.replace(from, to);
  if (text === POOL) throw new Error(`nothing replaced: ${String(from)}`);
  return { files: { [FILE]: text } };
}

/** A parameters file in place of the map, with these entries from line 3 on. */
function parameters(entries: string): { files: Record<string, string> } {
  return {
    files: {
      [FILE]: POOL.replace(/parameters:\n(  .*\n)+/, 'parameters: ./p.json\n'),
      'pools/p.json': `{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",\n"parameters": {\n${entries}\n} }`,
    },
  };
}

/** What is told of the template with a piece replaced. */
function template(from: string, to: string): string[] {
  return told({ files: { 'pools/our-template.json': TEMPLATE.replace(from, to) } });
}

const REST = '"instanceCount": {"value": 2}, "adminUsername": {"value": "dsvmuser"}';

describe('a wrong pool file', () => {
  it.each<[string, { files: Record<string, string> }, string[]]>([
    ['unknown key', pool('smoke:', 'smkoe:'), [`${FILE}:9:1 A pool file has no key \`smkoe\`.`]],
    ['unknown key inside', pool('level:', 'lvl:'), [`${FILE}:9:10 \`smoke\` has no key \`lvl\`.`]],
    ['wrong level', pool('level: login', 'level: everything'), [`${FILE}:9:17 \`smoke.level\` cannot be "everything".`]],
    ['wrong type', pool('name: research', 'name: 12'), [`${FILE}:1:7 \`name\` cannot be 12.`]],
    ['bad name', pool('name: research', 'name: My Pool'), [`${FILE}:1:7 \`name\` cannot be "My Pool".`]],
    ['bad place', pool('westeurope', 'West Europe'), [`${FILE}:2:11 \`location\` cannot be "West Europe".`]],
    ['bad group', pool('dsvm-research', 'dsvm/research'), [`${FILE}:3:16 \`resourceGroup\` cannot be "dsvm/research".`]],
    ['missing keys', pool(/name.*\nlocation.*\n/, ''), [`${FILE}:1:1 The key \`name\` is missing.`, `${FILE}:1:1 The key \`location\` is missing.`]],
    ['key given twice', pool('location:', 'name: other\nlocation:'), [`${FILE}:2:1 \`name\` is given twice, first in line 1.`]],
    ['parameter given twice', pool('  instanceCount', '  vmssname: bb\n  instanceCount'), [`${FILE}:7:3 \`vmssname\` is given twice: Azure takes it for \`vmssName\` in line 6.`]],
    ['bad indentation', pool('  instanceCount', ' instanceCount'), [`${FILE}:7:1 The indentation does not fit the lines above.`]],
    ['tab', pool('  vmssName', '\tvmssName'), [`${FILE}:6:1 A tab is used as indentation.`]],
    ['open quote', pool('dsvmuser', '"dsvmuser'), [`${FILE}:10:1 A character is missing here: a quote, \`:\`, \`,\`, or a closing brace or bracket.`]],
    ['alias', pool('dsvmuser', '*user'), [`${FILE}:8:18 An alias (\`*name\`) is used here.`]],
    ['tag', pool('dsvmuser', '!secret x'), [`${FILE}:8:18 A tag (\`!...\`) is used here.`]],
    ['second document', pool('smoke:', '---\nsmoke:'), [`${FILE}:9:1 A second document starts here (\`---\`).`]],
    ['no number', pool('instanceCount: 2', 'instanceCount: .inf'), [`${FILE}:7:18 The number is too large or is none.`]],
    ['list', { files: { [FILE]: '- a\n' } }, [`${FILE}:1:1 A pool file is a map of names to values.`]],
    ['empty', { files: { [FILE]: '\n' } }, [`${FILE}:1:1 There is nothing here.`]],
    ['missing template', pool('./our-template.json', './other.json'), [`${FILE}:4:11 \`template\` names the file pools/other.json, which does not exist.`]],
    ['unknown template', pool('./our-template.json', 'windows'), [`${FILE}:4:11 \`template\` cannot be "windows".`]],
    ['template outside', pool('./our-template.json', '../../t.json'), [`${FILE}:4:11 \`template\` leads out of the repository: "../../t.json".`]],
    ['absolute template', pool('./our-template.json', '/etc/t.json'), [`${FILE}:4:11 \`template\` leads out of the repository: "/etc/t.json".`]],
  ])('%s', (_, wish, expected) => expect(told(wish)).toEqual(expected));

  it('names near misses and known keys', () => {
    expect(problemsOf(pool('smoke:', 'smkoe:'))[0]?.fix).toBe('Did you mean `smoke`? Known keys: name, location, resourceGroup, template, parameters, schedule, preview, budget, chatops, smoke.');
    expect(problemsOf(pool('westeurope', 'West Europe'))[0]?.fix).toMatch(/Write `westeurope`\.$/);
    expect(problemsOf(pool('name: research', 'name: My Pool'))[0]?.fix).toMatch(/Write `my-pool`\.$/);
  });

  it('does not show what looks like a secret', () => {
    const key = `${'Ab3/'.repeat(21)}Ab==`;
    expect(JSON.stringify(problemsOf(pool('westeurope', key)))).not.toContain('Ab3/');
    expect(told(pool('westeurope', key))).toEqual([`${FILE}:2:11 \`location\` cannot be (hidden).`]);
  });
});

describe('a wrong parameter', () => {
  it.each<[string, { files: Record<string, string> }, string[]]>([
    ['missing', pool(/  vmssName.*\n/, ''), [`${FILE}:5:1 The parameter \`vmssName\` (string) is missing.`]],
    ['missing, no parameters at all', pool(/parameters:\n(  .*\n)+/, ''), [
      `${FILE}:1:1 The parameter \`vmssName\` (string) is missing.`,
      `${FILE}:1:1 The parameter \`instanceCount\` (int) is missing.`,
      `${FILE}:1:1 The parameter \`adminUsername\` (string) is missing.`,
    ]],
    ['unknown', pool('  vmssName', '  vmsName: x\n  vmssName'), [`${FILE}:6:3 The template pools/our-template.json has no parameter \`vmsName\`.`]],
    ['text for int', pool('Count: 2', 'Count: "2"'), [`${FILE}:7:18 \`instanceCount\` is of type int, and "2" is not a whole number.`]],
    ['fraction for int', pool('Count: 2', 'Count: 2.5'), [`${FILE}:7:18 \`instanceCount\` is of type int, and 2.5 is not a whole number.`]],
    ['number for text', pool('vmssName: research', 'vmssName: 12'), [`${FILE}:6:13 \`vmssName\` is of type string, and 12 is not text.`]],
    ['nothing', pool('vmssName: research', 'vmssName:'), [`${FILE}:6:12 \`vmssName\` is of type string, and null is not text.`]],
    ['text for bool', pool('  vmssName', '  publicIp: "yes"\n  vmssName'), [`${FILE}:6:13 \`publicIp\` is of type bool, and "yes" is not \`true\` or \`false\`.`]],
    ['map for list', pool('  vmssName', '  sources: {}\n  vmssName'), [`${FILE}:6:12 \`sources\` is of type array, and {} is not a list.`]],
    ['list for map', pool('  vmssName', '  labels: []\n  vmssName'), [`${FILE}:6:11 \`labels\` is of type object, and [] is not a map.`]],
    ['not allowed', pool('  vmssName', '  priority: spot\n  vmssName'), [`${FILE}:6:13 "spot" is not allowed for \`priority\`.`]],
    ['too small', pool('Count: 2', 'Count: -1'), [`${FILE}:7:18 \`instanceCount\` is -1, below 0.`]],
    ['too large', pool('Count: 2', 'Count: 101'), [`${FILE}:7:18 \`instanceCount\` is 101, above 100.`]],
    ['too short', pool('vmssName: research', 'vmssName: r'), [`${FILE}:6:13 \`vmssName\` has 1 characters, fewer than 2.`]],
    ['too long', pool('vmssName: research', 'vmssName: researchers'), [`${FILE}:6:13 \`vmssName\` has 11 characters, more than 9.`]],
    ['list too long', pool('  vmssName', '  sources: [a, b, c, d]\n  vmssName'), [`${FILE}:6:12 \`sources\` has 4 items, more than 3.`]],
    ['list too short', pool('  vmssName', '  sources: []\n  vmssName'), [`${FILE}:6:12 \`sources\` has 0 items, fewer than 1.`]],
    ['reserved account', pool('dsvmuser', 'admin'), [`${FILE}:8:18 Azure does not allow the account name "admin".`]],
    ['literal that an override replaces', pool('  vmssName', `  adminPassword: ${PASSWORD}\n  vmssName`), []],
  ])('%s', (_, wish, expected) => expect(told(wish)).toEqual(expected));

  it('takes null where the template says nullable (language version 2.0)', () => {
    const nullable = TEMPLATE.replace('"vmssName": { "type": "string"', '"vmssName": { "type": "string", "nullable": true');
    const files = { 'pools/our-template.json': nullable };
    expect(told({ files: { ...files, [FILE]: POOL.replace('vmssName: research', 'vmssName:') } })).toEqual([]);
    expect(told({ files: { ...files, ...pool(/  vmssName.*\n/, '').files } })).toEqual([]);
  });

  it('says how to write it right', () => {
    expect(problemsOf(pool('Count: 2', 'Count: "2"'))[0]?.fix).toBe('Write 2, without quotes.');
    expect(problemsOf(pool('vmssName: research', 'vmssName: 12'))[0]?.fix).toBe('Write "12", in quotes.');
    expect(problemsOf(pool('  vmssName', '  priority: spot\n  vmssName'))[0]?.fix).toBe('Allowed: "Regular", "Spot".');
    expect(problemsOf(pool('  vmssName', '  vmsName: x\n  vmssName'))[0]?.fix).toMatch(/^Did you mean `vmssName`\? Known parameters: /);
    expect(problemsOf({ secureParameters: '' })).toEqual([expect.objectContaining({ file: FILE, line: 5, what: 'The parameter `adminPassword` (secureString) is missing.', fix: expect.stringContaining('`adminPassword=ADMIN_PASSWORD`') })]);
  });
});

describe('a wrong parameters file', () => {
  const FILE = 'pools/p.json';
  const name = '"vmssName": {"value": "research"}';
  it.each<[string, string, string[]]>([
    ['right', `${name},${REST}`, []],
    ['bare value', `"vmssName": "research",\n${REST}`, [`${FILE}:3:13 \`vmssName\` is not wrapped in an entry.`]],
    ['misspelled value', `"vmssName": {"vlaue": "research"},\n${REST}`, [`${FILE}:3:14 The entry of \`vmssName\` has a key \`vlaue\`.`]],
    ['empty entry', `"vmssName": {},\n${REST}`, [`${FILE}:3:13 The entry of \`vmssName\` needs exactly one of \`value\` and \`reference\`.`]],
    ['bad reference', `${name},\n"adminPassword": {"reference": {"keyVault": {"id": "team"}, "secretNam": "x"}},\n${REST}`, [
      `${FILE}:4:52 The Key Vault reference of \`adminPassword\` needs the resource id of a vault in \`keyVault.id\`.`,
      `${FILE}:4:32 The Key Vault reference of \`adminPassword\` needs a \`secretName\`.`,
      `${FILE}:4:61 The Key Vault reference of \`adminPassword\` has an unknown key \`secretNam\`.`,
    ].toSorted()],
    ['twice', `${name},\n${name},\n${REST}`, [`${FILE}:4:1 \`vmssName\` is given twice, first in line 3.`]],
    ['unknown', `"storageAccountNme": {"value": 1},\n${name},\n${REST}`, [`${FILE}:3:1 The template pools/our-template.json has no parameter \`storageAccountNme\`.`]],
    ['missing', REST, [`${FILE}:2:1 The parameter \`vmssName\` (string) is missing.`]],
    ['trailing comma', `${name},${REST},`, [`${FILE}:4:1 A name in double quotes is expected here.`]],
    ['no comma', `${name}\n${REST}`, [`${FILE}:4:1 A \`,\` is expected here.`]],
    ['open string', `"vmssName": {"value": "research},\n${REST}`, [`${FILE}:3:23 A string does not end on its line.`]],
    ['placeholder in a list', `"sources": {"value": ["a",\n"<your-ip>/32"]}, ${name},${REST}`, [`${FILE}:4:1 \`sources\` still holds the placeholder \`<your-ip>\`.`]],
  ])('%s', (_, entries, expected) => expect(told(parameters(entries)).toSorted()).toEqual(expected));

  it('tells a template from a parameters file, both ways', () => {
    const swapped = parameters(`${name},${REST}`).files;
    expect(told({ files: { ...swapped, 'pools/p.json': TEMPLATE } })).toEqual([`${FILE}:1:1 This is an ARM template, not a parameters file.`]);
    expect(told({ files: { ...swapped, 'pools/our-template.json': swapped[FILE]! } })).toEqual(['pools/our-template.json:1:1 This is an ARM parameters file, not a template.']);
    expect(told({ files: { ...swapped, 'pools/our-template.json': '{}' } })).toEqual(['pools/our-template.json:1:1 This is no ARM template: it has no `resources`.']);
    expect(told({ files: { ...swapped, [FILE]: '{"paramters": {}}' } })).toEqual([`${FILE}:1:1 A parameters file holds a map \`parameters\`.`]);
    expect(problemsOf({ files: { ...swapped, [FILE]: '{"paramters": {}}' } })[0]?.fix).toMatch(/^`paramters` may be meant as `parameters`/);
    const subscription = TEMPLATE.replace('deploymentTemplate', 'subscriptionDeploymentTemplate');
    expect(told({ files: { 'pools/our-template.json': subscription } })).toEqual(["pools/our-template.json:2:14 The template's `$schema` is not that of a deployment to a resource group."]);
  });

  it('locates what is wrong in the template', () => {
    expect(template('"type": "int"', '"type": "integer"')).toEqual(["pools/our-template.json:8:32 The template declares `instanceCount` without one of ARM's types."]);
    expect(template('{ "type": "int", "minValue": 0, "maxValue": 100 }', '3')).toEqual(["pools/our-template.json:8:5 The template declares `instanceCount` without one of ARM's types."]);
    expect(template('"Regular"', '"TODO"')).toEqual(['pools/our-template.json:11:53 `priority` still holds the placeholder `TODO`.']);
    expect(template('"resources": []', '"resources": [')).toEqual(['pools/our-template.json:18:1 A value is expected here.']);
  });

  it('tells all problems of all files and inputs at once, file by file', () => {
    expect(
      told({
        files: { ...parameters('"vmssName": {"value": "GEN-UNIQUE-8"},\n"instanceCount": {"value": "2"}').files, [FILE]: '' },
        parameters: 'vmSku: [',
        secureParameters: 'nonsense',
        smokeLevel: 'all',
        location: 'West Europe',
      }).map((line) => line.split(' ')[0]),
    ).toEqual(['The', 'The', `${FILE}:1:1`, 'input', 'input']);
    const files = parameters('"vmssName": {"value": "GEN-UNIQUE-8"},\n"instanceCount": {"value": "2"}').files;
    files['pools/research.yml'] += 'colour: red\n';
    expect(told({ files, parameters: 'vmSku: 3' })).toEqual([
      'pools/research.yml:7:1 A pool file has no key `colour`.',
      `${FILE}:2:1 The parameter \`adminUsername\` (string) is missing.`,
      `${FILE}:3:23 \`vmssName\` still holds the placeholder \`GEN-UNIQUE-8\`.`,
      `${FILE}:4:28 \`instanceCount\` is of type int, and "2" is not a whole number.`,
      'input parameters:1:8 `vmSku` is of type string, and 3 is not text.',
    ]);
  });
});

describe('a text with more that is wrong than a call takes arguments', () => {
  // With the stack as Node gives it.
  const many = 130_000;
  const names = Array.from({ length: many }, (_, index) => `a-name-that-is-like-no-other-${index}`);

  it('is told whole: keys of a pool file', () => {
    expect(problemsOf({ files: { [FILE]: `${POOL}${names.map((name) => `${name}: 1`).join('\n')}\n` } })).toHaveLength(many);
  }, 30_000);

  it('is told whole: parameters', () => {
    expect(problemsOf({ parameters: JSON.stringify(Object.fromEntries(names.map((name) => [name, 1]))) })).toHaveLength(many);
  }, 30_000);
});
