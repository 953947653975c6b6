import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import poolSchema from '../../../../schema/pool.schema.json' with { type: 'json' };
import type { Problem } from '../../../../src/errors.ts';
import { type Pool, loadPool } from '../../../../src/pool/load.ts';
import { type Judgement, judgePreview } from '../../../../src/pool/preview/judge.ts';
import { scheduleReader } from '../../../../src/pool/scheduled.ts';
import { declaredParameters } from '../../../../src/template/deployment.ts';

const root = join(import.meta.dirname, '../../../..');
const linux = readFileSync(join(root, 'templates/linux.json'), 'utf8');
const declared = declaredParameters(JSON.parse(linux));
const file = 'pools/research.yml';
const own = 'pools/our-template.json';
const parametersFile = 'pools/research.parameters.json';

type Files = Record<string, string>;
type Values = Record<string, unknown>;

const values: Values = { vmssName: 'research', instanceCount: 3, vmSku: 'Standard_D4s_v5', adminUsername: 'dsvmuser' };
const policy = '{ instances: 2, vmSku: [Standard_D2s_v5, Standard_D4s_v5], images: ["microsoft-dsvm:ubuntu-2204:2204-gen2:22.04.01", "/subscriptions/x/images/Ours"], hours: 24 }';
const head = (template: string): string => `name: research\nlocation: westeurope\nresourceGroup: dsvm-research\ntemplate: ${template}\nsmoke: { level: none }\nbudget: { monthly: 900 EUR }\npreview: ${policy}\n`;
// One parameter a line, so that lines can be told.
const inFile = (given: Values): string => `{\n"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",\n"contentVersion": "1.0.0.0",\n"parameters": {\n${Object.entries(given).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify({ value })}`).join(',\n')}\n}}`;
const inMap = (given: Values): string => `parameters:\n${Object.entries(given).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`).join('\n')}\n`;

/** The files of a pool whose parameters stand in a file of their own, or in the pool file. */
const forms: Record<'file' | 'map', (given: Values, pool?: string) => Files> = {
  file: (given, pool = head('linux')) => ({ [file]: `${pool}parameters: ./research.parameters.json\n`, [parametersFile]: inFile(given) }),
  map: (given, pool = head('linux')) => ({ [file]: `${pool}${inMap(given)}` }),
};
const reader = (files: Files) => (path: string): string | undefined => (Object.hasOwn(files, path) ? files[path] : undefined);

async function load(files: Files): Promise<Pool> {
  const read = reader(files);
  const readSchedule = await scheduleReader({ pool: file, read }, Date.parse('2026-11-21T08:00:00Z'));
  return loadPool({ pool: file, read, ...(readSchedule === undefined ? {} : { readSchedule }), shipped: (name) => (name === 'linux' ? linux : undefined), parameters: '', secureParameters: 'adminPassword=PASSWORD', env: { PASSWORD: 'Correct-Horse-7' } });
}

async function judge(base: Files, mine: Files, fork: Files = base): Promise<Judgement> {
  const pool = await load(base);
  if (pool.preview === undefined) throw new Error('the base has no policy');
  return judgePreview({ file, branch: 'main', base: reader(base), fork: reader(fork), head: reader(mine), pool, policy: pool.preview });
}

const problemsOf = (judgement: Judgement): Problem[] => ('problems' in judgement ? judgement.problems : []);
const told = (judgement: Judgement): string[] => problemsOf(judgement).map(({ what, file: where, line }) => `${where}:${line} ${what}`);
const valuesOf = (judgement: Judgement): Values => {
  if ('problems' in judgement) throw new Error(told(judgement).join('\n'));
  return Object.fromEntries(Object.entries(judgement.pool.parameters).map(([name, entry]) => [name, 'value' in entry ? entry.value : entry]));
};
// Its own line, not the policy's.
const lineOf = (text: string, name: string): number => text.split('\n').findIndex((line) => line.replace(/^[\s"]+/, '').startsWith(name)) + 1;

// Another value of the same type than the base has.
const another: Record<string, unknown> = { String: 'another', SecureString: 'another', Int: 77, Bool: true, Object: { another: 1 }, SecureObject: { another: 1 }, Array: ['another'] };
const open = ['instanceCount', 'vmSku', 'image'];
const closed = declared.filter(({ name }) => !open.includes(name));

describe.each(['file', 'map'] as const)('parameters in a %s', (form) => {
  const base = forms[form](values);
  const text = (files: Files): [string, string] => (form === 'file' ? [parametersFile, files[parametersFile] ?? ''] : [file, files[file] ?? '']);

  it('pass where nothing has changed, however it is written, and come from the default branch', async () => {
    const shuffled = Object.fromEntries(Object.entries(values).toReversed().map(([name, value]) => [name.toUpperCase(), value]));
    for (const mine of [base, forms[form](shuffled), forms[form](values, `# a remark\n\n${head('linux')}`)]) {
      expect(valuesOf(await judge(base, mine))).toEqual({ ...values, instanceCount: 2, adminPassword: 'Correct-Horse-7' });
    }
  });

  it.each(closed.map((one) => [one.name, one.type] as const))('refuses by name that %s is set, changed or taken away', async (name, type) => {
    const changed = forms[form]({ ...values, [name]: another[type] });
    const [where, mine] = text(changed);
    expect(told(await judge(base, changed))).toEqual([`${where}:${lineOf(mine, name)} The pull request ${name in values ? 'changes' : 'adds'} \`${name}\`: a preview has it from the branch \`main\` alone.`]);
    // In any case of letters, which are one name to Azure; and as nothing at all.
    expect(told(await judge(base, forms[form]({ ...without(values, name), [name.toUpperCase()]: another[type] })))).toEqual([expect.stringContaining(`\`${name.toUpperCase()}\``)]);
    expect(told(await judge(base, forms[form]({ ...values, [name]: null })))).toEqual([expect.stringContaining(`\`${name}\``)]);
    const full = forms[form]({ ...values, ...(/secure/i.test(type) ? {} : { [name]: name === 'tags' || name === 'autoscale' ? {} : name === 'allowedSourcePrefixes' ? ['10.0.0.0/8'] : 'given' }) });
    if (/secure/i.test(type)) return;
    const away = forms[form](without({ ...values, [name]: 'given' }, name));
    expect(told(await judge(full, away))).toEqual([expect.stringMatching(new RegExp(`^${text(away)[0]}:\\d+ The pull request takes away \`${name}\``))]);
  });

  it('tells all at once, names alone and no value', async () => {
    const changes = Object.fromEntries(closed.map(({ name, type }) => [name, another[type]]));
    const judged = await judge(base, forms[form]({ ...values, ...changes, sneaky: 'x' }));
    expect(problemsOf(judged)).toHaveLength(closed.length + 1);
    for (const { name } of closed) expect(told(judged).join('\n')).toContain(`\`${name}\``);
    expect(told(judged).join('\n')).toContain('adds `sneaky`');
    expect(JSON.stringify(judged)).not.toMatch(/another|77/);
  });

  it('refuses a Key Vault reference, a second spelling and a name given twice', async () => {
    const vault = { reference: { keyVault: { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v' }, secretName: 's' } };
    for (const name of ['adminUsername', 'instanceCount', 'vmSku']) {
      const files = form === 'file' ? { ...base, [parametersFile]: (base[parametersFile] ?? '').replace(new RegExp(`("${name}": ).*?(,?)$`, 'm'), `$1${JSON.stringify(vault)}$2`) } : forms.map({ ...values, [name]: vault });
      expect(told(await judge(base, files))).toEqual([expect.stringContaining(`\`${name}\``)]);
    }
    expect(told(await judge(base, forms[form]({ ...values, ADMINUSERNAME: 'evil' })))).toEqual(expect.arrayContaining([expect.stringContaining('given twice')]));
    const twice = form === 'file' ? { ...base, [parametersFile]: (base[parametersFile] ?? '').replace('"vmssName"', '"adminUsername": {"value": "evil"},\n"vmssName"') } : { [file]: `${base[file]}  adminUsername: evil\n` };
    expect(told(await judge(base, twice)).join('\n')).toContain('`adminUsername` is given twice');
  });

  const within: [Values, Values][] = [
    [{ instanceCount: 1 }, { instanceCount: 1 }],
    [{ instanceCount: 2 }, { instanceCount: 2 }],
    [{ instanceCount: 0 }, { instanceCount: 1 }],
    [{ INSTANCECOUNT: 1 }, { instanceCount: 1 }],
    [{ vmSku: 'standard_d2s_V5' }, { vmSku: 'Standard_D2s_v5' }],
    [{ image: { sku: '2204-gen2', publisher: 'Microsoft-DSVM', offer: 'ubuntu-2204', version: '22.04.01' } }, { image: { publisher: 'Microsoft-DSVM', offer: 'ubuntu-2204', sku: '2204-gen2', version: '22.04.01' } }],
    [{ image: { id: '/subscriptions/x/images/ours' } }, { image: { id: '/subscriptions/x/images/ours' } }],
  ];
  it.each(within)('lets a pull request have %j', async (change, settled) => {
    const [name = ''] = Object.keys(change);
    expect(valuesOf(await judge(base, forms[form]({ ...without(values, name), ...change })))).toMatchObject(settled);
  });

  const dsvm = { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2' };
  const beyond: [string, unknown][] = [
    ...[4, -1, 1.5, 1e21, 2 ** 53, '1', '1 ', [1], { number: 1 }, true, null, "[add(1, 1)]"].map((value): [string, unknown] => ['instanceCount', value]),
    ...['Standard_ND96asr_v4', '', 'Standard_D2s_v5 ', "[parameters('x')]", ['Standard_D2s_v5'], null, 4, 'Stаndard_D2s_v5'].map((value): [string, unknown] => ['vmSku', value]),
    ...[
      { ...dsvm, version: 'latest' },
      dsvm,
      { ...dsvm, version: '22.04.02' },
      { ...dsvm, version: '22.04.01', id: '/subscriptions/x/images/ours' },
      { ...dsvm, version: '22.04.01', communityGalleryImageId: '/x' },
      { ...dsvm, publisher: 'microsoft-dsvm:ubuntu-2204:2204-gen2:22.04.01', offer: '', sku: '', version: '' },
      { ID: '/subscriptions/x/images/ours' },
      { id: '/subscriptions/x/images/ours', version: 'latest' },
      { id: 'microsoft-dsvm:ubuntu-2204:2204-gen2:22.04.01' },
      'microsoft-dsvm:ubuntu-2204:2204-gen2:22.04.01',
      null,
      [],
    ].map((value): [string, unknown] => ['image', value]),
  ];
  it.each(beyond)('refuses by name %s: %j', async (name, value) => {
    const files = forms[form]({ ...values, [name]: value });
    const [where, mine] = text(files);
    expect(told(await judge(base, files))).toEqual([expect.stringMatching(new RegExp(`^${where}:${lineOf(mine, name)} \`${name}\` is `))]);
  });

  it('counts the template’s default where a pull request takes a value away', async () => {
    // linux’ own size is in the list; the number has no default.
    expect(valuesOf(await judge(forms[form]({ ...values, vmSku: 'Standard_D2s_v5' }), forms[form](without(values, 'vmSku'))))).toMatchObject({ vmSku: 'Standard_D4s_v5' });
    expect(told(await judge(base, forms[form](without(values, 'instanceCount'))))).toEqual([expect.stringContaining('Without `instanceCount`')]);
    expect(told(await judge(forms[form]({ ...values, image: { ...dsvm, version: '1' } }), base))).toEqual([expect.stringContaining('Without `image`')]);
  });
});

describe('the pool file', () => {
  const base = forms.file(values, head('./our-template.json'));
  const files: Files = { ...base, [own]: linux };
  const changed = (from: string | RegExp, to: string): Files => ({ ...files, [file]: (files[file] ?? '').replace(from, to) });

  const edits: Record<string, [string | RegExp, string]> = {
    name: ['name: research', 'name: other'],
    location: ['westeurope', 'northeurope'],
    resourceGroup: ['dsvm-research', 'dsvm-other'],
    template: ['./our-template.json', 'linux'],
    parameters: ['./research.parameters.json', './other.parameters.json'],
    smoke: ['level: none', 'level: kernel'],
    budget: ['900 EUR', '9000 EUR'],
    preview: ['instances: 2', 'instances: 20'],
  };
  it.each(Object.keys(poolSchema.properties))('refuses by name that %s is changed, added or taken away', async (key) => {
    const known = edits[key];
    const mine = known === undefined ? { ...files, [file]: `${files[file]}${key}: { a: 1 }\n` } : changed(...known);
    const judged = told(await judge(files, mine));
    expect(judged.filter((one) => one.includes(` \`${key}\`:`))).toEqual([`${file}:${lineOf(mine[file] ?? '', `${key}:`)} The pull request ${known === undefined ? 'adds' : 'changes'} \`${key}\`: a preview has it from the branch \`main\` alone.`]);
    if (known === undefined) return;
    const away = changed(new RegExp(`^${key}:.*\n`, 'm'), '');
    expect(told(await judge(files, away))).toContain(`${file}:1 The pull request takes away \`${key}\`: a preview has it from the branch \`main\` alone.`);
  });

  it('refuses a key that is none, a key by another case, a file that is none and one that is gone', async () => {
    expect(told(await judge(files, { ...files, [file]: `${files[file]}Location: x\n` }))).toEqual([expect.stringContaining('adds `Location`')]);
    expect(told(await judge(files, { ...files, [file]: `${files[file]}__proto__: { name: x }\n` }))).toEqual([expect.stringContaining('adds `__proto__`')]);
    expect(told(await judge(files, { ...files, [file]: `${files[file]}name: twice\n` })).join()).toContain('`name` is given twice');
    expect(told(await judge(files, { ...files, [file]: '{' }))).not.toEqual([]);
    expect(told(await judge(files, { ...files, [file]: '' }))).not.toEqual([]);
    const { [file]: _gone, ...rest } = files;
    expect(told(await judge(files, rest))).toEqual([expect.stringContaining('deleted or renamed')]);
  });

  it('refuses a template that the pull request changes or deletes, and a parameters file that it swaps, breaks or deletes', async () => {
    expect(told(await judge(files, { ...files, [own]: linux.replace('10.0.0.0/16', '0.0.0.0/0') }))).toEqual([`${file}:4 The pull request changes \`./our-template.json\`: a preview has it from the branch \`main\` alone.`]);
    expect(told(await judge(files, { ...files, [own]: linux.replaceAll('\n', '\r\n') }))).toEqual([]);
    const { [own]: _template, ...without1 } = files;
    expect(told(await judge(files, without1))).toEqual([expect.stringContaining('deletes `./our-template.json`')]);
    const { [parametersFile]: _parameters, ...without2 } = files;
    expect(told(await judge(files, without2))).toEqual([expect.stringContaining('does not have')]);
    expect(told(await judge(files, { ...files, [parametersFile]: '{' }))).not.toEqual([]);
    const other = { ...changed('./research.parameters.json', './evil.json'), 'pools/evil.json': inFile({ ...values, adminUsername: 'evil' }) };
    expect(told(await judge(files, other))).toEqual(expect.arrayContaining([expect.stringContaining('changes `parameters`'), expect.stringContaining('changes `adminUsername`')]));
    expect(told(await judge(files, { ...changed('./research.parameters.json', '../../etc/passwd') })).join()).toContain('`parameters` names no file of the repository');
    const map = { ...files, [file]: `${head('./our-template.json')}${inMap(values)}` };
    expect(told(await judge(files, map))).toEqual([expect.stringContaining('changes `parameters`')]);
  });

  it('blames no pull request for what the default branch has changed since', async () => {
    const now = { ...forms.file({ ...values, adminUsername: 'newuser', vmSku: 'Standard_D2s_v5' }, head('linux').replace('level: none', 'level: door')) };
    const then = forms.file(values);
    // It left both as they were: now counts.
    expect(valuesOf(await judge(now, then, then))).toMatchObject({ adminUsername: 'newuser', vmSku: 'Standard_D2s_v5' });
    // It changed one of them.
    expect(told(await judge(now, forms.file({ ...values, adminUsername: 'evil' }), then))).toEqual([expect.stringContaining('changes `adminUsername`')]);
    // It took on what is there now.
    expect(told(await judge(now, now, then))).toEqual([]);
    // The pool came to the default branch after it left.
    expect(valuesOf(await judge(now, {}, {}))).toMatchObject({ adminUsername: 'newuser' });
    expect(told(await judge(now, now, {}))).toEqual([]);
    // A parameter that was added since, and one that was taken away since.
    const less = forms.file(without(values, 'vmSku'));
    expect(told(await judge(then, less, less))).toEqual([]);
    expect(told(await judge(less, then, then))).toEqual([]);
  });

  it('refuses a policy that takes the pool’s own group for previews', async () => {
    const wrong = forms.file(values, head('linux').replace('hours: 24', 'resourceGroups: [slot-a, DSVM-Research]'));
    expect(told(await judge(wrong, wrong))).toEqual([`${file}:7 \`preview.resourceGroups\` names the resource group of the pool itself.`]);
  });
});

describe('what is left alone', () => {
  it('is brought within the policy', async () => {
    const big = forms.map({ ...values, instanceCount: 50, vmSku: 'Standard_ND96asr_v4' });
    const judged = await judge(big, big);
    expect(valuesOf(judged)).toMatchObject({ instanceCount: 2, vmSku: 'Standard_D2s_v5' });
    expect(judged).toMatchObject({ notes: ['`instanceCount` is 2 in previews, by the policy.', '`vmSku` is "Standard_D2s_v5" in previews, by the policy.'] });
    const none = forms.map({ ...values, instanceCount: 0 });
    expect(valuesOf(await judge(none, none))).toMatchObject({ instanceCount: 1 });
  });

  it('stays the pool’s own where the policy names no sizes and no images, and then nothing of it can be changed', async () => {
    const strict = head('linux').replace(policy, '{}');
    const base = forms.map(values, strict);
    expect(valuesOf(await judge(base, base))).toMatchObject({ vmSku: 'Standard_D4s_v5', instanceCount: 1 });
    for (const change of [{ vmSku: 'Standard_D2s_v5' }, { image: {} }]) {
      expect(told(await judge(base, forms.map({ ...values, ...change }, strict)))).toEqual([expect.stringContaining(`\`${Object.keys(change)[0]}\``)]);
    }
  });
});

function without(given: Values, name: string): Values {
  return Object.fromEntries(Object.entries(given).filter(([one]) => one.toLowerCase() !== name.toLowerCase()));
}
