import type { Problem } from '../../errors.ts';
import { type Given, type Layer, readMap, readParametersFile } from '../given.ts';
import { resolvePath } from '../path.ts';
import { readYaml } from '../yaml.ts';
import type { Entry, Place, Tree } from '../tree.ts';

/** The text of a file at one commit, by its path; undefined where there is none. */
export type ReadAt = (path: string) => string | undefined;

/** A pool file at one commit, with the parameters that it names; as far as it can be read. */
export interface Side {
  /** The keys at its top. */
  keys: ReadonlyMap<string, Entry>;
  /** By lower-case name, as ARM compares them. */
  parameters: ReadonlyMap<string, Given>;
  /** Where a parameter that is missing would stand. */
  add: Place;
  /** The text of the template that it names by path; undefined where that is a shipped one, or is not there. */
  template: string | undefined;
  problems: Problem[];
}

/** Reads the pool file `file` and what it names; undefined where it does not stand there. */
export function readSide(file: string, read: ReadAt): Side | undefined {
  const text = read(file);
  if (text === undefined) return undefined;
  const { tree, problems } = readYaml(file, text);
  const keys = tree?.entries ?? new Map<string, Entry>();
  const start: Place = { file, line: 1, column: 1 };
  const parameters = keys.get('parameters');
  const layer = parameters === undefined ? undefined : readLayer(file, parameters, read);
  const template = keys.get('template')?.tree.value;
  const path = typeof template === 'string' && /\.jsonc?$/i.test(template) ? resolvePath(template, file) : undefined;
  return {
    keys,
    parameters: new Map((layer?.givens ?? []).toReversed().map((given) => [given.name.toLowerCase(), given])),
    add: layer?.add ?? start,
    template: path === undefined ? undefined : read(path)?.replaceAll('\r\n', '\n'),
    problems: [...problems, ...(layer?.problems ?? [])],
  };
}

function readLayer(file: string, { tree, place }: { tree: Tree; place: Place }, read: ReadAt): Layer | undefined {
  if (tree.entries !== undefined) return readMap(tree, place, (at) => `${at.file}:${at.line}`);
  const path = typeof tree.value === 'string' ? resolvePath(tree.value, file) : undefined;
  const text = path === undefined ? undefined : read(path);
  if (path === undefined || text === undefined) {
    const what = `\`parameters\` names ${path === undefined ? 'no file of the repository' : `the file ${path}, which the pull request does not have`}.`;
    return { givens: [], add: place, broken: true, problems: [{ ...place, what, fix: 'A preview takes the pool’s own parameters file: leave its name and the file.' }] };
  }
  return readParametersFile(path, text);
}
