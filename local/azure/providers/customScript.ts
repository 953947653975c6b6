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

/** What is to run, or the extension's own words for what is wrong with its settings. */
function readSettings(settings: Json, secret: Json): { script: Buffer; interpreter?: string } | string {
  const wrong = (text: string): string => `failed to get configuration: invalid configuration: ${text}`;
  for (const name of ['commandToExecute', 'script', 'fileUris']) {
    if (settings[name] !== undefined && secret[name] !== undefined) return wrong(`'${name}' was specified both in public and protected settings; it must be specified only once`);
  }
  const [commandToExecute, script] = ['commandToExecute', 'script'].map((name) => textOf(settings[name] ?? secret[name])) as [string, string];
  if (commandToExecute !== '' && script !== '') return wrong("'commandToExecute' and 'script' were both specified, but only one is allowed");
  if (commandToExecute === '' && script === '') return wrong("'commandToExecute' is not specified");
  const files = settings['fileUris'] ?? secret['fileUris'];
  if (Array.isArray(files) && files.length > 0) {
    return `processing file downloads failed: failed to download file[0]: failed to download file: the local Azure has no way to the internet, and ${textOf(files[0])} is not here`;
  }
  // The extension hands the command to a shell.
  if (commandToExecute !== '') return { script: Buffer.from(`${commandToExecute}\n`), interpreter: '/bin/sh' };
  if (script.length > longestScript) return `The script's length (${script.length}) exceeded the maximum allowed length of ${longestScript}!`;
  const decoded = Buffer.from(script, 'base64');
  if (decoded.toString('base64').replace(/=+$/, '') !== script.replaceAll(/\s/g, '').replace(/=+$/, '')) return 'failed to decode script: illegal base64 data';
  const gzip = decoded[0] === 0x1f && decoded[1] === 0x8b;
  const plain = gzip ? gunzipSync(decoded) : decoded;
  return { script: settings['skipDos2Unix'] === true ? plain : Buffer.from(plain.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') };
}
