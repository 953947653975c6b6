import { createHash } from 'node:crypto';
import type { ExpandedResource, Runtime } from '../../src/template/deployment.ts';
import { regionOf } from './books/regions.ts';
import { newDeployment, type Deployment, type Step } from './deployment.ts';
import { asAzureError, notImplemented, type ErrorBody } from './errors.ts';
import { putGroup } from './groups.ts';
import { enter, findDeployment, refuseActive } from './history.ts';
import { textOf, type Json } from './json.ts';
import { readId } from './path.ts';
import { checkLocks } from './providers/locks.ts';
import { preflight } from './preflight.ts';
import { mustHaveGroup, readResource, writeResource, type Written } from './resources.ts';
import { isScoped, readScopedResource, writeScoped } from './scoped.ts';
import { evaluate, isGroup } from './sheet.ts';
import { expandNested, surveyOf } from './survey.ts';
import type { World } from './world.ts';

type Run = (world: World, one: Deployment) => Promise<void>;

/** Deploys one resource and keeps the record of it; false where it failed. `run` runs a nested deployment. Never rejects. */
export async function step(world: World, one: Deployment, resource: ExpandedResource, runtime: Runtime, run: Run): Promise<boolean> {
  const record = begin(world, one, resource);
  try {
    if (resource.nested !== undefined && !resource.existing) return await stepNested(world, one, resource, record, runtime, run);
    if (resource.existing) {
      read(world, resource);
      record.statusCode = 'OK';
    } else if (isScoped(resource.id)) {
      record.statusCode = writeScoped(resource.id, evaluate(resource, runtime), world).created ? 'Created' : 'OK';
    } else if (isGroup(resource)) {
      checkLocks('write', resource.id, world);
      record.statusCode = putGroup(resource.name, evaluate(resource, runtime), world).created ? 'Created' : 'OK';
    } else {
      const written = write(world, resource, evaluate(resource, runtime));
      record.statusCode = written.created ? 'Created' : 'OK';
      await written.operation?.done;
      const error = written.operation?.error;
      if (error !== undefined) return fail(world, record, 'Conflict', asyncFailure(error));
    }
    return succeed(world, record);
  } catch (error) {
    const refusal = asAzureError(error);
    return fail(world, record, statusName(refusal.status), refusal.wire());
  }
}

function read(world: World, resource: ExpandedResource): void {
  const place = readId(resource.id);
  if (isScoped(resource.id)) readScopedResource(resource.id, world);
  else if (isGroup(resource)) mustHaveGroup(world, resource.name);
  else if (place === undefined) throw notImplemented(`resources outside resource groups in a template (${resource.type})`);
  else readResource(world, place);
}

function write(world: World, resource: ExpandedResource, body: Json): Written {
  const place = readId(resource.id);
  if (place === undefined) throw notImplemented(`resources outside resource groups in a template (${resource.type})`);
  return writeResource(world, place, body);
}

// A nested deployment is a deployment of its own, named by the template, in the group or subscription that it goes to.
async function stepNested(world: World, one: Deployment, resource: ExpandedResource, record: Step, runtime: Runtime, run: Run): Promise<boolean> {
  const { resourceGroup } = resource.scope;
  const group = resourceGroup === undefined ? undefined : mustHaveGroup(world, resourceGroup);
  const nested = await expandNested(world, resource, runtime, textOf(one.templateLink?.['uri']) || undefined);
  const survey = await surveyOf(world, nested.expanded, group, textOf(nested.templateLink?.['uri']) || undefined, one.made);
  const locations = preflight(world, resource.name, survey, 'Provider');
  const old = findDeployment(world, group, resource.name);
  refuseActive(old);
  const own = resource.nested?.scope.location ?? '';
  const location = regionOf(own) ?? one.location ?? one.group?.location ?? world.location;
  const inner = newDeployment(
    world,
    { ...nested, name: resource.name, group, ...(group === undefined ? { location } : {}), mode: 'Incremental', tags: undefined, locations, correlationId: one.correlationId, root: false, made: one.made },
    old,
  );
  enter(world, inner);
  record.statusCode = 'Created';
  await run(world, inner);
  if (inner.error !== undefined) return fail(world, record, 'Conflict', asyncFailure(inner.error));
  if (inner.state === 'Canceled') return fail(world, record, 'Conflict', asyncFailure({ code: 'DeploymentCanceled', message: `The deployment '${inner.name}' was canceled.` }));
  record.statusCode = 'OK';
  return succeed(world, record);
}

function begin(world: World, one: Deployment, resource: ExpandedResource): Step {
  const now = world.clock.now();
  const record: Step = {
    id: createHash('sha256').update(`${one.id}${resource.id}`.toLowerCase()).digest('hex').slice(0, 16).toUpperCase(),
    kind: resource.existing ? 'Read' : 'Create',
    state: 'Running',
    started: now,
    changed: now,
    trackingId: world.random.guid(),
    serviceRequestId: world.random.guid(),
    statusCode: 'Accepted',
    target: { id: resource.id, resourceType: resource.type, resourceName: resource.name },
  };
  // The newest operation comes first in ARM's list.
  one.steps.unshift(record);
  one.changed = now;
  return record;
}

// What goes on after its deployment was cancelled ends at its provider; the record stays as the cancellation left it.
function succeed(world: World, record: Step): boolean {
  if (record.state === 'Running') Object.assign(record, { state: 'Succeeded', changed: world.clock.now() });
  return true;
}

/** Marks a step as failed with the status and the answer of whoever refused it. */
export function fail(world: World, record: Step, statusCode: string, statusMessage: unknown): false {
  if (record.state !== 'Canceled') Object.assign(record, { state: 'Failed', statusCode, statusMessage, changed: world.clock.now() });
  return false;
}

/** A provider's failure after its first answer is wrapped once more. */
export const asyncFailure = (error: ErrorBody['error']): unknown => ({
  status: 'Failed',
  error: {
    code: 'ResourceDeploymentFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
    details: [error],
  },
});

const names: Record<number, string> = { 400: 'BadRequest', 403: 'Forbidden', 404: 'NotFound', 405: 'MethodNotAllowed', 409: 'Conflict', 412: 'PreconditionFailed', 429: 'TooManyRequests', 500: 'InternalServerError', 501: 'NotImplemented' };

/** .NET's name of an HTTP status. */
export function statusName(status: number): string {
  return names[status] ?? String(status);
}
