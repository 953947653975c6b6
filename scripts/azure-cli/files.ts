const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const parametersSchema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';
const parametersFile = (values: Record<string, unknown>): string =>
  JSON.stringify({ $schema: parametersSchema, contentVersion: '1.0.0.0', parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) }, null, 2);

/** Password of the pool's first user; no answer may show it. */
export const password = 'Correct-Horse-7-Battery';

/** Files of the runs, by name, besides the shipped templates. */
export const written: Readonly<Record<string, string>> = {
  'pool.parameters.json': parametersFile({ vmssName: 'research', instanceCount: 3, vmSku: 'Standard_D2s_v5', adminUsername: 'amina', adminPassword: password }),
  'article.parameters.json': parametersFile({
    vmssName: 'article',
    instanceCount: 2,
    adminUsername: 'dsvmuser',
    adminPassword: password,
    storageAccountName: 'dsvmarticle',
    storageAccountKey: 'an-account-key-for-tests',
  }),
  // As people write templates: azure-cli sends this text as it is.
  'commented.json': `{
  // The schema's address holds two slashes too.
  "$schema": "${schema}",
  "contentVersion": "1.0.0.0",
  /* A block
     of two lines. */
  "parameters": { "name": { "type": "string" } },
  "resources": [],
  "outputs": {
    "greeting": { "type": "string", "value": "[concat('hello ',
      parameters('name'))]" } // of two lines
  }
}
`,
  'broken.json': `{ "$schema": "${schema}", "contentVersion": "1.0.0.0", "resources": [], "outputs": { "x": { "type": "string", "value": "[nosuch()]" } } }\n`,
};
