import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBed, root, type Bed } from './bed.ts';

const example = (name: string): string => readFileSync(join(root, 'examples/pools', name), 'utf8');
const pool = example('research.yml');
const parameters = example('research.parameters.json');

describe('bad input', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
  });
  afterAll(() => bed.close());
  afterEach(() => {
    bed.file('pools/research.yml', pool);
    bed.file('pools/research.parameters.json', parameters);
  });

  // Each case: what is committed or given, and the annotation it gets: file, line and words.
  const cases: [string, { file?: [string, string]; inputs?: Record<string, string>; env?: Record<string, string> }, RegExp][] = [
    ['a missing parameter', { file: ['pools/research.parameters.json', parameters.replace(/.*"vmssName".*\n/, '')] }, /^::error .*file=pools\/research\.parameters\.json,line=\d+.*::.*`vmssName`.*missing/m],
    ['an unknown parameter', { file: ['pools/research.parameters.json', parameters.replace('"vmSku"', '"vmSkuu"')] }, /^::error .*file=pools\/research\.parameters\.json,line=6,.*::.*`vmSkuu`/m],
    ['a wrong type', { file: ['pools/research.parameters.json', parameters.replace('"value": 3', '"value": "3"')] }, /^::error .*file=pools\/research\.parameters\.json,line=7,.*::.*`?instanceCount/m],
    ['a placeholder left unedited', { file: ['pools/research.parameters.json', parameters.replace('"research"', '"GEN-UNIQUE"')] }, /^::error .*file=pools\/research\.parameters\.json,line=5,.*::.*GEN-UNIQUE/m],
    ['a secret in a committed file', { file: ['pools/research.parameters.json', parameters.replace('"instanceCount"', '"adminPassword": { "value": "Sup3r-Secret-Word" },\n    "instanceCount"')], inputs: { 'secure-parameters': '' } }, /^::error .*file=pools\/research\.parameters\.json,line=7,.*::.*adminPassword/m],
    ['a broken JSON file', { file: ['pools/research.parameters.json', parameters.replace('"vmSku":', '"vmSku"')] }, /^::error .*file=pools\/research\.parameters\.json,line=\d+/m],
    ['an unknown key of the pool file', { file: ['pools/research.yml', `${pool}schedul: {}\n`] }, /^::error .*file=pools\/research\.yml,line=8,.*::.*`schedul`/m],
    ['a template that is not there', { file: ['pools/research.yml', pool.replace('template: linux', 'template: ./ours.json')] }, /^::error .*file=pools\/research\.yml,line=5,.*::.*ours\.json/m],
    ['a pool file that is not there', { inputs: { pool: 'pools/none.yml' } }, /^::error.*::.*pools\/none\.yml/m],
    ['an empty environment variable', { env: { POOL_PASSWORD: '' } }, /^::error.*POOL_PASSWORD/m],
    ['an unknown command', { inputs: { command: 'deplyo' } }, /^::error.*`command`.*deplyo/m],
    ['an unknown smoke level', { inputs: { 'smoke-level': 'all' } }, /^::error.*`smoke-level`/m],
    ['a missing subscription', { inputs: { 'subscription-id': '' } }, /^::error.*`subscription-id`/m],
    ['neither pool file nor template', { inputs: { pool: '' } }, /^::error.*(pool file|`pool`)/m],
    ['pool file and template together', { inputs: { pool: 'pools/research.yml', 'template-file': 'linux' } }, /^::error.*`template-file`/m],
  ];

  it.each(cases)('%s is told with its place, and nothing is asked of Azure', async (_name, { file, inputs, env }, message) => {
    if (file !== undefined) bed.file(...file);
    await bed.requests();
    const run = await bed.run('deploy', { ...(inputs === undefined ? {} : { inputs }), ...(env === undefined ? {} : { env }) });
    expect(run.log).toMatch(message);
    expect(run.exitCode).toBe(1);
    expect(await bed.requests()).toEqual([]);
    expect(run.log).not.toContain('Sup3r-Secret-Word');
    expect(run.summary).not.toContain('Sup3r-Secret-Word');
  });

  it('tells all problems of all files and inputs in one run', async () => {
    bed.file('pools/research.yml', `${pool.replace('westeurope', 'West Europe')}colour: blue\n`);
    bed.file('pools/research.parameters.json', parameters.replace('"value": 3', '"value": "three"').replace('"dsvmuser"', '"ENTER-A-NAME"'));
    const run = await bed.run('deploy', { inputs: { timeout: 'soon', 'secure-parameters': 'adminPassword=NOT_SET' } });
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error'));
    for (const word of ['location', 'colour', 'instanceCount', 'ENTER-A-NAME', 'timeout', 'NOT_SET']) {
      expect(errors.filter((line) => line.includes(word)).length).toBeGreaterThan(0);
    }
  });
});

describe('a level that logs in', () => {
  it('without anything to log in with is told at its line, before anything is asked', async () => {
    const bed = await openBed();
    try {
      const missing = /The checks of level `login` log in, and there is nothing to log in with: `adminPassword` is not given, and the input `ssh-key` is empty\./;
      const run = await bed.run('smoke', { inputs: { 'smoke-level': '', 'secure-parameters': '' } });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(new RegExp(`^::error file=pools/research\\.yml,line=7,col=\\d+::.*${missing.source}.*smoke-level: door`, 'm'));
      const input = await bed.run('smoke', { inputs: { 'smoke-level': 'kernel', 'secure-parameters': '' } });
      expect(input.log).toMatch(/^::error::The checks of level `kernel` log in/m);
      expect(await bed.requests()).toEqual([]);
      // Who does not check needs nothing for it.
      for (const [command, level] of [['status', ''], ['smoke', 'door']] as const) {
        expect((await bed.run(command, { inputs: { 'smoke-level': level, 'secure-parameters': '' } })).log).not.toMatch(missing);
      }
    } finally {
      await bed.close();
    }
  });
});

const upstream = join(root, '../shared/data/upstream');
// The article's own files are used where they lie beside the project; ours, with the same placeholders, always are.
const article = existsSync(upstream) ? readFileSync(join(upstream, 'dsvm-vmss-cluster.parameters.json'), 'utf8') : undefined;
const like = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: {
    adminUsername: { value: 'dsvmuser' },
    adminPassword: { value: 'GEN-PASSWORD' },
    vmssName: { value: 'GEN-UNIQUE-8' },
    vmSku: { value: 'Standard_D2s_v3' },
    storageAccountKey: { value: 'ENTER-YO-KEY' },
    storageAccountName: { value: 'ENTER-YO-STORAGEACCT' },
    instanceCount: { value: 2 },
    shareName: { value: 'YOUR-AZURE-FILES-SHARE' },
    mountpointPath: { value: '/mnt/dsvmshare' },
  },
});

describe.each([['ours', like], ...(article === undefined ? [] : [['the article’s own', article]])])('a parameters file as the article has it: %s', (_name, text) => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
    bed.file('dsvm.parameters.json', text);
  });
  afterAll(() => bed.close());
  const inputs = { 'template-file': 'linux', 'parameters-file': 'dsvm.parameters.json', 'resource-group': 'Article_RG', location: 'westeurope' };

  it('is refused with every placeholder at its line', async () => {
    await bed.requests();
    const run = await bed.run('deploy', { inputs: { ...inputs, 'secure-parameters': '' } });
    for (const one of ['GEN-UNIQUE-8', 'ENTER-YO-STORAGEACCT', 'YOUR-AZURE-FILES-SHARE', 'adminPassword', 'storageAccountKey']) {
      expect(run.log).toMatch(new RegExp(`^::error .*file=dsvm\\.parameters\\.json,line=\\d+.*${one}`, 'm'));
    }
    expect(await bed.requests()).toEqual([]);
  });

  it('runs untouched with all placeholders overridden, and the pool is named after its group', async () => {
    const run = await bed.run('deploy', {
      inputs: {
        ...inputs,
        parameters: 'vmssName: article\nstorageAccountName: dsvmarticle\nshareName: work\n',
        'secure-parameters': 'adminPassword=POOL_PASSWORD\nstorageAccountKey=STORAGE_KEY',
      },
      env: { STORAGE_KEY: 'an-account-key-for-tests' },
    });
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.outputs).toMatchObject({ pool: 'article-rg', instances: '2', changed: 'true' });
    expect(run.log).toMatch(/^::warning.*mounts no share yet/m);
    expect(run.raw.split('\n').filter((line) => line.includes('an-account-key-for-tests') && !line.startsWith('::add-mask::'))).toEqual([]);
  });
});
