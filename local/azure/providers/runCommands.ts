import { accepted } from '../async.ts';
import { readBody } from '../bodies.ts';
import { notImplemented, providerError } from '../errors.ts';
import { textOf, type Json } from '../json.ts';
import { list, need, object, text } from '../shape.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { checkAgent, command, isWindows, silent, timedOut } from './agent.ts';
import type { Instance } from './instances.ts';

const input = object('RunCommandInput', {
  commandId: need(text()),
  script: list(text()),
  parameters: list(object('RunCommandInputParameter', { name: need(text()), value: need(text()) })),
});

/** Built-in commands and their scripts, by lower-case name (learn.microsoft.com, "Run scripts in your Linux VM"). */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['runshellscript', ''],
  ['ifconfig', 'ifconfig'],
  ['removeruncommandlinuxextension', ''],
]);

/** Counts an instance's commands, and tells whether one runs: they belong to the machine, not to the model. */
const books = new WeakMap<Instance, { count: number; busy: boolean }>();

/** The script of a command: the caller's, or that of the built-in command; throws AzureError 404 where there is none of that name. */
export function scriptOf(commandId: string, script: string | undefined): string {
  const known = builtIn.get(commandId.toLowerCase());
  // In Azure's words, though a command of that name is what is missing.
  if (known === undefined) throw providerError(404, 'NotFound', 'The entity was not found in this Azure location.');
  return script ?? known;
}

/**
 * `POST .../virtualMachines/{id}/runCommand`: 202, and the operation's output tells what the script wrote. As Azure's
 * extension does, it succeeds also where the script fails; only its output tells.
 */
export function runCommand(set: Resource, instance: Instance, request: Request, world: World): Answer {
  const body = readBody('compute', input, request.body ?? {});
  const lines = body['script'] as string[] | undefined;
  const script = scriptOf(textOf(body['commandId']), lines === undefined || lines.length === 0 ? undefined : lines.join('\n'));
  checkAgent(instance);
  if (isWindows(instance)) throw notImplemented('run commands on Windows machines');
  const book = books.get(instance) ?? { count: 0, busy: false };
  books.set(instance, book);
  if (book.busy) throw providerError(409, 'Conflict', 'Run command extension execution is in progress. Please wait for completion before invoking a run command.');
  book.busy = true;
  const parameters = (body['parameters'] ?? []) as { name: string; value: string }[];
  const order = {
    // As the extension does.
    script: Buffer.from(script.replaceAll('\r\n', '\n')),
    folder: `/var/lib/waagent/run-command/download/${book.count++}`,
    args: parameters.map(({ value }) => value),
    env: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  };
  return accepted('compute', request, world, set.location, async (): Promise<Json> => {
    try {
      await world.clock.wait(2);
      if (world.machines === null) throw silent(set, instance);
      const { stdout, stderr, late } = await command(set, instance, order, world);
      if (late) {
        const { code, message } = timedOut('RunCommandLinux');
        throw providerError(409, code, message);
      }
      const message = `Enable succeeded: \n[stdout]\n${stdout}\n[stderr]\n${stderr}`;
      return { value: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', message }] };
    } finally {
      book.busy = false;
    }
  });
}
