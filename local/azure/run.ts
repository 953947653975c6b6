import type { ExpandedResource, Runtime } from '../../src/template/deployment.ts';
import { findEntry } from './catalog.ts';
import { newDeployment, showDeployment, type Deployment } from './deployment.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { finish } from './finish.ts';
import { showGroup } from './groups.ts';
import { deploymentsOf, enter, findDeployment, mustFindDeployment } from './history.ts';
import { objectOf, type Json } from './json.ts';
import { readId, segments } from './path.ts';
import { checkLocks } from './providers/locks.ts';
import { mustHaveGroup, readResource } from './resources.ts';
import { checkAction } from './rights.ts';
import { isScoped, readScopedResource } from './scoped.ts';
import { findResource } from './state.ts';
import { step } from './step.ts';
import type { World } from './world.ts';

/** Resource Manager takes up a resource that waits for nothing within so many rests of so many seconds. */
const rests = 8;
const rest = 0.1;

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
      if (ready.includes(false)) return false;
      await takeUp(world, one, resource);
      return one.canceled ? false : await step(world, one, resource, runtime, run);
    })();
    pending.set(key, work);
    return work;
  };
  const results = await Promise.all(one.expanded.resources.map(deploy));
  if (!one.canceled) await finish(world, one, !results.includes(false), runtime);
  if (one.error !== undefined) await rollBack(world, one);
}

// What has no dependency between it has no order: which of two goes first, and whether it is done before the other begins, is the
// seed's choice, another one for each deployment of a name. A missing dependsOn fails on some seeds and not on others.
async function takeUp(world: World, one: Deployment, resource: ExpandedResource): Promise<void> {
  const turn = Math.floor(world.random.fraction(`start ${one.id} ${resource.id} ${one.attempt}`.toLowerCase()) * rests);
  for (let count = 0; count < turn; count += 1) await world.clock.wait(rest);
}

/** The deployment that `onErrorDeployment` goes back to; throws AzureError where there is none that succeeded. */
export function rollbackTarget(world: World, one: Pick<Deployment, 'group' | 'name' | 'onError'>): Deployment | undefined {
  if (one.onError === undefined) return undefined;
  const { type, deploymentName } = one.onError;
  if (type === 'SpecificDeployment') {
    const found = mustFindDeployment(world, one.group, deploymentName ?? '');
    if (found.state === 'Succeeded' && found.root) return found;
    throw gatewayError(400, 'InvalidOnErrorDeployment', `The deployment '${found.name}' cannot be used on error: only a root deployment that succeeded can, and its provisioning state is '${found.state}'.`);
  }
  const last = deploymentsOf(world, one.group).find((its) => its.state === 'Succeeded' && its.root);
  if (last !== undefined) return last;
  throw gatewayError(404, 'DeploymentNotFound', 'There is no successful deployment to go back to on error.');
}

// The earlier deployment runs again as it was, in complete mode (rollback-on-error); its name moves to the history's newest place.
async function rollBack(world: World, one: Deployment): Promise<void> {
  if (one.onError?.deploymentName === undefined) return;
  const target = findDeployment(world, one.group, one.onError.deploymentName);
  if (target === undefined || target === one || target.state !== 'Succeeded') {
    one.onError.provisioningState = 'Failed';
    return;
  }
  const { steps: _steps, outputs: _outputs, outputResources: _made, error: _error, ended: _ended, onError: _onError, ...order } = target;
  const again = newDeployment(world, { ...order, mode: 'Complete', correlationId: one.correlationId }, target);
  enter(world, again);
  one.onError.provisioningState = 'Running';
  await run(world, again);
  one.onError.provisioningState = again.state;
}

function readAny(world: World, id: string): Json {
  const parts = segments(id);
  const leaf = parts.at(-2)?.toLowerCase();
  if (leaf === 'deployments') return showDeployment(mustFindDeployment(world, parts.length > 6 ? mustHaveGroup(world, parts[3] ?? '') : undefined, parts.at(-1) ?? ''));
  if (parts.length === 4 && leaf === 'resourcegroups') return showGroup(mustHaveGroup(world, parts[3] ?? ''));
  if (isScoped(id)) return readScopedResource(id, world);
  const place = readId(id);
  if (place === undefined) throw notImplemented(`reference() of ${id}`);
  return readResource(world, place);
}

/** reference() and list*() as they are answered while a deployment runs. */
function runtimeOf(world: World): Runtime {
  return {
    reference: (id, apiVersion, full) => {
      const view = readAny(world, id);
      if (!full) return view['properties'] ?? {};
      const [, subscriptionId = '', , resourceGroupName] = segments(id);
      return { apiVersion, ...view, resourceId: id, subscriptionId, resourceGroupName, scope: '' };
    },
    list: (action, id, apiVersion, body) => {
      const place = readId(id);
      const resource = findResource(world.state, id);
      if (place === undefined || resource === undefined) throw gatewayError(404, 'ResourceNotFound', `The Resource '${id}' was not found.`);
      checkAction(world, `${place.type}/${action}/action`, id);
      checkLocks('write', id, world);
      const request = { method: 'POST', path: [], query: new URLSearchParams(), apiVersion, body, text: '', base: '', principal: '', correlationId: '' };
      const answer = findEntry(resource.type).kind.below?.(resource, [action], request, world);
      if (answer === undefined) throw notImplemented(`${action}() of ${resource.type}`);
      return objectOf(answer.body);
    },
  };
}
