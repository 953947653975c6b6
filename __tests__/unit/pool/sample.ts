import { ActionError, type Problem } from '../../../src/errors.ts';
import { type Pool, type PoolRequest, loadPool } from '../../../src/pool/load.ts';

/** A template with every type and limit there is. */
export const TEMPLATE = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  // comments are allowed
  "parameters": {
    "vmssName": { "type": "string", "minLength": 2, "maxLength": 9 },
    "vmSku": { "type": "string", "defaultValue": "Standard_D4s_v5" },
    "instanceCount": { "type": "int", "minValue": 0, "maxValue": 100 },
    "adminUsername": { "type": "string" },
    "adminPassword": { "type": "securestring" },
    "priority": { "type": "string", "defaultValue": "Regular", "allowedValues": ["Regular", "Spot"] },
    "publicIp": { "type": "bool", "defaultValue": true },
    "sources": { "type": "array", "defaultValue": ["Internet"], "minLength": 1, "maxLength": 3 },
    "labels": { "type": "object", "defaultValue": {} },
    "certificate": { "type": "secureObject", "defaultValue": {} }
  },
  "resources": []
}
`;

/** Parameters as the article's own file has them: tabs, odd spacing, the old schema, placeholders. */
export const ARTICLE = `{
  "$schema": "https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
     "adminUsername": {"value" : "dsvmuser"},
     "adminPassword": { "value" :"GEN-PASSWORD" },
     "vmssName": { "value" :"GEN-UNIQUE-8" },
     "vmSku": { "value" :"Standard_D2s_v3" },
     "storageAccountKey": { "value" :"ENTER-YO-KEY" },
     "storageAccountName": { "value" :"ENTER-YO-STORAGEACCT"},
     "instanceCount": { "value" : 2 }\t ,
\t "shareName": { "value" : "YOUR-AZURE-FILES-SHARE"},
\t  "mountpointPath" : {"value" : "/mnt/dsvmshare"}
  }
}
`;

/** A template with the nine parameters of the article's, and the key of the shipped one. */
export const LINUX = JSON.stringify({
  $schema: 'http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json',
  contentVersion: '1.0.0.0',
  parameters: {
    vmSku: { type: 'string', defaultValue: 'Standard_D4s_v5' },
    vmssName: { type: 'string', maxLength: 9 },
    instanceCount: { type: 'int', maxValue: 100 },
    adminUsername: { type: 'string' },
    adminPassword: { type: 'securestring', defaultValue: '' },
    sshPublicKey: { type: 'string', defaultValue: '' },
    storageAccountName: { type: 'string', defaultValue: '' },
    storageAccountKey: { type: 'securestring', defaultValue: '' },
    shareName: { type: 'string', defaultValue: '' },
    mountpointPath: { type: 'string', defaultValue: '' },
  },
  resources: [],
});

export const POOL = `name: research
location: westeurope
resourceGroup: dsvm-research
template: ./our-template.json
parameters:
  vmssName: research
  instanceCount: 2
  adminUsername: dsvmuser
smoke: { level: login }
`;

export const PASSWORD = 'c0rrect-Horse';

export interface Wish extends Partial<Omit<PoolRequest, 'read' | 'shipped'>> {
  files?: Record<string, string>;
}

/** A pool in `pools/research.yml` with the template beside it and its password from the environment. */
export function request({ files, ...wish }: Wish = {}): PoolRequest {
  const all: Record<string, string> = { 'pools/research.yml': POOL, 'pools/our-template.json': TEMPLATE, ...files };
  return {
    pool: 'pools/research.yml',
    parameters: '',
    secureParameters: 'adminPassword=ADMIN_PASSWORD',
    env: { ADMIN_PASSWORD: PASSWORD },
    read: (path) => (Object.hasOwn(all, path) ? all[path] : undefined),
    shipped: (name) => (name === 'linux' ? LINUX : undefined),
    ...wish,
  };
}

export function load(wish?: Wish): Pool {
  return loadPool(request(wish));
}

/** What loading complains about; none where it loads. Any other exception is passed on: it is a bug. */
export function problemsOf(wish: Wish): readonly Problem[] {
  try {
    load(wish);
    return [];
  } catch (error) {
    if (error instanceof ActionError) return error.problems;
    throw error;
  }
}

/** `file:line:column what` for each problem: short enough to compare. */
export function told(wish: Wish): string[] {
  return problemsOf(wish).map(({ file, line, column, what }) => (file === undefined ? what : `${file}:${line}:${column} ${what}`));
}
