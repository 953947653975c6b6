import type { Arm, ArmAnswer } from './arm.ts';
import { readArmError } from './faults.ts';
import type { DeployedResource } from '../report/report.ts';
import type { Problem } from '../errors.ts';

/** Of all requests about deployments. */
export const apiVersion = '2025-04-01';

export interface DeploymentRequest {
  resourceGroup: string;
  name: string;
  template: unknown;
  parameters: Record<string, unknown>;
}

/** A deployment as ARM answers it, reduced to what is reported. */
export interface Deployment {
  id: string;
  name: string;
  state: string;
  correlationId: string;
  timestamp: string;
  duration: string;
  outputs: Record<string, { type: string; value: unknown }>;
  outputResources: string[];
}

/** Resource id of a deployment. */
export const pathOf = (arm: Arm, group: string, name: string): string =>
  `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Resources/deployments/${name}`;

/** The body of a deployment. Incremental, always: Complete would delete what the template does not name. */
export const bodyOf = (request: DeploymentRequest): unknown => ({
  properties: { mode: 'Incremental', template: request.template, parameters: request.parameters },
});

/** Resource id of a deployment that was, or will be, sent. */
export const deploymentId = (arm: Arm, request: Pick<DeploymentRequest, 'resourceGroup' | 'name'>): string => pathOf(arm, request.resourceGroup, request.name);

/** Asks ARM to validate template and parameters; throws ActionError with every one of ARM's reasons. */
export async function validateDeployment(arm: Arm, request: DeploymentRequest): Promise<void> {
  await arm.send({
    method: 'POST',
    path: `${pathOf(arm, request.resourceGroup, request.name)}/validate`,
    apiVersion,
    body: bodyOf(request),
    // It changes nothing.
    idempotent: true,
    doing: 'Validating the deployment',
  });
}

/** The deployment, or undefined where there is none of that name. */
export async function readDeployment(arm: Arm, group: string, name: string): Promise<Deployment | undefined> {
  const answer = await readRaw(arm, group, name);
  return answer && toDeployment(answer.body);
}

/** As `readDeployment`, in Azure's own form. */
export async function readRaw(arm: Arm, group: string, name: string): Promise<ArmAnswer | undefined> {
  const path = pathOf(arm, group, name);
  const answer = await arm.send({ method: 'GET', path, apiVersion, allow: [404], doing: 'Reading the deployment' });
  return answer.status === 404 ? undefined : answer;
}

/** A deployment from Azure's form. */
export function toDeployment(body: unknown): Deployment {
  const raw = body as { id: string; name: string; properties?: Record<string, unknown> };
  const properties = raw.properties ?? {};
  const text = (key: string): string => asText(properties[key]);
  return {
    id: raw.id,
    name: raw.name,
    state: text('provisioningState'),
    correlationId: text('correlationId'),
    timestamp: text('timestamp'),
    duration: text('duration'),
    outputs: (properties['outputs'] as Deployment['outputs'] | undefined) ?? {},
    outputResources: ((properties['outputResources'] as { id: string }[] | undefined) ?? []).map((one) => one.id),
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface ResourceOperation extends DeployedResource {
  operationId: string;
  /** Empty unless the operation failed. */
  problems: Problem[];
}

/** The deployment's operations on resources, as ARM lists them; those without a resource (outputs) are left out unless they failed. */
export async function listOperations(arm: Arm, group: string, name: string): Promise<ResourceOperation[]> {
  return (await listAll(arm, group, name)).operations;
}

/** All operations as `listOperations` has them, and whether there is nothing left to come: the outputs, which come last, or a failure. */
export async function listAll(arm: Arm, group: string, name: string): Promise<{ operations: ResourceOperation[]; finished: boolean }> {
  const path = `${pathOf(arm, group, name)}/operations`;
  const items = await arm.list({ path, apiVersion, doing: 'Listing the deployment’s operations' });
  const operations = items.flatMap((item) => {
    const properties = (item['properties'] ?? {}) as Record<string, unknown>;
    const target = properties['targetResource'] as { id?: string; resourceType?: string; resourceName?: string } | undefined;
    const state = asText(properties['provisioningState']);
    if (target?.id === undefined && state !== 'Failed') return [];
    return [
      {
        operationId: String(item['operationId']),
        id: target?.id ?? '',
        type: target?.resourceType ?? asText(properties['provisioningOperation']),
        name: target?.resourceName ?? '',
        state,
        problems: state === 'Failed' ? failureOf(properties, target?.id) : [],
      },
    ];
  });
  return { operations, finished: hasEnded(items) };
}

function hasEnded(items: Record<string, unknown>[]): boolean {
  const all = items.map((item) => (item['properties'] ?? {}) as Record<string, unknown>);
  const is = (state: string) => (one: Record<string, unknown>): boolean => one['provisioningState'] === state;
  if (all.some(is('Running'))) return false;
  return all.some(is('Failed')) || all.some((one) => one['provisioningOperation'] === 'EvaluateDeploymentOutput' && is('Succeeded')(one));
}

function failureOf(properties: Record<string, unknown>, targetId: string | undefined): Problem[] {
  const tracking = properties['serviceRequestId'] ?? properties['trackingId'];
  const id = typeof tracking === 'string' ? tracking : undefined;
  const code = asText(properties['statusCode']);
  return readArmError(properties['statusMessage'], `The operation failed (${code}).`, id).map((problem) =>
    problem.target === undefined && targetId !== undefined ? { ...problem, target: targetId } : problem,
  );
}
