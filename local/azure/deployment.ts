import { createHash } from 'node:crypto';
import { answerName, type Expanded } from '../../src/template/deployment.ts';
import { armDuration, armTime } from './clock.ts';
import type { ErrorBody } from './errors.ts';
import { canonical, tidy, type Json } from './json.ts';
import type { Group } from './state.ts';
import type { World } from './world.ts';

/** One step of a deployment, as `operations` lists it. */
export interface Step {
  id: string;
  kind: 'Create' | 'Read' | 'EvaluateDeploymentOutput';
  state: 'Running' | 'Succeeded' | 'Failed';
  started: number;
  changed: number;
  trackingId: string;
  serviceRequestId: string | undefined;
  /** HTTP status by its .NET name: `OK`, `Created`, `BadRequest`. */
  statusCode: string;
  statusMessage?: unknown;
  target: { id: string; resourceType: string; resourceName: string } | undefined;
}

export type DeploymentState = 'Accepted' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled';

export interface Deployment {
  id: string;
  name: string;
  group: Group;
  location?: string;
  tags: unknown;
  template: unknown;
  mode: 'Incremental' | 'Complete';
  expanded: Expanded;
  /** Location by resource id, where it is known before the deployment runs. */
  locations: Map<string, string>;
  state: DeploymentState;
  started: number;
  changed: number;
  ended?: number;
  correlationId: string;
  /** 20 digits that name this run in operationStatuses. */
  run: string;
  steps: Step[];
  outputs?: Record<string, { type: string; value: unknown }>;
  outputResources?: string[];
  error?: ErrorBody['error'];
  /** Cancelled, or its group deleted: nothing more is started. */
  canceled: boolean;
}

/** A deployment that has been accepted. */
export function newDeployment(
  world: World,
  given: Pick<Deployment, 'name' | 'group' | 'template' | 'mode' | 'tags' | 'expanded' | 'locations' | 'correlationId'>,
): Deployment {
  const now = world.clock.now();
  const id = `${given.group.id}/providers/Microsoft.Resources/deployments/${given.name}`;
  return { ...given, id, state: 'Accepted', started: now, changed: now, run: runNumber(now), steps: [], canceled: false };
}

// ARM's numbers run backwards: the ticks (100 ns since the year 1) left until a far day, 20 digits with a leading zero.
function runNumber(now: number): string {
  const ticks = BigInt(Math.floor(now)) * 10_000n + 621_355_968_000_000_000n + BigInt(sequence++ % 10_000);
  return (9_223_372_036_854_775_807n - ticks).toString().padStart(20, '0');
}
let sequence = 0;

/** The key of a deployment in the state. */
export function deploymentKey(group: Group, name: string): string {
  return `${group.name}/${name}`.toLowerCase();
}

/** A deployment as ARM shows it: names camel-cased, secure values left out, outputResources sorted. */
export function showDeployment(one: Deployment, more: Json = {}): Json {
  return tidy({
    id: one.id,
    name: one.name,
    type: 'Microsoft.Resources/deployments',
    tags: one.tags,
    properties: tidy({
      templateHash: templateHash(one.template),
      parameters: showParameters(one.expanded),
      mode: one.mode,
      provisioningState: one.state,
      timestamp: armTime(one.changed),
      duration: armDuration((one.ended ?? one.changed) - one.started),
      correlationId: one.correlationId,
      providers: showProviders(one),
      dependencies: showDependencies(one),
      outputs: one.outputs,
      outputResources: one.outputResources?.toSorted((a, b) => (a < b ? -1 : 1)).map((id) => ({ id })),
      error: one.error,
      ...more,
    }),
  });
}

/** Decimal digits of 64 bits, as ARM's template hash; its algorithm is not public, this one is only stable. */
function templateHash(template: unknown): string {
  return createHash('sha256').update(canonical(template)).digest().readBigUInt64BE().toString();
}

function showParameters(expanded: Expanded): Json {
  return Object.fromEntries(
    expanded.parameters.map((one) => [answerName(one.name), one.secure ? { type: one.type } : { type: one.type, value: one.value }]),
  );
}

function showProviders(one: Deployment): Json[] {
  const namespaces = new Map<string, Map<string, Set<string | null>>>();
  for (const resource of one.expanded.resources) {
    const [namespace = '', ...types] = resource.type.split('/');
    const byType = namespaces.get(namespace) ?? new Map<string, Set<string | null>>();
    namespaces.set(namespace, byType);
    const type = types.join('/');
    const places = byType.get(type) ?? new Set<string | null>();
    byType.set(type, places.add(one.locations.get(resource.id.toLowerCase()) ?? null));
  }
  return [...namespaces].map(([namespace, types]) => ({
    namespace,
    resourceTypes: [...types].map(([resourceType, places]) => ({ resourceType, locations: [...places] })),
  }));
}

function showDependencies(one: Deployment): Json[] {
  return one.expanded.resources
    .filter((resource) => resource.dependencies.length > 0)
    .map((resource) => ({ dependsOn: resource.dependencies, id: resource.id, resourceType: resource.type, resourceName: resource.name }));
}

/** A step as `operations` shows it. */
export function showStep(one: Deployment, step: Step): Json {
  return {
    id: `${one.id}/operations/${step.id}`,
    operationId: step.id,
    properties: tidy({
      provisioningOperation: step.kind,
      provisioningState: step.state,
      timestamp: armTime(step.changed),
      duration: armDuration(step.changed - step.started),
      trackingId: step.trackingId,
      serviceRequestId: step.serviceRequestId,
      statusCode: step.statusCode,
      statusMessage: step.statusMessage,
      targetResource: step.target,
    }),
  };
}
