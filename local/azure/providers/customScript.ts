import { gunzipSync } from 'node:zlib';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { command } from './agent.ts';
import type { Outcome } from './extensions.ts';
import type { Instance } from './instances.ts';

/** The extension's own limit of a script, encoded. */
const longestScript = 256 * 1024;

/** How often an instance's script extension has run: its folders are numbered. */
const counts = new WeakMap<Instance, number>();

/** Runs a CustomScript extension 2.x on the instance, with at most these milliseconds of Azure's clock. */
export async function runScript(set: Resource, instance: Instance, extension: Json, milliseconds: number, world: World): Promise<Outcome> {
  const properties = objectOf(extension['properties']);
  const [settings, secret] = [objectOf(properties['settings']), objectOf(properties['protectedSettings'])];
  const config = readSettings(settings, secret);
  const files = settings['fileUris'] ?? secret['fileUris'];
  if (Array.isArray(files) && files.length > 0) {
    const why = `the local Azure has no way to the internet, and ${textOf(files[0])} is not here`;
    return { ok: false, exitCode: 3, message: `Enable failed: processing file downloads failed: failed to download file[0]: failed to download file: ${why}` };
  }
  if (typeof config === 'string') return { ok: false, exitCode: 3, message: `Enable failed: ${config}` };
  const count = counts.get(instance) ?? 0;
  counts.set(instance, count + 1);
  const order = { ...config, folder: `/var/lib/waagent/custom-script/download/${count}`, milliseconds };
  try {
    const { exitCode, stdout, stderr, late } = await command(set, instance, order, world);
    const output = `\n[stdout]\n${stdout}\n[stderr]\n${stderr}`;
    if (late) return { ok: false, late, message: output };
    if (exitCode === 0) return { ok: true, message: `Enable succeeded: ${output}` };
    return { ok: false, exitCode, message: `Enable failed: failed to execute command: command terminated with exit status=${exitCode}${output}` };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** What the extension finds wrong with its settings, in its own words; undefined where it finds nothing. */
export function scriptFault(settings: Json, secret: Json): string | undefined {
  const read = readSettings(settings, secret);
  return typeof read === 'string' ? read : undefined;
}

// What may be said in the open and what under protection (Custom Script extension for Linux, version 2).
const inTheOpen = ['commandToExecute', 'script', 'fileUris', 'skipDos2Unix', 'timestamp'];
const underProtection = ['commandToExecute', 'script', 'fileUris', 'storageAccountName', 'storageAccountKey', 'managedIdentity'];

/** What is to run, or the extension's own words for what is wrong with its settings. */
function readSettings(settings: Json, secret: Json): { script: Buffer; interpreter?: string } | string {
  const wrong = (text: string): string => `failed to get configuration: invalid configuration: ${text}`;
  const stranger = Object.keys(settings).find((name) => !inTheOpen.includes(name)) ?? Object.keys(secret).find((name) => !underProtection.includes(name));
  if (stranger !== undefined) return wrong(`Additional property ${stranger} is not allowed`);
  for (const name of ['commandToExecute', 'script', 'fileUris']) {
    if (settings[name] !== undefined && secret[name] !== undefined) return wrong(`'${name}' was specified both in public and protected settings; it must be specified only once`);
  }
  const [commandToExecute, script] = ['commandToExecute', 'script'].map((name) => textOf(settings[name] ?? secret[name])) as [string, string];
  if (commandToExecute !== '' && script !== '') return wrong("'commandToExecute' and 'script' were both specified, but only one is allowed");
  if (commandToExecute === '' && script === '') return wrong("'commandToExecute' is not specified");
  const { storageAccountName, storageAccountKey, managedIdentity } = secret;
  if ((storageAccountName === undefined) !== (storageAccountKey === undefined)) return wrong("both 'storageAccountName' and 'storageAccountKey' must be specified");
  if (managedIdentity !== undefined && storageAccountKey !== undefined) return wrong("'storageAccountName' or 'storageAccountKey' must not be specified with 'managedIdentity'");
  const { clientId, objectId } = objectOf(managedIdentity);
  if (clientId !== undefined && objectId !== undefined) return wrong("only one of 'clientId' or 'objectId' must be specified with 'managedIdentity'");
  // The extension hands the command to a shell.
  if (commandToExecute !== '') return { script: Buffer.from(`${commandToExecute}\n`), interpreter: '/bin/sh' };
  if (script.length > longestScript) return `The script's length (${script.length}) exceeded the maximum allowed length of ${longestScript}!`;
  const decoded = Buffer.from(script, 'base64');
  if (decoded.toString('base64').replace(/=+$/, '') !== script.replaceAll(/\s/g, '').replace(/=+$/, '')) return 'failed to decode script: illegal base64 data';
  const gzip = decoded[0] === 0x1f && decoded[1] === 0x8b;
  const plain = gzip ? gunzipSync(decoded) : decoded;
  return { script: settings['skipDos2Unix'] === true ? plain : Buffer.from(plain.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') };
}
