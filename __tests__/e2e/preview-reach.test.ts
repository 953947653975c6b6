// A template of the pool's own that reaches outside its preview's group, for what it makes or for an identity, or makes what would outlive it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './bed.ts';
import { openPreviews, type Previews } from './previews.ts';

const pool = `${readFileSync(join(root, 'examples/pools/research.yml'), 'utf8')}preview: { vmSku: [Standard_D2s_v5] }\n`;

let here: Previews;
beforeAll(async () => {
  here = await openPreviews();
});
afterAll(async () => {
  expect(here.bed.stack.github.violations()).toEqual([]);
  await here.bed.close();
});

describe('a template that reaches out of the preview, or beyond its end', () => {
  it('is refused, and nothing is written', async () => {
    const own = JSON.parse(readFileSync(join(root, 'templates/linux.json'), 'utf8')) as { resources: { type: string }[] };
    const machines = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/it/providers/Microsoft.ManagedIdentity/userAssignedIdentities/machines';
    const set = own.resources.find(({ type }) => type === 'Microsoft.Compute/virtualMachineScaleSets');
    Object.assign(set ?? {}, { identity: { type: 'UserAssigned', userAssignedIdentities: { [machines]: {} } } });
    const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [{ type: 'Microsoft.Network/networkSecurityGroups', apiVersion: '2024-05-01', name: 'theirs', location: 'westeurope', properties: {} }] };
    own.resources.push({ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'elsewhere', resourceGroup: 'dsvm-research', properties: { mode: 'Incremental', template } } as { type: string });
    own.resources.push({ type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name: 'diagnostics4711', location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} } as { type: string });
    here.bed.stack.github.push('A template of our own', { 'pools/research.yml': pool.replace('template: linux', 'template: ./own.json'), 'pools/own.json': JSON.stringify(own) });
    const result = await here.preview(here.pull());
    expect(result.log).toMatch(/writes outside the preview’s own resource group, to \S+\/resourceGroups\/dsvm-research\/providers\/Microsoft\.Network\/networkSecurityGroups\/theirs\./);
    expect(result.log).toContain(`gives the preview the identity ${machines}: those of the pool are not for pull requests`);
    expect(result.log).toContain('makes storageAccounts diagnostics4711: previews get no storage');
    expect(result.exitCode).toBe(1);
    expect(await here.written()).toEqual([]);
  });

  const unknown = { sku: { name: 'Standard_D2s_v5', capacity: "[reference(resourceId('Microsoft.Network/virtualNetworks', 'theirs'), '2024-05-01').tags.count]" } };
  const machine = { type: 'Microsoft.Compute/virtualMachines', apiVersion: '2024-07-01', name: 'jump', location: 'westeurope', properties: { hardwareProfile: { vmSize: 'Standard_D2s_v5' } } };
  const setting = { type: 'Microsoft.Insights/autoscaleSettings', apiVersion: '2022-10-01', name: 'grows', location: 'westeurope', properties: { profiles: [] } };
  it.each<[string, object, object[], RegExp]>([
    ['makes machines beside the scale set', {}, [machine], /makes 2 instances; a preview may have 1/],
    ['asks Azure how many', unknown, [], /How many instances the template pools\/own\.json makes only Azure knows/],
    ['brings autoscale of its own', {}, [setting], /makes the autoscale setting grows/],
  ])('is refused where it %s', async (_, change, more, words) => {
    const own = JSON.parse(readFileSync(join(root, 'templates/linux.json'), 'utf8')) as { resources: { type: string }[] };
    Object.assign(own.resources.find(({ type }) => type === 'Microsoft.Compute/virtualMachineScaleSets') ?? {}, change);
    own.resources.push(...(more as { type: string }[]));
    here.bed.stack.github.push('A template of our own', { 'pools/research.yml': pool.replace('template: linux', 'template: ./own.json'), 'pools/own.json': JSON.stringify(own) });
    await here.bed.requests();
    const result = await here.preview(here.pull());
    expect(result.log).toMatch(words);
    expect(result.exitCode).toBe(1);
    expect(await here.written()).toEqual([]);
  });
});
