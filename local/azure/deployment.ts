import { createHash } from 'node:crypto';
import { answerName, type Expanded } from '../../src/template/deployment.ts';
import { armDuration, armTime } from './clock.ts';
import type { Given, OnError } from './deploymentBody.ts';
import type { ErrorBody } from './errors.ts';
import { canonical, pick, tidy, type Json } from './json.ts';
import type { Made } from './sheet.ts';
import type { Group } from './state.ts';
import type { World } from './world.ts';

/** One step of a deployment, as `operations` lists it. */
export interface Step {
  id: string;
  kind: 'Create' | 'Read' | 'EvaluateDeploymentOutput' | 'DeploymentCleanup';
  state: 'Running' | 'Succeeded' | 'Failed' | 'Canceled';
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
  /** Undefined for a deployment of the subscription. */
  group: Group | undefined;
  /** Of a deployment of the subscription. */
  location?: string;
  tags: unknown;
  template: unknown;
  /** The links as they are shown, where template or parameters came by one. */
  templateLink?: Json;
  parametersLink?: Json;
  /** What was given for the parameters: references to vaults are shown as they are. */
  given: Given;
  debugSetting?: unknown;
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
  /** How the earlier runs of this name ended, by their digits: who still waits for one is told. */
  earlier: Map<string, Pick<Deployment, 'state' | 'error'>>;
  /** How many deployments of this name there were before: with the seed it decides the order of what has none. */
  attempt: number;
  /** False for one that another deployment made. */
  root: boolean;
  /** Groups that it makes, for what it nests in them. */
  made: Made;
  steps: Step[];
  outputs?: Record<string, { type: string; value: unknown }>;
  outputResources?: string[];
  error?: ErrorBody['error'];
  onError?: OnError & { provisioningState?: DeploymentState };
  /** Cancelled, or its group deleted: nothing more is started. */
  canceled: boolean;
}

/** What a deployment is made of. */
export type Order = Pick<Deployment, 'name' | 'group' | 'template' | 'given' | 'mode' | 'tags' | 'expanded' | 'locations' | 'correlationId' | 'root' | 'made'> &
  Partial<Pick<Deployment, 'location' | 'templateLink' | 'parametersLink' | 'debugSetting' | 'onError'>>;

/** A deployment that has been accepted; `old` is the one of its name that it replaces. */
export function newDeployment(world: World, order: Order, old: Deployment | undefined): Deployment {
  const now = world.clock.now();
  const scope = order.group?.id ?? `/subscriptions/${world.subscriptionId}`;
  const id = `${scope}/providers/Microsoft.Resources/deployments/${order.name}`;
  const earlier = old?.earlier ?? new Map<string, Pick<Deployment, 'state' | 'error'>>();
  if (old !== undefined) earlier.set(old.run, { state: old.state, ...(old.error === undefined ? {} : { error: old.error }) });
  const attempt = (old?.attempt ?? -1) + 1;
  return { ...order, id, state: 'Accepted', started: now, changed: now, run: runNumber(now), earlier, attempt, steps: [], canceled: false };
}

// ARM's numbers run backwards: the ticks (100 ns since the year 1) left until a far day, 20 digits with a leading zero.
function runNumber(now: number): string {
  const ticks = BigInt(Math.floor(now)) * 10_000n + 621_355_968_000_000_000n + BigInt(sequence++ % 10_000);
  return (9_223_372_036_854_775_807n - ticks).toString().padStart(20, '0');
}
let sequence = 0;

/** The key of a deployment in the state; without a group it is one of the subscription. */
export function deploymentKey(group: Pick<Group, 'name'> | undefined, name: string): string {
  return `${group?.name ?? ''}/${name}`.toLowerCase();
}

/** Whether a deployment is still at work. */
export const isActive = (one: Deployment): boolean => one.state === 'Accepted' || one.state === 'Running';

/** A deployment as ARM shows it: names camel-cased, secure values left out, outputResources sorted. */
export function showDeployment(one: Deployment, more: Json = {}): Json {
  const parameters = showParameters(one);
  return tidy({
    id: one.id,
    name: one.name,
    type: 'Microsoft.Resources/deployments',
    location: one.location,
    tags: one.tags,
    properties: tidy({
      templateLink: one.templateLink,
      templateHash: templateHash(one.template),
      parametersLink: one.parametersLink,
      parameters: Object.keys(parameters).length === 0 ? undefined : parameters,
      mode: one.mode,
      debugSetting: one.debugSetting,
      provisioningState: one.state,
      timestamp: armTime(one.changed),
      duration: armDuration((one.ended ?? one.changed) - one.started),
      correlationId: one.correlationId,
      providers: showProviders(one),
      dependencies: showDependencies(one),
      onErrorDeployment: one.onError && tidy({ provisioningState: one.onError.provisioningState, type: one.onError.type, deploymentName: one.onError.deploymentName }),
      outputs: one.outputs,
      outputResources: one.outputResources?.toSorted((a, b) => (a < b ? -1 : 1)).map((id) => ({ id })),
      error: one.error,
      ...more,
    }),
  });
}

/** Decimal digits of 64 bits, as ARM's template hash; its algorithm is not public, this one is only stable. */
export function templateHash(template: unknown): string {
  return createHash('sha256').update(canonical(template)).digest().readBigUInt64BE().toString();
}

function showParameters(one: Deployment): Json {
  return Object.fromEntries(
    one.expanded.parameters.map(({ name, type, secure, value }) => {
      const reference = pick(pick(one.given, name), 'reference') ?? undefined;
      if (reference !== undefined) return [answerName(name), { type, reference }];
      return [answerName(name), secure ? { type } : { type, value }];
    }),
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
