import { accepted, asyncHeaders } from '../async.ts';
import { readBody } from '../bodies.ts';
import { gatewayError, notImplemented, providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import { anything, flag, list, map, object, readOnly, text, whole } from '../shape.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { checkAgent, command, failed, isWindows, longest, silent } from './agent.ts';
import type { Instance } from './instances.ts';
import { scriptOf } from './runCommands.ts';

const type = 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommands';
const parameters = list(object('RunCommandInputParameter', { name: text(), value: text() }));
const shape = object('VirtualMachineRunCommand', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  properties: object('VirtualMachineRunCommandProperties', {
    source: object('VirtualMachineRunCommandScriptSource', { script: text(), scriptUri: text(), commandId: text(), scriptUriManagedIdentity: anything, galleryScriptReferenceId: text() }),
    parameters,
    protectedParameters: parameters,
    asyncExecution: flag,
    runAsUser: text(),
    runAsPassword: text(),
    timeoutInSeconds: whole(0, longest / 1000),
    outputBlobUri: text(),
    errorBlobUri: text(),
    outputBlobManagedIdentity: anything,
    errorBlobManagedIdentity: anything,
    treatFailureAsDeploymentFailure: flag,
    provisioningState: readOnly,
    instanceView: readOnly,
  }),
});

/** A run command as a resource of an instance. */
interface Managed {
  name: string;
  model: Json;
  state: 'Creating' | 'Updating' | 'Succeeded' | 'Failed' | 'Deleting';
  view: Json;
  count: number;
  cancel: AbortController;
}

const books = new WeakMap<Instance, Map<string, Managed>>();

/** Serves `.../virtualMachines/{id}/runCommands` and `runCommands/{name}`; `rest` are the segments after `runCommands`. */
export function serveManagedCommands(set: Resource, instance: Instance, rest: string[], request: Request, world: World): Answer | undefined {
  const [name, ...more] = rest;
  if (more.length > 0) return undefined;
  const book = books.get(instance) ?? new Map<string, Managed>();
  books.set(instance, book);
  const expand = request.query.get('$expand')?.toLowerCase() === 'instanceview';
  if (name === undefined) return request.method === 'GET' ? { status: 200, body: { value: [...book.values()].map((one) => show(set, instance, one, expand)) } } : undefined;
  const found = book.get(name.toLowerCase());
  if (request.method === 'DELETE' && found === undefined) return { status: 204 };
  if (request.method === 'PUT') return put(set, instance, book, found, { name, body: request.body ?? {} }, request, world);
  if (found === undefined) throw providerError(404, 'NotFound', 'The entity was not found in this Azure location.');
  if (request.method === 'GET') return { status: 200, body: show(set, instance, found, expand) };
  // What PATCH leaves out stays, secrets included.
  if (request.method === 'PATCH') return put(set, instance, book, found, { name: found.name, body: mergePatch(found.model, request.body ?? {}) }, request, world);
  if (request.method !== 'DELETE') return undefined;
  checkAgent(instance);
  found.state = 'Deleting';
  found.cancel.abort();
  return accepted('compute', request, world, set.location, async () => {
    await world.clock.wait(1);
    book.delete(name.toLowerCase());
  });
}

function put(set: Resource, instance: Instance, book: Map<string, Managed>, old: Managed | undefined, given: { name: string; body: unknown }, request: Request, world: World): Answer {
  const model = readBody('compute', shape, given.body);
  // The name is a folder's on the machine.
  if (!/^[\w-][\w.-]{0,79}$/.test(given.name)) throw providerError(400, 'InvalidParameter', 'The value of parameter runCommandName is invalid.', { target: 'runCommandName' });
  if (model['location'] === undefined) throw gatewayError(400, 'LocationRequired', 'The location property is required for this definition.');
  const properties = objectOf(model['properties']);
  for (const name of ['outputBlobUri', 'errorBlobUri']) if (properties[name] !== undefined) throw notImplemented(`${name} of run commands`);
  if (objectOf(properties['source'])['galleryScriptReferenceId'] !== undefined) throw notImplemented('scripts from a gallery');
  checkAgent(instance);
  if (isWindows(instance)) throw notImplemented('run commands on Windows machines');
  // The handler ends the last run of this command before it begins another.
  old?.cancel.abort();
  const one: Managed = { name: given.name, model, state: old === undefined ? 'Creating' : 'Updating', view: { executionState: 'Pending' }, count: (old?.count ?? -1) + 1, cancel: new AbortController() };
  book.set(given.name.toLowerCase(), one);
  const operation = world.operations.start(async () => {
    try {
      await world.clock.wait(2);
      if (world.machines === null) throw silent(set, instance);
      const run = perform(set, instance, one, world);
      if (properties['asyncExecution'] === true) run.catch(() => {});
      else await run;
      const broken = properties['treatFailureAsDeploymentFailure'] === true && one.view['executionState'] === 'Failed';
      if (broken) {
        const { code, message } = failed(one.name, 'Microsoft.CPlat.Core', 'RunCommandHandlerLinux', `${textOf(one.view['executionMessage'])}\n[stdout]\n${textOf(one.view['output'])}\n[stderr]\n${textOf(one.view['error'])}`);
        throw providerError(409, code, message);
      }
      if (one.state !== 'Deleting') one.state = 'Succeeded';
    } catch (error) {
      if (one.state !== 'Deleting') one.state = 'Failed';
      throw error;
    }
  });
  return { status: old === undefined ? 201 : 200, body: show(set, instance, one, false), headers: asyncHeaders('compute', request, world, set.location, operation, false) };
}

/** Runs the script and keeps how it ended in `one.view`. Throws AzureError where no agent answers. */
async function perform(set: Resource, instance: Instance, one: Managed, world: World): Promise<void> {
  const properties = objectOf(one.model['properties']);
  const startTime = shortTime(world);
  const over = (executionState: string, exitCode: number, executionMessage: string, output = '', error = ''): void => {
    one.view = { executionState, executionMessage, exitCode, output, error, startTime, endTime: shortTime(world) };
  };
  one.view = { executionState: 'Running', executionMessage: 'Execution in progress', exitCode: 0, output: '', error: '', startTime };
  let script: Buffer | undefined;
  try {
    script = await readSource(objectOf(properties['source']));
  } catch (error) {
    // The handler's own exit codes: -100 for a download.
    return over('Failed', -100, `Execution failed: File downloads failed. ${error instanceof Error ? error.message : String(error)}`);
  }
  if (script === undefined) {
    return over('Failed', 3, "Execution failed: failed to get configuration: invalid configuration: Either 'source.script' or 'source.scriptUri' has to be specified");
  }
  const pairs = ['parameters', 'protectedParameters'].flatMap((list) => (properties[list] ?? []) as { name?: string; value?: string }[]).filter(({ value }) => (value ?? '') !== '');
  const user = textOf(properties['runAsUser']);
  const seconds = Number(properties['timeoutInSeconds'] ?? 0);
  const result = await command(
    set,
    instance,
    {
      script,
      folder: `/var/lib/waagent/run-command-handler/download/${one.name}/${one.count}`,
      // Named ones are variables, the others arguments (the handler's own rule).
      env: Object.fromEntries(pairs.flatMap(({ name = '', value = '' }) => (name === '' ? [] : [[name, value]]))),
      args: pairs.flatMap(({ name = '', value = '' }) => (name === '' ? [value] : [])),
      ...(user === '' ? {} : { user }),
      ...(seconds === 0 ? {} : { milliseconds: seconds * 1000 }),
      cancel: one.cancel.signal,
    },
    world,
  ).catch((error: unknown) => {
    over('Failed', -1, `Execution failed: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  });
  const { exitCode, stdout, stderr } = result;
  if (result.ended === 'nobody') return over('Failed', -102, `Execution failed: Failed to lookup RunAs user '${user}'. Looks like user does not exist. For RunAs to work properly, contact admin of VM and make sure RunAs user is added on the VM and user has access to resources accessed by the Run Command (Directories, Files, Network etc.). Refer: https://aka.ms/RunCommandManagedLinux`);
  const status = (code: number): string => `Execution failed: failed to execute command: command terminated with exit status=${code}`;
  if (result.late) return over('TimedOut', -1, status(-1), stdout, stderr);
  if (result.ended === 'signal') return over('Canceled', -1, status(-1), stdout, stderr);
  if (exitCode === 0) return over('Succeeded', 0, 'Execution completed', stdout, stderr);
  return over('Failed', exitCode, status(exitCode), stdout, stderr);
}

async function readSource(source: Json): Promise<Buffer | undefined> {
  const { script, scriptUri, commandId } = source;
  if (commandId !== undefined) return Buffer.from(scriptOf(textOf(commandId), script === undefined ? undefined : textOf(script)));
  if (script !== undefined) return Buffer.from(textOf(script));
  if (scriptUri === undefined) return undefined;
  const { protocol, hostname } = new URL(textOf(scriptUri));
  const local = hostname === 'localhost' || /^127(\.\d+){3}$/.test(hostname);
  if (!local || !/^https?:$/.test(protocol)) throw new Error(`${hostname} is out of reach: the local Azure fetches scripts from loopback alone.`);
  const answer = await fetch(textOf(scriptUri));
  if (!answer.ok) throw new Error(`unexpected status code: actual=${answer.status} expected=200`);
  return Buffer.from(await answer.arrayBuffer());
}

function show(set: Resource, instance: Instance, one: Managed, expand: boolean): Json {
  const { protectedParameters: _secret, runAsPassword: _password, ...properties } = objectOf(one.model['properties']);
  return tidy({
    name: one.name,
    id: `${set.id}/virtualMachines/${instance.instanceId}/runCommands/${one.name}`,
    type,
    location: one.model['location'],
    tags: one.model['tags'],
    properties: {
      source: {},
      asyncExecution: false,
      timeoutInSeconds: 0,
      ...properties,
      provisioningState: one.state,
      ...(expand ? { instanceView: one.view } : {}),
    },
  });
}

/** The handler's timestamps: `2023-05-25T16:58:30+00:00`. */
function shortTime(world: World): string {
  return new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, '+00:00');
}
