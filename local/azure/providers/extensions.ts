import { readDuration } from '../autoscale/duration.ts';
import { computeTime } from '../clock.ts';
import { canonical, objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Resource, State } from '../state.ts';
import type { World } from '../world.ts';
import { failed, longest, timedOut } from './agent.ts';
import { runScript } from './customScript.ts';
import { settingsFault } from './extensionSettings.ts';
import { watchHealth } from './healthAgent.ts';
import type { Instance } from './instances.ts';

/** How an extension's command ends on an instance. */
export interface CommandEnd {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** How an extension ended on an instance: the status that its handler reported. */
export interface Outcome {
  ok: boolean;
  /** With `ok`: `Enable succeeded: ...`, else why not. */
  message: string;
  /** Shown in the code of a failure's status. */
  exitCode?: number;
  /** It did not end in its time. */
  late?: boolean;
}

interface Ran extends Outcome {
  /** What it ran with: only another setting makes it run again. */
  with: string;
  time: string;
}

/** What has run on an instance, by lower-case name: it is on the machine's disk, not in the model. */
const books = new WeakMap<Instance, Map<string, Ran>>();

/** The extensions of an instance's profile. */
export function extensionsOf(profile: Json): Json[] {
  const all = objectOf(profile['extensionProfile'])['extensions'];
  return Array.isArray(all) ? (all as Json[]) : [];
}

const outputOf = ({ exitCode, stdout, stderr }: CommandEnd): string =>
  `Enable failed: failed to execute command: command terminated with exit status=${exitCode}\n[stdout]\n${stdout}\n[stderr]\n${stderr}`;

/** A new disk has nothing on it: all extensions run again. */
export function forgetExtensions(instance: Instance): void {
  books.delete(instance);
}

/**
 * Brings an instance's extensions to its profile, one after the other in the order of `provisionAfterExtensions`: what is new or has
 * other settings runs. Answers why they fail the instance, in compute's words; undefined where none does.
 */
export async function provisionExtensions(set: Resource, instance: Instance, world: World): Promise<{ code: string; message: string } | undefined> {
  const book = books.get(instance) ?? new Map<string, Ran>();
  books.set(instance, book);
  const all = inOrder(extensionsOf(instance.profile));
  for (const name of book.keys()) if (!all.some((one) => keyOf(one) === name)) book.delete(name);
  const budget = readDuration(textOf(objectOf(instance.profile['extensionProfile'])['extensionsTimeBudget']));
  const end = world.clock.now() + (budget === undefined ? longest : budget * 1000);
  watchHealth(set, instance, all, world);
  for (const extension of all) {
    const properties = objectOf(extension['properties']);
    const settings = canonical({ ...properties, suppressFailures: undefined, provisionAfterExtensions: undefined });
    const before = book.get(keyOf(extension));
    const ran = before?.with === settings ? before : { ...(await run(set, instance, extension, end, world)), with: settings, time: computeTime(world.clock.now()) };
    book.set(keyOf(extension), ran);
    if (ran.ok || properties['suppressFailures'] === true) continue;
    const [name, publisher, type] = [extension['name'], properties['publisher'], properties['type']].map((one) => textOf(one)) as [string, string, string];
    return ran.late === true ? timedOut(name) : failed(name, publisher, type, ran.message);
  }
  return undefined;
}

/** What the admin API says of it, or its handler of its settings; else a script runs where there is a machine; all others succeed. */
async function run(set: Resource, instance: Instance, extension: Json, end: number, world: World): Promise<Outcome> {
  const said = world.state.extensionEnds.get(keyOf(extension));
  if (said !== undefined) return { ok: false, message: outputOf(said), exitCode: said.exitCode };
  const fault = settingsFault(extension, set.model['identity']);
  if (fault !== undefined) return { ok: false, ...fault };
  const { publisher, type } = objectOf(extension['properties']);
  const whole = `${textOf(publisher)}.${textOf(type)}`.toLowerCase();
  if (whole === 'microsoft.azure.extensions.customscript' && world.machines !== null) return await runScript(set, instance, extension, end - world.clock.now(), world);
  return { ok: true, message: 'Enable succeeded: ' };
}

/** Extensions with those that they wait for before them, else in the model's order; a circle is left as it stands. */
function inOrder(all: readonly Json[]): Json[] {
  const left = new Map(all.map((one) => [keyOf(one), one]));
  const done: Json[] = [];
  const take = (one: Json): void => {
    if (!left.delete(keyOf(one))) return;
    const after = objectOf(one['properties'])['provisionAfterExtensions'];
    for (const name of Array.isArray(after) ? (after as string[]) : []) {
      const before = left.get(name.toLowerCase());
      if (before !== undefined) take(before);
    }
    done.push(one);
  };
  for (const one of all) take(one);
  return done;
}

const keyOf = (extension: Json): string => textOf(extension['name']).toLowerCase();

/** The extensions in an instance's instanceView, with what their commands printed. */
export function viewExtensions(instance: Instance): Json[] | undefined {
  const book = books.get(instance);
  const all = extensionsOf(instance.profile).flatMap((extension) => {
    const ran = book?.get(keyOf(extension));
    if (ran === undefined) return [];
    const { publisher, type, typeHandlerVersion } = objectOf(extension['properties']);
    const { message, time } = ran;
    const status = ran.ok
      ? { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', message, time }
      : { code: `ProvisioningState/failed/${ran.exitCode ?? 1}`, level: 'Error', displayStatus: 'Provisioning failed', message, time };
    return [tidy({ name: extension['name'], type: `${textOf(publisher)}.${textOf(type)}`, typeHandlerVersion, statuses: [status] })];
  });
  return all.length === 0 ? undefined : all;
}

/** The admin API's `POST /extensions`. */
export const extensionChanges: Readonly<Record<string, (state: State, body: Json) => void>> = {
  'POST /extensions': ({ extensionEnds }, { name, exitCode, stdout, stderr }) => {
    if (textOf(name) === '' || typeof exitCode !== 'number' || !Number.isInteger(exitCode)) throw new Error('the body is {"name": extension, "exitCode": number, "stdout"?: text, "stderr"?: text}');
    if (exitCode === 0) extensionEnds.delete(textOf(name).toLowerCase());
    else extensionEnds.set(textOf(name).toLowerCase(), { exitCode, stdout: textOf(stdout), stderr: textOf(stderr) });
  },
};
