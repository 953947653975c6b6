import { accepted } from '../async.ts';
import { readBody } from '../bodies.ts';
import { notImplemented, providerError } from '../errors.ts';
import { list, need, object, text } from '../shape.ts';
import { objectOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { capacityOf, fleetOf, instancesOf, removeInstances, upgrade } from './fleet.ts';
import { viewCards, viewInstance, viewStatus, viewSummary, type Instance } from './instances.ts';

const instanceIds = object('VirtualMachineScaleSetVMInstanceRequiredIDs', { instanceIds: need(list(text())) });
const command = object('RunCommandInput', {
  commandId: need(text()),
  script: list(text()),
  parameters: list(object('RunCommandInputParameter', { name: need(text()), value: need(text()) })),
});

/** Everything below a scale set: instances, views, cards and actions. */
export function scaleSetRoutes(set: Resource, rest: string[], request: Request, world: World): Answer | undefined {
  const [first = '', second, third, ...more] = rest;
  const name = first.toLowerCase();
  const instances = instancesOf(set, world);
  if (name === 'virtualmachines') return more.length > 0 ? undefined : instanceRoutes(set, second, third, request, world);
  if (second !== undefined) return undefined;
  if (request.method === 'GET') {
    if (name === 'instanceview') return { status: 200, body: viewSummary(set, instances), headers: charge('HighCostGetVMScaleSet', 179, 899) };
    if (name === 'networkinterfaces') return { status: 200, body: { value: viewCards(set, instances, world) } };
    return undefined;
  }
  if (request.method !== 'POST') return undefined;
  if (name === 'delete') return withSet(set, request, world, (gone) => deleteInstances(set, gone, world));
  if (name === 'manualupgrade') return withSet(set, request, world, (chosen) => upgrade(set, chosen, world));
  throw notImplemented(`the action ${first} of scale sets`);
}

function instanceRoutes(set: Resource, id: string | undefined, leaf: string | undefined, request: Request, world: World): Answer | undefined {
  const instances = instancesOf(set, world);
  const { version } = fleetOf(set, world);
  const expand = request.query.get('$expand')?.toLowerCase() === 'instanceview';
  const show = (one: Instance): unknown => viewInstance(set, one, version, expand, world);
  if (id === undefined) {
    if (request.method !== 'GET') return undefined;
    return { status: 200, body: { value: instances.map(show) }, headers: charge('HighCostGetVMScaleSet', 179, 899) };
  }
  const instance = instances.find((one) => one.instanceId === id);
  if (instance === undefined) {
    if (request.method === 'DELETE') return { status: 204 };
    throw providerError(404, 'NotFound', 'The entity was not found in this Azure location.');
  }
  const what = `${request.method} ${(leaf ?? '').toLowerCase()}`.trim();
  if (what === 'GET') return { status: 200, body: show(instance), headers: charge('GetVMScaleSetVM', 999, 4999) };
  if (what === 'GET instanceview') return { status: 200, body: viewStatus(set, instance, world), headers: charge('GetVMScaleSetVM', 999, 4999) };
  if (what === 'GET networkinterfaces') return { status: 200, body: { value: viewCards(set, [instance], world) } };
  if (what === 'DELETE') return begin(set, request, world, () => deleteInstances(set, [instance], world));
  if (what === 'POST runcommand') return runCommand(set, instance, request, world);
  throw notImplemented(`${request.method} ${leaf ?? ''} of scale set instances`);
}

/** Runs an action on the instances that a body names. */
function withSet(set: Resource, request: Request, world: World, work: (chosen: Instance[]) => Promise<void>): Answer {
  const wanted = readBody('compute', instanceIds, request.body ?? {})['instanceIds'] as string[];
  const instances = instancesOf(set, world);
  const unknown = wanted.find((id) => id !== '*' && !instances.some((one) => one.instanceId === id));
  if (unknown !== undefined) {
    throw providerError(400, 'InvalidParameter', `The provided instanceId ${unknown} is not an active Virtual Machine Scale Set VM instanceId.`, { target: 'instanceIds' });
  }
  const chosen = wanted.includes('*') ? [...instances] : instances.filter((one) => wanted.includes(one.instanceId));
  return begin(set, request, world, () => work(chosen));
}

/** 202 for one action at a time on a scale set. */
function begin(set: Resource, request: Request, world: World, work: () => Promise<void>): Answer {
  const fleet = fleetOf(set, world);
  if (fleet.busy) {
    throw providerError(
      409,
      'Conflict',
      'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
    );
  }
  fleet.busy = true;
  set.state = 'Updating';
  const answer = accepted('compute', request, world, set.location, async () => {
    try {
      await work();
      set.state = 'Succeeded';
    } catch (error) {
      set.state = 'Failed';
      throw error;
    } finally {
      fleet.busy = false;
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

function runCommand(set: Resource, instance: Instance, request: Request, world: World): Answer {
  readBody('compute', command, request.body ?? {});
  if (world.machines !== null) throw notImplemented('run commands on machines');
  return accepted('compute', request, world, set.location, async () => {
    await world.clock.wait(2);
    const name = `${set.name}_${instance.instanceId}`;
    throw providerError(
      409,
      'VMAgentStatusCommunicationError',
      `VM '${name}' has not reported status for VM agent or extensions. Please verify that the OS is up and healthy, the VM has a running VM agent, and that it can establish outbound connections to Azure storage. Please refer to https://aka.ms/vmextensionlinuxtroubleshoot for additional VM agent troubleshooting information.`,
    );
  });
}

// Compute's own limits: the first call leaves one less than the bucket (recorded values).
function charge(bucket: string, short: number, long: number): Record<string, string> {
  return { 'x-ms-ratelimit-remaining-resource': `Microsoft.Compute/${bucket}3Min;${short},Microsoft.Compute/${bucket}30Min;${long}`, 'x-ms-request-charge': '1' };
}
