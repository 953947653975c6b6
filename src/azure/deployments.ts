import { resourceOf } from './answer.ts';
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

/** What names a deployment. */
export type DeploymentPlace = Pick<DeploymentRequest, 'resourceGroup' | 'name'>;

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

/** A deployment as ARM takes it. Its type has one mode: Complete would delete what the template does not name. */
export interface DeploymentBody {
  properties: { mode: 'Incremental'; template: unknown; parameters: Record<string, unknown> };
}

/** The body of a deployment: Incremental, whatever else the request holds. */
export const bodyOf = ({ template, parameters }: DeploymentRequest): DeploymentBody => ({ properties: { mode: 'Incremental', template, parameters } });

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

/** A deployment from Azure's form; throws ActionError where the body is none. */
export function toDeployment(body: unknown): Deployment {
  const raw = resourceOf(body, 'Reading the deployment');
  const properties = (raw['properties'] ?? {}) as Record<string, unknown>;
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
  /** When the deployment made it, ISO 8601; absent where the operation does not say that it was not there before. */
  madeAt?: string;
  /** Empty unless the operation failed. */
  problems: Problem[];
}

/** The deployment's operations on resources, as ARM lists them; those without a resource (outputs) are left out unless they failed. */
export async function listOperations(arm: Arm, group: string, name: string): Promise<ResourceOperation[]> {
  return (await listAll(arm, group, name)).operations;
}

/** The operations of nested deployments that have come to their end, by lower-case id: they are asked for once. */
export type Ended = Map<string, ResourceOperation[]>;

/**
 * All operations as `listOperations` has them, those of nested deployments after their own, and whether there is nothing left to come: the
 * outputs, which come last, or a failure. What failed inside a nested deployment is told there alone.
 */
export async function listAll(arm: Arm, group: string, name: string, ended: Ended = new Map()): Promise<{ operations: ResourceOperation[]; finished: boolean }> {
  const items = await listItems(arm, pathOf(arm, group, name));
  return { operations: await follow(arm, items.flatMap(toOperation), ended, 1), finished: hasEnded(items) };
}

async function listItems(arm: Arm, deployment: string, allow: readonly number[] = []): Promise<Record<string, unknown>[]> {
  return arm.list({ path: `${deployment}/operations`, apiVersion, allow, doing: 'Listing the deployment’s operations' });
}

// ARM nests deployments no deeper.
const deepest = 5;

async function follow(arm: Arm, operations: readonly ResourceOperation[], ended: Ended, depth: number): Promise<ResourceOperation[]> {
  const all = await Promise.all(
    operations.map(async (one): Promise<ResourceOperation[]> => {
      if (one.id === '' || depth > deepest || one.type.toLowerCase() !== 'microsoft.resources/deployments') return [one];
      const known = ended.get(one.id.toLowerCase());
      if (known !== undefined) return known;
      // One that was refused before it began is not there; one elsewhere may not be for us to see: then its own words have to do.
      const items = await listItems(arm, one.id, [403, 404]);
      const inner = await follow(arm, items.flatMap(toOperation), ended, depth + 1);
      const told = inner.some((each) => each.problems.length > 0);
      const found = [told ? { ...one, problems: [] } : one, ...inner];
      if (['Succeeded', 'Failed', 'Canceled'].includes(one.state)) ended.set(one.id.toLowerCase(), found);
      return found;
    }),
  );
  return all.flat();
}

function toOperation(item: Record<string, unknown>): ResourceOperation[] {
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
      ...(properties['provisioningOperation'] === 'Create' && properties['statusCode'] === 'Created' ? { madeAt: asText(properties['timestamp']) } : {}),
      problems: state === 'Failed' ? failureOf(properties, target?.id) : [],
    },
  ];
}

function hasEnded(items: Record<string, unknown>[]): boolean {
  const all = items.map((item) => (item['properties'] ?? {}) as Record<string, unknown>);
  const is = (state: string) => (one: Record<string, unknown>): boolean => one['provisioningState'] === state;
  if (all.some(is('Running'))) return false;
  return all.some(is('Failed')) || all.some((one) => one['provisioningOperation'] === 'EvaluateDeploymentOutput' && is('Succeeded')(one));
}

// The operation's own ids are no correlation id; that is the deployment's, of nested ones too.
function failureOf(properties: Record<string, unknown>, targetId: string | undefined): Problem[] {
  const code = asText(properties['statusCode']);
  return readArmError(properties['statusMessage'], `The operation failed (${code}).`, undefined).map((problem) =>
    problem.target === undefined && targetId !== undefined ? { ...problem, target: targetId } : problem,
  );
}
