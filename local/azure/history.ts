import { spokenTime } from './clock.ts';
import { deploymentKey, isActive, showDeployment, showStep, type Deployment } from './deployment.ts';
import { gatewayError } from './errors.ts';
import { readFilter } from './filter.ts';
import { pageOf } from './pages.ts';
import { checkLocks } from './providers/locks.ts';
import { may } from './rights.ts';
import type { Group } from './state.ts';
import type { Answer, Request, World } from './world.ts';

/** A scope keeps this many deployments; above `tooMany` the oldest go until `enough` are left (deployment-history-deletions). */
const limit = 800;
const tooMany = 700;
const enough = 600;
/** A deployment may last a week. */
const week = 7 * 24 * 3600 * 1000;

/** The deployment of a name at a scope; undefined where there is none. */
export function findDeployment(world: World, group: Group | undefined, name: string): Deployment | undefined {
  return world.state.deployments.get(deploymentKey(group, name));
}

/** The same; throws AzureError 404 where there is none. */
export function mustFindDeployment(world: World, group: Group | undefined, name: string): Deployment {
  const found = findDeployment(world, group, name);
  if (found === undefined) throw gatewayError(404, 'DeploymentNotFound', `Deployment '${name}' could not be found.`);
  return found;
}

/** Refuses a deployment of a name that is still at work. */
export function refuseActive(old: Deployment | undefined): void {
  if (old === undefined || !isActive(old)) return;
  throw gatewayError(
    409,
    'DeploymentActive',
    `Unable to edit or replace deployment '${old.name}': previous deployment from '${spokenTime(old.started)}' is still active (expiration time is '${spokenTime(old.started + week)}'). Please see https://aka.ms/arm-deploy for usage details.`,
  );
}

/** All deployments of a scope, the newest first. */
export function deploymentsOf(world: World, group: Group | undefined): Deployment[] {
  const scope = deploymentKey(group, '');
  // The map keeps the order of their starts: a name that is used again moves to its end.
  return [...world.state.deployments].filter(([key]) => key.startsWith(scope)).map(([, one]) => one).toReversed();
}

/** Takes a deployment into the history, where its name's place is now the newest. Throws AzureError where the history is full. */
export function enter(world: World, one: Deployment): void {
  const { deployments } = world.state;
  const key = deploymentKey(one.group, one.name);
  const count = deploymentsOf(world, one.group).length;
  groom(world, one.group);
  if (count >= limit && !deployments.has(key)) {
    throw gatewayError(
      409,
      'DeploymentQuotaExceeded',
      `Creating the deployment '${one.name}' would exceed the quota of '${limit}'. The current deployment count is '${count}'. Please delete some deployments before creating a new one, or see https://aka.ms/800LimitFix for information on managing deployment limits.`,
    );
  }
  deployments.delete(key);
  deployments.set(key, one);
}

/** Automatic deletion: deployments, validations and what-ifs set it off, in the name of who asks, and only where that one may delete. */
export function groom(world: World, group: Group | undefined): void {
  const all = deploymentsOf(world, group);
  if (all.length <= tooMany) return;
  const oldest = all.toReversed().filter((one) => !isActive(one));
  for (const one of oldest.slice(0, all.length - enough)) {
    if (mayGo(world, one)) world.state.deployments.delete(deploymentKey(one.group, one.name));
  }
}

function mayGo(world: World, one: Deployment): boolean {
  try {
    checkLocks('delete', one.id, world);
    return may(world, 'Microsoft.Resources/deployments/delete', one.id);
  } catch {
    return false;
  }
}

/** GET of the deployments of a scope: `$filter=provisioningState eq '...'`, `$top`, pages. */
export function listDeployments(world: World, group: Group | undefined, request: Request): Answer {
  const test = readFilter(request.query.get('$filter'), ['provisioningState']);
  const all = deploymentsOf(world, group).filter((one) => test(() => one.state));
  const { value, ...more } = pageOf(request, all);
  return { status: 200, body: { value: value.map((one) => showDeployment(one)), ...more } };
}

/** GET of a deployment's operations, or of one of them. */
export function listSteps(one: Deployment, id: string | undefined, request: Request): Answer {
  if (id === undefined) {
    const { value, ...more } = pageOf(request, one.steps);
    return { status: 200, body: { value: value.map((step) => showStep(one, step)), ...more } };
  }
  const step = one.steps.find((its) => its.id.toLowerCase() === id.toLowerCase());
  if (step === undefined) throw gatewayError(404, 'DeploymentOperationNotFound', `Deployment operation '${id}' could not be found.`);
  return { status: 200, body: showStep(one, step) };
}
