import { accepted } from '../async.ts';
import { readBody } from '../bodies.ts';
import { notImplemented, providerError } from '../errors.ts';
import { flag, list, need, object, text } from '../shape.ts';
import { objectOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { serveCommands } from './commands.ts';
import { capacityOf, fleetOf, instancesOf, take } from './fleet.ts';
import { viewCards, viewInstance, viewStatus, viewSummary, type Instance } from './instances.ts';
import { listInstances } from './lists.ts';
import { act, actions, isFit, unfit } from './power.ts';
import { writeInstance } from './protection.ts';
import { removeInstances } from './removal.ts';
import { cancelRolling, demandHealth, roll, viewHistory, viewLatest, type Cargo } from './rolling.ts';
import { showConsole, showExtensions, showSkus, switchRepairs } from './setViews.ts';
import { isExempt, upgrade } from './upgrades.ts';

const chosenIds = object('VirtualMachineScaleSetVMInstanceIDs', { instanceIds: list(text()), forceUpdateOSDiskForEphemeral: flag, tempDisk: flag, hibernate: flag, skipShutdown: flag });
const neededIds = object('VirtualMachineScaleSetVMInstanceRequiredIDs', { instanceIds: need(list(text())) });

/** Everything below a scale set: instances, views, cards and actions. */
export function scaleSetRoutes(set: Resource, rest: string[], request: Request, world: World): Answer | undefined {
  const [first = '', second, third, ...more] = rest;
  const name = first.toLowerCase();
  if (name === 'virtualmachines' && /^runcommands?$/i.test(third ?? '')) return serveCommands(set, second ?? '', [third ?? '', ...more], request, world);
  if (name === 'virtualmachines' && second === undefined) {
    return request.method === 'GET' ? { ...listInstances(set, request, world), headers: charge('HighCostGetVMScaleSet', 179, 899) } : undefined;
  }
  if (name === 'virtualmachines') return instanceRoutes(set, second ?? '', third === undefined ? [] : [third, ...more], request, world);
  const path = rest.join('/').toLowerCase();
  if (request.method === 'GET') return viewRoutes(set, path, world);
  if (request.method === 'POST') return actionRoutes(set, path, request, world);
  return undefined;
}

function viewRoutes(set: Resource, path: string, world: World): Answer | undefined {
  const cheap = charge('GetVMScaleSet', 399, 2599);
  const [first, name, ...more] = path.split('/');
  if (more.length > 0) return undefined;
  if (path === 'instanceview') return { status: 200, body: viewSummary(set, instancesOf(set, world), fleetOf(set, world)), headers: charge('HighCostGetVMScaleSet', 179, 899) };
  if (path === 'networkinterfaces') return { status: 200, body: { value: viewCards(set, instancesOf(set, world), world) } };
  // Addresses of single instances are refused where they are asked for.
  if (path === 'publicipaddresses') return { status: 200, body: { value: [] } };
  if (path === 'skus') return { status: 200, body: { value: showSkus(set, world) }, headers: cheap };
  if (path === 'osupgradehistory') return { status: 200, body: { value: viewHistory(set, world) }, headers: cheap };
  if (first === 'extensions') return { status: 200, body: showExtensions(set, name), headers: cheap };
  if (path !== 'rollingupgrades/latest') return undefined;
  const latest = viewLatest(set, world);
  if (latest === undefined) throw gone();
  return { status: 200, body: latest, headers: cheap };
}

function actionRoutes(set: Resource, path: string, request: Request, world: World): Answer {
  const chosen = (): Instance[] => choose(set, request, world);
  if (path === 'delete') {
    const named = readBody('compute', neededIds, request.body ?? {})['instanceIds'] as string[];
    if (named.length === 0) throw providerError(400, 'InvalidParameter', "Required parameter 'instanceIds' is missing (null).", { target: 'instanceIds' });
    return begin(set, chosen(), request, world, (ones) => deleteInstances(set, ones, world));
  }
  if (path === 'manualupgrade') {
    readBody('compute', neededIds, request.body ?? {});
    return begin(set, chosen(), request, world, (ones) => upgrade(set, ones, world));
  }
  // Actions on the scale set pass by those that are protected from them, and those that are off already.
  if (actions[path] !== undefined) return begin(set, chosen().filter((one) => !isExempt(one) && isFit(path, one)), request, world, (ones) => act(path, set, ones, world));
  if (path === 'osrollingupgrade') return beginRolling(set, 'os', request, world);
  if (path === 'extensionrollingupgrade') return beginRolling(set, 'extensions', request, world);
  if (path === 'rollingupgrades/cancel') return cancel(set, request, world);
  if (path === 'setorchestrationservicestate') return accepted('compute', request, world, set.location, switchRepairs(set, request.body, world));
  throw notImplemented(`the action ${path} of scale sets`);
}

function instanceRoutes(set: Resource, id: string, rest: string[], request: Request, world: World): Answer | undefined {
  const instance = instancesOf(set, world).find((one) => one.instanceId === id);
  const path = rest.join('/').toLowerCase();
  if (instance === undefined) {
    if (request.method === 'GET') throw gone();
    if (request.method === 'DELETE') return { status: 204 };
    throw unknownId(id);
  }
  const what = `${request.method} ${path}`.trim();
  const { version } = fleetOf(set, world);
  const expand = request.query.get('$expand')?.toLowerCase() === 'instanceview';
  const read = { ...charge('GetVMScaleSetVM', 999, 4999) };
  if (what === 'GET') return { status: 200, body: viewInstance(set, instance, version, expand, world), headers: read };
  if (what === 'GET instanceview') return { status: 200, body: viewStatus(set, instance, world), headers: read };
  if (what === 'GET networkinterfaces') return { status: 200, body: { value: viewCards(set, [instance], world) } };
  if (rest.length === 2 && what.startsWith('GET networkinterfaces/')) return oneCard(set, instance, rest[1] ?? '', world);
  if (what === 'PUT') return writeInstance(set, instance, request, world);
  // What a person does to one instance is not stopped by its protection (instance protection documentation).
  if (what === 'DELETE') return begin(set, [instance], request, world, (ones) => deleteInstances(set, ones, world));
  if (what === 'POST retrievebootdiagnosticsdata') return { status: 200, body: showConsole(set, instance, request, world) };
  if (request.method === 'POST' && !isFit(path, instance)) throw unfit(path, set, instance);
  if (request.method === 'POST' && actions[path] !== undefined) return begin(set, [instance], request, world, (ones) => act(path, set, ones, world));
  throw notImplemented(`${request.method} ${rest.join('/')} of scale set instances`);
}

const gone = (): Error => providerError(404, 'NotFound', 'The entity was not found in this Azure location.');
const unknownId = (id: string): Error =>
  providerError(400, 'InvalidParameter', `The provided instanceId ${id} is not an active Virtual Machine Scale Set VM instanceId.`, { target: 'instanceIds' });

function oneCard(set: Resource, instance: Instance, name: string, world: World): Answer {
  const card = viewCards(set, [instance], world).find((one) => String(one['name']).toLowerCase() === name.toLowerCase());
  if (card === undefined) throw gone();
  return { status: 200, body: card };
}

/** The instances that a body names; all where it names none, or `*`. */
function choose(set: Resource, request: Request, world: World): Instance[] {
  const wanted = (readBody('compute', chosenIds, request.body ?? {})['instanceIds'] ?? ['*']) as string[];
  const instances = instancesOf(set, world);
  const known = new Map(instances.map((one) => [one.instanceId, one]));
  const unknown = wanted.find((id) => id !== '*' && !known.has(id));
  if (unknown !== undefined) throw unknownId(unknown);
  return wanted.includes('*') ? [...instances] : [...new Set(wanted)].flatMap((id) => known.get(id) ?? []);
}

/** 202 for an action on instances that no other action has. One on all of them has the scale set. */
function begin(set: Resource, ones: Instance[], request: Request, world: World, work: (ones: Instance[]) => Promise<void>): Answer {
  const whole = request.path.at(-2)?.toLowerCase() !== 'virtualmachines' && ones.length === instancesOf(set, world).length;
  const done = take(set, whole ? ['*'] : ones.map((one) => one.instanceId), world);
  if (whole) set.state = 'Updating';
  const answer = accepted('compute', request, world, set.location, async () => {
    try {
      await work(ones);
      if (whole) set.state = 'Succeeded';
    } catch (error) {
      if (whole) set.state = 'Failed';
      throw error;
    } finally {
      done();
      set.changed = world.clock.now();
    }
  });
  return { ...answer, headers: { ...answer.headers, ...charge('VMScaleSetActions', 239, 1199) } };
}

// Deleting by id lowers the capacity with it: the set does not make new ones in their place.
async function deleteInstances(set: Resource, gone: Instance[], world: World): Promise<void> {
  const live = gone.filter((one) => one.state !== 'Deleting');
  set.model = { ...set.model, sku: { ...objectOf(set.model['sku']), capacity: Math.max(0, capacityOf(set.model) - live.length) } };
  await removeInstances(set, live, world);
}

function beginRolling(set: Resource, cargo: Cargo, request: Request, world: World): Answer {
  demandHealth(set.model);
  return begin(set, [...instancesOf(set, world)], request, world, () => roll(set, cargo, world));
}

function cancel(set: Resource, request: Request, world: World): Answer {
  const rolling = cancelRolling(set, world);
  return accepted('compute', request, world, set.location, async () => {
    while (rolling.ended === undefined) await world.clock.wait(1);
  });
}

// Compute's own limits: the first call leaves one less than the bucket (recorded values).
function charge(bucket: string, short: number, long: number): Record<string, string> {
  return { 'x-ms-ratelimit-remaining-resource': `Microsoft.Compute/${bucket}3Min;${short},Microsoft.Compute/${bucket}30Min;${long}`, 'x-ms-request-charge': '1' };
}
