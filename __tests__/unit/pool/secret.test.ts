import { describe, expect, it } from '@jest/globals';
import { findPlaceholder, findSecret, show } from '../../../src/pool/secrets.ts';
import { PASSWORD, POOL, TEMPLATE, load, problemsOf, told } from './sample.ts';

// Made here, so that no scanner takes them for real ones.
const KEY = `${'Zk9+'.repeat(21)}Zk==`;
const SAMPLES: readonly [string, string][] = [
  ['a storage account key', KEY],
  ['a connection string with its key', `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${KEY}`],
  ['a shared access signature', `https://x.blob.core.windows.net/c?sv=2024-11-04&sig=${'aB1%2F'.repeat(6)}`],
  ['a private key', ['-----BEGIN OPENSSH', 'PRIVATE KEY-----\nb3Bl'].join(' ')],
  ['a GitHub token', `ghp_${'a1B2'.repeat(9)}`],
  ['a client secret', `abc8Q~${'x'.repeat(34)}`],
];

/** The template with a default for its password. */
function template(value: string): string {
  return TEMPLATE.replace('"adminPassword": { "type": "securestring"', `"adminPassword": { "type": "securestring", "defaultValue": ${value}`);
}

describe('a secret in a committed text', () => {
  it.each(SAMPLES)('%s is found in any parameter and not shown', (kind, text) => {
    expect(findSecret(text)).toBe(kind);
    const files = { 'pools/research.yml': POOL.replace('  vmssName', `  labels: { deep: [${JSON.stringify(text)}] }\n  vmssName`) };
    expect(told({ files })).toEqual([`pools/research.yml:6:20 \`labels\` holds what looks like ${kind} (not shown).`]);
    expect(JSON.stringify(problemsOf({ files }))).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(show({ text })).toBe('(hidden)');
  });

  it('is not seen in public keys, hashes, ids and names', () => {
    for (const text of [`ssh-ed25519 ${'A'.repeat(68)} jo@x`, `ssh-rsa ${'AAAAB3NzaC1yc2E'.repeat(25)}== jo@x`, 'f'.repeat(128), '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/x', 'Standard_D2s_v3', 'signature', 'design=modern']) {
      expect([text, findSecret(text)]).toEqual([text, undefined]);
    }
  });

  it('is any literal of a secure parameter: pool file, parameters input and template default, but not an empty one or an expression', () => {
    const files = { 'pools/research.yml': POOL.replace('  vmssName', `  adminPassword: ${PASSWORD}\n  certificate: { pem: x }\n  vmssName`) };
    const wish = { files, secureParameters: '' };
    expect(told(wish)).toEqual(['pools/research.yml:6:18 `adminPassword` is a secure parameter and has its value in a committed file.', 'pools/research.yml:7:16 `certificate` is a secure parameter and has its value in a committed file.']);
    expect(problemsOf(wish)[0]?.fix).toBe("Give it in the input `secure-parameters`: `adminPassword=ADMIN_PASSWORD`, with that variable set from a secret in the step's `env:`, or as a Key Vault `reference`.");
    const input = { secureParameters: '', parameters: `\nadminPassword: ${PASSWORD}` };
    expect(told(input)).toEqual(['input parameters:2:16 `adminPassword` is a secure parameter and has its value in the input `parameters`, which stands in a committed workflow.']);
    expect(JSON.stringify([problemsOf(wish), problemsOf(input)])).not.toContain(PASSWORD);
    const door = { secureParameters: '', smokeLevel: 'door' };
    expect(told({ ...door, parameters: 'adminPassword: ""' })).toEqual([]);
    expect(told({ ...door, files: { 'pools/our-template.json': template(JSON.stringify(PASSWORD)) } })).toEqual(['pools/our-template.json:10:64 `adminPassword` is a secure parameter and has its value in a committed file.']);
    expect(told({ ...door, files: { 'pools/our-template.json': template('"[newGuid()]"') } })).toEqual([]);
    expect(told({ files: { 'pools/our-template.json': template(JSON.stringify(PASSWORD)) } })).toEqual([]);
  });
});

describe('a placeholder', () => {
  it.each(['GEN-PASSWORD', 'GEN-UNIQUE-8', 'GEN-SSH-PUB-KEY', 'ENTER-YO-KEY', 'ENTER-YO-STORAGEACCT', 'ENTER_YOUR_KEY', 'YOUR-AZURE-FILES-SHARE', 'YOUR_NAME', '<name>', '<your ip>', 'CHANGEME', 'change-me', 'TODO', 'xxxx'])('%s is found', (text) => {
    expect(findPlaceholder(text)).toBe(text);
  });

  it('is found inside a text, and not in what only resembles one', () => {
    expect(findPlaceholder('/mnt/YOUR-SHARE/x')).toBe('YOUR-SHARE');
    for (const text of ['GENERAL', 'gen-unique', 'your-share', 'a < b > c', '#!/bin/sh\ncat <<EOF >x <y>', '<b>bold</b>', 'mastodon', 'Standard_D2s_v3', 'xx', '<10.0.0.0>']) {
      expect([text, findPlaceholder(text)]).toEqual([text, undefined]);
    }
  });

  it('does not show the rest of a secure value', () => {
    const files = { 'pools/research.yml': POOL.replace('  vmssName', '  adminPassword: hunter2<abc>x\n  vmssName') };
    expect(told({ files, secureParameters: '' })).toEqual(['pools/research.yml:6:18 `adminPassword` still holds the placeholder.']);
  });
});

describe('secure-parameters', () => {
  const INPUT = 'input secure-parameters';
  const env = { ADMIN_PASSWORD: PASSWORD, EMPTY: '', COUNT: '3', CERTIFICATE: '{"pem": "private", "parts": ["one"]}', odd: PASSWORD };

  it('takes values by the declared types', () => {
    const pool = load({ env, secureParameters: '# secrets\n\n adminPassword = odd \ncertificate=CERTIFICATE\r\nINSTANCECOUNT=COUNT\n' });
    expect(pool.parameters).toMatchObject({ adminPassword: { value: PASSWORD }, certificate: { value: { pem: 'private', parts: ['one'] } }, instanceCount: { value: 3 } });
    expect(pool.secrets).toEqual(expect.arrayContaining([PASSWORD, '{"pem":"private","parts":["one"]}', 'private', 'one']));
    expect(pool.secrets).not.toContain('3');
    expect(JSON.stringify([pool.origins, pool.warnings])).not.toMatch(/private|c0rrect/);
  });

  it.each<[string, string, string[]]>([
    ['no pair', 'adminPassword=ADMIN_PASSWORD\nnonsense', [`${INPUT}:2:1 The line is not \`name=ENV_VARIABLE\` (it is not shown, it may hold a secret).`]],
    ['empty', 'adminPassword=EMPTY', [`${INPUT}:1:1 The environment variable \`EMPTY\` of \`adminPassword\` is empty.`]],
    ['not set', '\n  adminPassword=ADMIN_PASWORD', [`${INPUT}:2:3 The environment variable \`ADMIN_PASWORD\` of \`adminPassword\` is not set.`]],
    ['a pasted secret', 'adminPassword=hunter2', [`${INPUT}:1:1 What stands after \`adminPassword=\` names no environment variable (it is not shown, it may be the secret itself).`]],
    ['an inherited name', 'adminPassword=constructor', [`${INPUT}:1:1 What stands after \`adminPassword=\` names no environment variable (it is not shown, it may be the secret itself).`]],
    ['twice', 'adminPassword=ADMIN_PASSWORD\nadminpassword=odd', [`${INPUT}:2:1 \`adminpassword\` is given twice, first in line 1.`]],
    ['unknown', 'adminPassword=ADMIN_PASSWORD\nadminPasword=odd', [`${INPUT}:2:1 The template pools/our-template.json has no parameter \`adminPasword\`.`]],
    ['no JSON', 'adminPassword=ADMIN_PASSWORD\ncertificate=odd', [`${INPUT}:2:1 The environment variable \`odd\` of \`certificate\` holds no JSON (its value is not shown).`]],
    ['wrong type', 'adminPassword=ADMIN_PASSWORD\ncertificate=COUNT', [`${INPUT}:2:1 \`certificate\` is of type secureObject, and the value given is not a map.`]],
    ['too long', 'adminPassword=ADMIN_PASSWORD\nvmssName=ADMIN_PASSWORD', [`${INPUT}:2:1 \`vmssName\` has a number of characters, more than 9.`]],
  ])('%s', (_, secureParameters, expected) => {
    expect(told({ env, secureParameters })).toEqual(expected);
    expect(JSON.stringify(problemsOf({ env, secureParameters }))).not.toMatch(/c0rrect|hunter2|nonsense/);
  });

  it('names the near variable and how to set it', () => {
    expect(problemsOf({ env, secureParameters: 'adminPassword=ADMIN_PASWORD' })[0]?.fix).toMatch(/^Did you mean `ADMIN_PASSWORD`\? Set it in the step's `env:`, such as `ADMIN_PASWORD: \$\{\{ secrets\.ADMIN_PASWORD \}\}`/);
  });

  it.each([['short', 'aB1', 'too short'], ['simple', 'aaaaaaaaaa', 'too simple'], ['known', 'P@ssw0rd', "on Azure's list of known passwords"], ['long', `aB1${'x'.repeat(121)}`, 'too long']])('refuses a %s password without telling it', (_, value, word) => {
    expect(told({ env: { ADMIN_PASSWORD: value } })).toEqual([`${INPUT}:1:1 The password in \`adminPassword\` is ${word}.`]);
  });
});

describe('the input parameters', () => {
  it.each<[string, string, string[]]>([
    ['YAML', 'vmSku: a\ninstanceCount: 4', []],
    ['JSON', '{\n\t"vmSku": "a",\n\t"instanceCount": {"value": 4}\n}', []],
    ['YAML flow', '{ vmSku: a, instanceCount: 4 }', []],
    ['comments alone', '# nothing', []],
    ['list', '- a', ['input parameters:1:1 The input `parameters` is a map of names to values.']],
    ['text', 'instanceCount=4', ['input parameters:1:1 The input `parameters` is a map of names to values.']],
    ['broken JSON', '{\n"vmSku": "a",\n"instanceCount" 4\n}', ['input parameters:3:17 A `:` is expected here.']],
    ['broken YAML', 'vmSku: a\n instanceCount: 4', ['input parameters:1:8 A map cannot start on this line.']],
    ['placeholder', 'vmSku: TODO', ['input parameters:1:8 `vmSku` still holds the placeholder `TODO`.']],
    ['unknown', 'vmsSku: a', ['input parameters:1:1 The template pools/our-template.json has no parameter `vmsSku`.']],
    ['number as name', '1: a', ['input parameters:1:1 A name must be plain text.']],
  ])('%s', (_, parameters, expected) => expect(told({ parameters })).toEqual(expected));
});
