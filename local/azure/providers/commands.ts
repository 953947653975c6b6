import { notImplemented, providerError } from '../errors.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { instancesOf } from './fleet.ts';
import { serveManagedCommands } from './managedCommands.ts';
import { runCommand } from './runCommands.ts';

/** Serves `virtualMachines/{id}/runCommand` and `virtualMachines/{id}/runCommands[/{name}]`; `rest` begins with either word. */
export function serveCommands(set: Resource, id: string, rest: string[], request: Request, world: World): Answer | undefined {
  const instance = instancesOf(set, world).find((one) => one.instanceId === id);
  if (instance === undefined) throw providerError(404, 'NotFound', 'The entity was not found in this Azure location.');
  const [word = '', ...more] = rest;
  if (word.toLowerCase() === 'runcommands') return serveManagedCommands(set, instance, more, request, world);
  if (request.method !== 'POST' || more.length > 0) throw notImplemented(`${request.method} ${rest.join('/')} of scale set instances`);
  return runCommand(set, instance, request, world);
}
