import { ActionError } from '../errors.ts';
import type { WhatIfChange } from '../pool/plan/changes.ts';
import type { Arm } from './arm.ts';
import { apiVersion, bodyOf, pathOf, type DeploymentRequest } from './deployments.ts';
import { readArmError } from './faults.ts';
import { runOperation } from './operation.ts';

/** A deployment whose resource group does not stand yet: where it will be, with which tags, and the types of the parameters that are given. */
export interface NewGroup {
  location: string;
  tags: Record<string, string>;
  types: Readonly<Record<string, string>>;
}

/** How much ARM checks on the way: all but the right to write, because whoever plans need not be able to deploy; or the template alone. */
export type Level = 'ProviderNoRbac' | 'Template';

/**
 * Asks ARM what a deployment would change; nothing is made. Where the resource group has to be made first (`group`) the subscription is asked,
 * with the group and the deployment into it in one template. Throws ActionError with ARM's own reasons.
 */
export async function whatIf(arm: Arm, request: DeploymentRequest, group: NewGroup | undefined, validationLevel: Level): Promise<WhatIfChange[]> {
  const doing = 'Asking Azure what would change (what-if)';
  const { path, body } = question(arm, request, group);
  const whole = { ...body, properties: { ...body.properties, validationLevel, whatIfSettings: { resultFormat: 'FullResourcePayloads' } } };
  const end = await runOperation(arm, { method: 'POST', path: `${path}/whatIf`, apiVersion, body: whole, idempotent: true, doing }, async () => undefined);
  // A refusal that ARM finds out later comes as the result of an operation that has succeeded.
  const result = end.last.body as { status?: string; properties?: { changes?: WhatIfChange[] }; changes?: WhatIfChange[] } | undefined;
  if (end.status !== 'succeeded') throw new ActionError(end.problems);
  if (result?.status === 'Failed') throw new ActionError(readArmError(result, `${doing} failed.`, end.last.headers['x-ms-correlation-request-id']));
  return result?.properties?.changes ?? result?.changes ?? [];
}

/** Asks ARM to validate a deployment that is only planned, as `whatIf` does; throws ActionError with every one of ARM's reasons. */
export async function validatePlan(arm: Arm, request: DeploymentRequest, group: NewGroup | undefined): Promise<void> {
  const { path, body } = question(arm, request, group);
  const validationLevel: Level = 'ProviderNoRbac';
  const whole = { ...body, properties: { ...body.properties, validationLevel } };
  await arm.send({ method: 'POST', path: `${path}/validate`, apiVersion, body: whole, idempotent: true, doing: 'Validating the deployment' });
}

function question(arm: Arm, request: DeploymentRequest, group: NewGroup | undefined): { path: string; body: { properties: object } } {
  const subscription = `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Resources/deployments/${request.name}`;
  return group === undefined ? { path: pathOf(arm, request.resourceGroup, request.name), body: bodyOf(request) } : { path: subscription, body: wrap(request, group) };
}

// Values go through parameters of the outer template, so that secure ones stay secure.
function wrap({ resourceGroup, name, template, parameters }: DeploymentRequest, { location, tags, types }: NewGroup): { location: string; properties: { mode: 'Incremental'; template: object; parameters: object } } {
  const given = Object.keys(parameters);
  return {
    location,
    properties: {
      mode: 'Incremental',
      template: {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: Object.fromEntries(given.map((one) => [one, { type: types[one] ?? 'object' }])),
        resources: [
          { type: 'Microsoft.Resources/resourceGroups', apiVersion, name: resourceGroup, location, tags, properties: {} },
          {
            type: 'Microsoft.Resources/deployments',
            apiVersion,
            name,
            resourceGroup,
            dependsOn: [`[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${resourceGroup.replaceAll("'", "''")}')]`],
            properties: {
              mode: 'Incremental',
              expressionEvaluationOptions: { scope: 'inner' },
              template,
              parameters: Object.fromEntries(given.map((one) => [one, { value: `[parameters('${one}')]` }])),
            },
          },
        ],
      },
      parameters,
    },
  };
}
