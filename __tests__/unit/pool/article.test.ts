import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ARTICLE, LINUX, PASSWORD, load, told } from './sample.ts';

const FILE = 'dsvm-vmss-cluster.parameters.json';
const upstream = new URL('../../../../shared/data/upstream/', import.meta.url);
const texts: [string, string, string][] = [['a file like the article\'s', ARTICLE, LINUX]];
// The article's own files, where a copy lies beside the checkout.
if (existsSync(upstream)) {
  texts.push(['the article\'s own files', readFileSync(new URL(FILE, upstream), 'utf8'), readFileSync(new URL('dsvm-vmss-cluster.json', upstream), 'utf8')]);
}

describe.each(texts)('%s', (_, parameters, template) => {
  const wish = { pool: '', templateFile: 'cluster.json', parametersFile: FILE, resourceGroup: 'team', location: 'westeurope', files: { [FILE]: parameters, 'cluster.json': template }, secureParameters: '', env: { PASSWORD, KEY: 'x' } };

  it('tells all placeholders in one run', () => {
    expect(told(wish)).toEqual([
      `${FILE}:6:34 \`adminPassword\` still holds the placeholder \`GEN-PASSWORD\`.`,
      `${FILE}:7:29 \`vmssName\` still holds the placeholder \`GEN-UNIQUE-8\`.`,
      `${FILE}:9:38 \`storageAccountKey\` still holds the placeholder \`ENTER-YO-KEY\`.`,
      `${FILE}:10:39 \`storageAccountName\` still holds the placeholder \`ENTER-YO-STORAGEACCT\`.`,
      `${FILE}:12:28 \`shareName\` still holds the placeholder \`YOUR-AZURE-FILES-SHARE\`.`,
    ]);
  });

  it('loads untouched when every placeholder is overridden', () => {
    const pool = load({ ...wish, parameters: '{"vmssName": "team", "storageAccountName": "teamfiles", "shareName": "work"}', secureParameters: 'adminPassword=PASSWORD\nstorageAccountKey=KEY' });
    expect(pool.name).toBe('team');
    expect(pool.parameters).toEqual({
      adminUsername: { value: 'dsvmuser' },
      adminPassword: { value: PASSWORD },
      vmssName: { value: 'team' },
      vmSku: { value: 'Standard_D2s_v3' },
      storageAccountKey: { value: 'x' },
      storageAccountName: { value: 'teamfiles' },
      instanceCount: { value: 2 },
      shareName: { value: 'work' },
      mountpointPath: { value: '/mnt/dsvmshare' },
    });
    expect(pool.origins.find(({ name }) => name === 'mountpointPath')?.from).toBe(`${FILE}:13`);
  });
});
