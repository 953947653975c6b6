import type { Problem } from '../errors.ts';
import type { Given } from './given.ts';
import type { Declared } from './template.ts';
import { type Place, problemAt } from './tree.ts';

/** The parameters of people’s shared files. */
export const STORAGE: readonly string[] = ['storageAccountName', 'storageAccountKey', 'shareName', 'mountpointPath'];

/** What to know about the parameters given to the shipped Linux template. `winners` is by lower-case name. */
export function linuxWarnings(winners: ReadonlyMap<string, Given>): string[] {
  const names = STORAGE.filter((name) => winners.has(name.toLowerCase()));
  if (names.length === 0) return [];
  return [`The template linux takes ${names.join(', ')} but mounts no share yet: what people save stays on the instance and goes with it.`];
}

/** The shipped Linux template needs a way in: a key, or a password, which JupyterHub asks for. */
export function linuxProblems(winners: ReadonlyMap<string, Given>, declared: ReadonlyMap<string, Declared>, add: Place): Problem[] {
  const ways = ['sshpublickey', 'adminpassword'];
  if (!ways.every((way) => declared.has(way))) return [];
  const entered = ways.some((way) => {
    const entry = winners.get(way)?.entry;
    return entry !== undefined && ('reference' in entry || entry.value !== '');
  });
  if (entered) return [];
  return [problemAt(add, 'Neither `adminPassword` nor `sshPublicKey` is given: nobody could log in.', 'Give `adminPassword` in the input `secure-parameters`: `adminPassword=ADMIN_PASSWORD` (JupyterHub needs it), or `sshPublicKey` here.')];
}
