import { describe, expect, it } from '@jest/globals';
import { LINUX, PASSWORD, POOL, TEMPLATE, load, problemsOf, told } from './sample.ts';

const PARAMETERS = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "vmssname": { "value": "research" }, /* another case is the same name to Azure */
    "instanceCount": { "value": 2 },
    "adminUsername": { "value": "dsvmuser" },
    "adminPassword": {
      "reference": {
        "keyVault": { "id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/vaults/providers/Microsoft.KeyVault/vaults/team" },
        "secretName": "admin"
      }
    }
  }
}
`;

/** The text as some editors on Windows save it. */
function windows(text: string): string {
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

describe('loadPool', () => {
  it('loads a pool file with a map of parameters', () => {
    const pool = load();
    expect(pool).toMatchObject({ name: 'research', resourceGroup: 'dsvm-research', location: 'westeurope', smoke: { level: 'login' }, warnings: [] });
    expect(pool.template).toEqual({ source: 'pools/our-template.json', json: expect.objectContaining({ resources: [] }) });
    expect(pool.parameters).toEqual({
      vmssName: { value: 'research' },
      instanceCount: { value: 2 },
      adminUsername: { value: 'dsvmuser' },
      adminPassword: { value: PASSWORD },
    });
    expect(pool.secrets).toEqual([PASSWORD]);
  });

  it('says where each value came from, in the order of the template, and hides the secure ones', () => {
    const pool = load({ parameters: 'vmSku: Standard_D8s_v5' });
    expect(pool.origins.map(({ name, from, shown, secure }) => [name, from, shown, secure])).toEqual([
      ['vmssName', 'pools/research.yml:6', '"research"', false],
      ['vmSku', 'input parameters', '"Standard_D8s_v5"', false],
      ['instanceCount', 'pools/research.yml:7', '2', false],
      ['adminUsername', 'pools/research.yml:8', '"dsvmuser"', false],
      ['adminPassword', 'input secure-parameters (environment variable ADMIN_PASSWORD)', '(hidden)', true],
      ['priority', 'template default', '"Regular"', false],
      ['publicIp', 'template default', 'true', false],
      ['sources', 'template default', '["Internet"]', false],
      ['labels', 'template default', '{}', false],
      ['certificate', 'template default', '(hidden)', true],
    ]);
    expect(JSON.stringify(pool.origins)).not.toContain(PASSWORD);
  });

  it('lets secure-parameters win over parameters, that over the file, that over the default', () => {
    const all = { pool: 'p.yml', files: { 'p.yml': POOL.replace('instanceCount: 2', 'instanceCount: 2\n  vmSku: file'), 'our-template.json': TEMPLATE } };
    expect(load({ ...all }).parameters['vmSku']).toEqual({ value: 'file' });
    expect(load({ ...all, parameters: '{"VMSKU": "input"}' }).parameters).toMatchObject({ vmSku: { value: 'input' } });
    const secure = load({ ...all, parameters: 'vmSku: input', secureParameters: 'adminPassword=A\nvmsku=B', env: { A: PASSWORD, B: 'secure' } });
    expect(secure.parameters['vmSku']).toEqual({ value: 'secure' });
    expect(secure.warnings).toEqual([expect.stringContaining('`vmSku` comes from `secure-parameters` but is no secure parameter')]);
    expect(secure.secrets).toEqual(['secure', PASSWORD]);
  });

  it('reads files with a byte order mark and Windows line ends', () => {
    const pool = load({ files: { 'pools/research.yml': windows(POOL), 'pools/our-template.json': windows(TEMPLATE) }, parameters: windows('vmSku: a\n'), secureParameters: 'adminPassword=ADMIN_PASSWORD\r\n' });
    expect(pool.parameters).toMatchObject({ vmssName: { value: 'research' }, vmSku: { value: 'a' }, adminPassword: { value: PASSWORD } });
    expect(pool.origins[0]).toMatchObject({ name: 'vmssName', from: 'pools/research.yml:6' });
  });

  it('passes a Key Vault reference through untouched', () => {
    const wish = { secureParameters: '', files: { 'pools/research.yml': POOL.replace(/parameters:\n(  .*\n)+/, 'parameters: ../params/a.json\n'), 'params/a.json': PARAMETERS } };
    const pool = load({ ...wish, sshKey: 'a key' });
    // Nobody but Azure can read it: the checks could not log in.
    expect(told(wish)).toEqual([expect.stringMatching(/^pools\/research\.yml:6:17 The checks of level `login` log in.*Key Vault reference/)]);
    expect(pool.parameters['adminPassword']).toEqual({ reference: (JSON.parse(PARAMETERS.replace(/\/\*.*?\*\//, '')) as { parameters: { adminPassword: { reference: unknown } } }).parameters.adminPassword.reference });
    expect(pool.origins.find(({ name }) => name === 'adminPassword')).toEqual({ name: 'adminPassword', from: 'Key Vault reference in params/a.json:8', shown: '(hidden)', secure: true });
    expect(pool.parameters['vmssName']).toEqual({ value: 'research' });
    expect(pool.secrets).toEqual([]);
  });

  it('loads without a pool file and names the pool after its group', () => {
    const files = { 't.json': TEMPLATE, 'p.json': PARAMETERS };
    const pool = load({ pool: '', templateFile: './t.json', parametersFile: 'p.json', resourceGroup: 'DSVM_Research.(2)', location: 'northeurope', smokeLevel: 'none', files });
    expect(pool).toMatchObject({ name: 'dsvm-research-2', resourceGroup: 'DSVM_Research.(2)', location: 'northeurope', smoke: { level: 'none' } });
    expect(load({ pool: '', templateFile: 't.json', parametersFile: 'p.json', resourceGroup: '2026', location: 'northeurope', files }).name).toBe('pool-2026');
    expect(load({ pool: '', templateFile: 't.json', parametersFile: 'p.json', resourceGroup: 'x'.repeat(39) + '-yz', location: 'northeurope', files }).name).toBe('x'.repeat(39));
  });

  it('lets inputs win over the pool file, also where it names neither group nor place', () => {
    const bare = POOL.replace(/location.*\n/, '').replace(/resourceGroup.*\n/, '').replace(/smoke.*\n/, '');
    const pool = load({ resourceGroup: 'other', location: 'northeurope', files: { 'pools/research.yml': bare } });
    expect(pool).toMatchObject({ name: 'research', resourceGroup: 'other', location: 'northeurope', smoke: { level: 'door' } });
    expect(load({ resourceGroup: 'other', location: 'northeurope', smokeLevel: 'none' })).toMatchObject({ resourceGroup: 'other', location: 'northeurope', smoke: { level: 'none' } });
  });

  it('says which inputs are missing and what to give instead', () => {
    expect(told({ pool: '' })).toEqual(['No pool is named.']);
    const [problem] = problemsOf({ pool: '', templateFile: 'linux', resourceGroup: 'x' });
    expect(problem).toEqual({ what: 'Without a pool file, `parameters-file`, `location` are missing.', fix: 'Give the input `pool` (a pool file), or all of `template-file`, `parameters-file`, `resource-group` and `location`.' });
    expect(told({ templateFile: 'linux', parametersFile: 'a.json' })).toEqual(['The inputs `pool` and `template-file` do not go together.', 'The inputs `pool` and `parameters-file` do not go together.']);
    expect(told({ resourceGroup: 'ends.', location: 'West Europe', smokeLevel: 'dor' })).toEqual([
      'The input `resource-group` cannot be "ends.".',
      'The input `location` cannot be "West Europe".',
      'The input `smoke-level` cannot be "dor".',
    ]);
    expect(problemsOf({ location: 'West Europe' })[0]?.fix).toContain('Write `westeurope`.');
    expect(told({ pool: '../elsewhere.yml' })).toEqual(['The input `pool` leads out of the repository: "../elsewhere.yml".']);
    expect(told({ pool: 'pools/none.yml' })).toEqual(['The input `pool` names the file pools/none.yml, which does not exist.']);
  });

  it('warns that the shipped template mounts nothing, and asks for a way in', () => {
    const linux = { 'pools/research.yml': POOL.replace('./our-template.json', 'linux') + '\n' };
    expect(load({ files: linux }).warnings).toEqual([]);
    expect(load({ files: linux }).template.source).toBe('linux');
    expect(load({ files: linux, parameters: 'shareName: work' }).warnings).toEqual([expect.stringMatching(/^The template linux takes shareName but mounts no share yet/)]);
    expect(load({ files: { 'pools/our-template.json': LINUX }, parameters: 'shareName: work' }).warnings).toEqual([]);
    expect(told({ files: linux, secureParameters: '' })).toEqual(['pools/research.yml:5:1 Neither `adminPassword` nor `sshPublicKey` is given: nobody could log in.']);
    expect(told({ files: linux, secureParameters: '', parameters: 'adminPassword: ""\nsshPublicKey: ""' })).toHaveLength(1);
    const keyed = { files: linux, secureParameters: '', parameters: 'sshPublicKey: ssh-ed25519 AAAA' };
    expect(load({ ...keyed, sshKey: 'a key' }).secrets).toEqual([]);
    expect(load({ ...keyed, smokeLevel: 'door' }).smoke).toEqual({ level: 'door' });
    expect(told(keyed)).toEqual(['pools/research.yml:9:17 The checks of level `login` log in, and there is nothing to log in with: `adminPassword` is not given, and the input `ssh-key` is empty.']);
    expect(told({ ...keyed, smokeLevel: 'kernel' })).toEqual(['The checks of level `kernel` log in, and there is nothing to log in with: `adminPassword` is not given, and the input `ssh-key` is empty.']);
  });
});
