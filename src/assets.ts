import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

// src/assets.ts and dist/index.js both lie one folder below the root, so one path serves the source and the bundle.
const root = join(import.meta.dirname, '..');

/** Text of a template shipped with the action by its name (`linux`), or undefined where there is none. */
export function readShippedTemplate(name: string): string | undefined {
  if (!/^[a-z][a-z-]*$/.test(name)) return undefined;
  const path = join(root, 'templates', `${name}.json`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A reader of committed files: paths are relative to the workspace and must stay inside it; a file that is not there is undefined. */
export function readerOf(workspace: string): (path: string) => string | undefined {
  return (path) => {
    const full = resolve(workspace, path);
    if (full !== resolve(workspace) && !full.startsWith(resolve(workspace) + sep)) return undefined;
    try {
      return readFileSync(full, 'utf8');
    } catch {
      return undefined;
    }
  };
}
