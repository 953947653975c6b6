import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ActionError } from './errors.ts';

// src/assets.ts and dist/index.js both lie one folder below the root, so one path serves the source and the bundle.
const root = join(import.meta.dirname, '..');

// Resource Manager takes templates and parameters of at most 4 MB.
const largest = 4 * 1024 * 1024;

/** Text of a template shipped with the action by its name (`linux`), or undefined where there is none. */
export function readShippedTemplate(name: string): string | undefined {
  if (!/^[a-z][a-z-]*$/.test(name)) return undefined;
  const path = join(root, 'templates', `${name}.json`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Text of a script shipped with the action that runs on an instance, by its name (`probe`): `guest/NAME.sh`. */
export function readGuestScript(name: 'probe'): string {
  return readFileSync(join(root, 'guest', `${name}.sh`), 'utf8');
}

/**
 * A reader of committed files: paths are relative to the workspace and must stay inside it, links included; a file that is not there is
 * undefined. Throws ActionError for what is there and cannot be read as a file of text.
 */
export function readerOf(workspace: string): (path: string) => string | undefined {
  return (path) => {
    const refuse = (what: string, fix: string): never => {
      throw new ActionError({ what: `\`${path}\` ${what}.`, fix, file: path });
    };
    try {
      const home = realpathSync(workspace);
      const full = realpathSync(resolve(home, path));
      if (!full.startsWith(home + sep)) return refuse('leads out of the repository', 'Commit the file itself, not a link to elsewhere.');
      if (!statSync(full).isFile()) return refuse('is no file', 'Name a file.');
      if (statSync(full).size > largest) return refuse('is larger than 4 MiB', 'Azure takes no template or parameters of that size.');
      const bytes = readFileSync(full);
      return isUtf8(bytes) ? bytes.toString('utf8') : refuse('is not UTF-8 text', 'Save it as UTF-8.');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      if (error instanceof ActionError || code === undefined) throw error;
      return refuse(`cannot be read (${code})`, 'Check its permissions.');
    }
  };
}

/** A reader of folders of the workspace: the paths of the files in one, in order, links left out; undefined where there is no such folder in it. */
export function listerOf(workspace: string): (folder: string) => readonly string[] | undefined {
  return (folder) => {
    try {
      const home = realpathSync(workspace);
      const full = realpathSync(resolve(home, folder));
      if (full !== home && !full.startsWith(home + sep)) return undefined;
      return readdirSync(full, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [full === home ? one.name : `${folder}/${one.name}`] : [])).toSorted();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  };
}
