import { createHash } from 'node:crypto';
import { answerName, TemplateError, type Expanded, type ExpandedResource, type Runtime } from '../../src/template/deployment.ts';
import { findEntry } from './catalog.ts';
import { deploymentKey, newDeployment, showDeployment, type Deployment, type Step } from './deployment.ts';
import { asAzureError, gatewayError, notImplemented, type AzureError, type Detail, type ErrorBody } from './errors.ts';
import { objectOf, type Json } from './json.ts';
import { readId, type Place } from './path.ts';
import { preflight, templateRefusal } from './preflight.ts';
import { mustHaveGroup, readResource, removeResource, writeResource } from './resources.ts';
import { findResource } from './state.ts';
import type { World } from './world.ts';

/** Deploys: every resource as soon as what it depends on stands, side by side; then the outputs. Never rejects. */
export async function run(world: World, one: Deployment): Promise<void> {
  one.state = 'Running';
  one.changed = world.clock.now();
  await world.clock.wait(0.5);
  const runtime = runtimeOf(world);
  const pending = new Map<string, Promise<boolean>>();
  const byId = new Map(one.expanded.resources.map((resource) => [resource.id.toLowerCase(), resource]));
  const deploy = (resource: ExpandedResource): Promise<boolean> => {
    const key = resource.id.toLowerCase();
    const begun = pending.get(key);
    if (begun !== undefined) return begun;
    const work = (async () => {
      const needed = resource.dependsOn.flatMap((id) => byId.get(id.toLowerCase()) ?? []);
      const ready = await Promise.all(needed.map(deploy));
      if (ready.includes(false) || one.canceled) return false;
      return await step(world, one, resource, runtime);
    })();
    pending.set(key, work);
    return work;
  };
  const results = await Promise.all(one.expanded.resources.map(deploy));
  if (!one.canceled) await finish(world, one, results, runtime);
}

async function finish(world: World, one: Deployment, results: boolean[], runtime: Runtime): Promise<void> {
  if (!results.includes(false)) {
    evaluateOutputs(world, one, runtime);
    if (one.mode === 'Complete' && one.error === undefined) await removeOthers(world, one);
  }
  const failed = one.steps.filter((each) => each.state === 'Failed');
  if (failed.length > 0) one.error ??= deploymentFailed(failed);
  one.state = one.error === undefined ? 'Succeeded' : 'Failed';
  one.ended = world.clock.now();
  one.changed = one.ended;
  if (one.state === 'Succeeded') one.outputResources = one.expanded.resources.flatMap((resource) => made(world, resource));
}

/** Ids that a resource of a template stands for: its own, or what its nested deployment made. */
function made(world: World, resource: ExpandedResource): string[] {
  if (resource.existing) return [];
  if (resource.nested === undefined) return [resource.id];
  const group = world.state.groups.get(resource.scope.resourceGroup?.toLowerCase() ?? '');
  return (group && world.state.deployments.get(deploymentKey(group, resource.name))?.outputResources) ?? [];
}

function deploymentFailed(failed: Step[]): ErrorBody['error'] {
  const details = failed.map((each): Detail => ({ code: each.statusCode, message: JSON.stringify(each.statusMessage, null, 2).replaceAll('\n', '\r\n') }));
  return {
    code: 'DeploymentFailed',
    message: 'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/DeployOperations for usage details.',
    details,
  };
}

async function step(world: World, one: Deployment, resource: ExpandedResource, runtime: Runtime): Promise<boolean> {
  const record = begin(world, one, resource);
  try {
    const place = readId(resource.id);
    if (place === undefined) throw notImplemented(`resources outside resource groups in a template (${resource.type})`);
    if (resource.nested !== undefined) return await stepNested(world, one, resource, record, runtime);
    if (resource.existing) {
      readResource(world, place);
      record.statusCode = 'OK';
    } else {
      const written = writeResource(world, place, evaluate(resource, runtime));
      record.statusCode = written.created ? 'Created' : 'OK';
      await written.operation?.done;
      const error = written.operation?.error;
      if (error !== undefined) return fail(world, record, 'Conflict', asyncFailure(error));
    }
    record.state = 'Succeeded';
    record.changed = world.clock.now();
    return true;
  } catch (error) {
    const refusal = asAzureError(error);
    return fail(world, record, statusName(refusal.status), refusal.body());
  }
}

// A nested deployment is a deployment of its own, named by the template, in the group that it goes to.
async function stepNested(world: World, one: Deployment, resource: ExpandedResource, record: Step, runtime: Runtime): Promise<boolean> {
  const group = mustHaveGroup(world, resource.scope.resourceGroup ?? '');
  const properties = objectOf(evaluate(resource, runtime)['properties']);
  if (properties['templateLink'] !== undefined) throw notImplemented('nested deployments by templateLink');
  const expanded = expandNested(resource, runtime);
  const inner = newDeployment(world, {
    name: resource.name,
    group,
    template: properties['template'],
    mode: 'Incremental',
    tags: undefined,
    expanded,
    locations: preflight(world, group, resource.name, expanded),
    correlationId: one.correlationId,
  });
  record.statusCode = 'Created';
  world.state.deployments.set(deploymentKey(group, resource.name), inner);
  await run(world, inner);
  if (inner.error !== undefined) return fail(world, record, 'Conflict', asyncFailure(inner.error));
  Object.assign(record, { state: 'Succeeded', statusCode: 'OK', changed: world.clock.now() });
  return true;
}

function expandNested(resource: ExpandedResource, runtime: Runtime): Expanded {
  try {
    return (resource.nested as NonNullable<ExpandedResource['nested']>).expand(runtime);
  } catch (error) {
    throw error instanceof TemplateError ? templateRefusal(error) : error;
  }
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

function evaluate(resource: ExpandedResource, runtime: Runtime): Record<string, unknown> {
  try {
    return resource.evaluate(runtime);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw gatewayError(400, error.code, error.message);
  }
}

function fail(world: World, record: Step, statusCode: string, statusMessage: unknown): false {
  Object.assign(record, { state: 'Failed', statusCode, statusMessage, changed: world.clock.now() });
  return false;
}

// A provider's failure after its first answer is wrapped once more.
const asyncFailure = (error: ErrorBody['error']): unknown => ({
  status: 'Failed',
  error: {
    code: 'ResourceDeploymentFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
    details: [error],
  },
});

const names: Record<number, string> = { 400: 'BadRequest', 403: 'Forbidden', 404: 'NotFound', 405: 'MethodNotAllowed', 409: 'Conflict', 429: 'TooManyRequests', 500: 'InternalServerError', 501: 'NotImplemented' };

/** .NET's name of an HTTP status. */
function statusName(status: number): string {
  return names[status] ?? String(status);
}

function evaluateOutputs(world: World, one: Deployment, runtime: Runtime): void {
  const now = world.clock.now();
  const record: Step = {
    id: one.run,
    kind: 'EvaluateDeploymentOutput',
    state: 'Succeeded',
    started: now,
    changed: now,
    trackingId: world.random.guid(),
    serviceRequestId: undefined,
    statusCode: 'OK',
    target: undefined,
  };
  one.steps.push(record);
  try {
    one.outputs = Object.fromEntries(
      Object.entries(one.expanded.outputs(runtime)).map(([name, output]) => [
        answerName(name),
        /^secure/i.test(output.type) ? { type: output.type, value: undefined } : output,
      ]),
    );
  } catch (error) {
    const refusal = error instanceof TemplateError ? gatewayError(400, error.code, error.message) : asAzureError(error);
    const failure = outputFailure(refusal);
    fail(world, record, statusName(refusal.status), { error: failure });
    one.error = failure;
  }
}

function outputFailure(refusal: AzureError): ErrorBody['error'] {
  return {
    code: 'DeploymentOutputEvaluationFailed',
    message: 'Unable to evaluate template outputs. Please see error details and deployment operations. Please see https://aka.ms/arm-common-errors for usage details.',
    details: [{ code: refusal.code, message: refusal.message }],
  };
}

// Complete mode: what the group holds and the template does not name goes, scale sets first since they use the rest.
async function removeOthers(world: World, one: Deployment): Promise<void> {
  const kept = new Set(one.expanded.resources.map((resource) => resource.id.toLowerCase()));
  const own = [...world.state.resources.values()].filter((its) => its.group === one.group.name.toLowerCase() && !kept.has(its.id.toLowerCase()));
  const rank = ['Microsoft.Insights', 'Microsoft.Compute', 'Microsoft.Network/loadBalancers'];
  const order = (type: string): number => rank.findIndex((prefix) => type.startsWith(prefix)) + 1 || rank.length + 1;
  for (const other of own.toSorted((a, b) => order(a.type) - order(b.type))) {
    try {
      const operation = removeResource(world, other);
      await operation.done;
      if (operation.error !== undefined) one.error = operation.error;
    } catch (error) {
      one.error = asAzureError(error).body().error;
    }
  }
}

function readAny(world: World, place: Place): Json {
  if (place.type.toLowerCase() !== 'microsoft.resources/deployments') return readResource(world, place);
  const found = world.state.deployments.get(deploymentKey(mustHaveGroup(world, place.group), place.names[0] ?? ''));
  if (found === undefined) throw gatewayError(404, 'DeploymentNotFound', `Deployment '${place.names[0] ?? ''}' could not be found.`);
  return showDeployment(found);
}

/** reference() and list*() as they are answered while a deployment runs. */
function runtimeOf(world: World): Runtime {
  return {
    reference: (id, apiVersion, full) => {
      const place = readId(id);
      if (place === undefined) throw notImplemented(`reference() of ${id}`);
      const view = readAny(world, place);
      if (!full) return view['properties'] ?? {};
      return { apiVersion, ...view, resourceId: id, subscriptionId: place.subscriptionId, resourceGroupName: place.group, scope: '' };
    },
    list: (action, id, apiVersion, body) => {
      const place = readId(id);
      const resource = findResource(world.state, id);
      if (place === undefined || resource === undefined) throw gatewayError(404, 'ResourceNotFound', `The Resource '${id}' was not found.`);
      const request = { method: 'POST', path: [], query: new URLSearchParams(), apiVersion, body, text: '', base: '', principal: '', correlationId: '' };
      const answer = findEntry(resource.type).kind.below?.(resource, [action], request, world);
      if (answer === undefined) throw notImplemented(`${action}() of ${resource.type}`);
      return objectOf(answer.body);
    },
  };
}
