import { resolvePath } from './path.ts';
import { readYaml } from './yaml.ts';

/** A pool file of the checkout. */
export interface CommittedFile {
  path: string;
  text: string;
}

/** What changed: every path that differs, and where paths that are gone went (null: deleted). Or why all pools count as changed. */
export type Changes = { paths: ReadonlySet<string>; gone: ReadonlyMap<string, string | null> } | { all: string };

/** Pool files to work on, for a workflow's matrix, with what people should know of the others. */
export interface Listing {
  pools: string[];
  /** Pool files that changed too and have no place in the matrix. */
  left: string[];
  /** Pool files that were deleted; their pools may still stand. */
  deleted: string[];
  /** Old path and new path of each pool file that was renamed. */
  renamed: [string, string][];
}

// A matrix makes at most 256 jobs (docs.github.com: "Running variations of jobs in a workflow").
const mostJobs = 256;

/** Is this path a pool file of that folder: YAML, directly in it? */
export function isPoolFile(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/') && /\.ya?ml$/i.test(path);
}

/** Chooses the pools whose own file, template or parameters file changed, in the order of their paths. */
export function choosePools(files: readonly CommittedFile[], folder: string, changes: Changes): Listing {
  const hit = 'all' in changes ? () => true : ({ path, text }: CommittedFile) => [path, ...referencesOf(path, text)].some((one) => changes.paths.has(one));
  const found = files.filter(hit).map((one) => one.path).toSorted();
  const gone = 'all' in changes ? [] : [...changes.gone].filter(([path]) => isPoolFile(path, folder));
  return {
    pools: found.slice(0, mostJobs),
    left: found.slice(mostJobs),
    deleted: gone.filter(([, now]) => now === null || !isPoolFile(now, folder)).map(([path]) => path).toSorted(),
    renamed: gone.flatMap(([path, now]): [string, string][] => (now !== null && isPoolFile(now, folder) ? [[path, now]] : [])),
  };
}

/** The committed files that a pool file names, as paths of the repository; none where it cannot be read: that is told when it is loaded. */
export function referencesOf(path: string, text: string): string[] {
  const { tree } = readYaml(path, text);
  return ['template', 'parameters'].flatMap((key) => {
    const value = tree?.entries?.get(key)?.tree.value;
    const file = typeof value === 'string' ? resolvePath(value, path) : undefined;
    return file === undefined ? [] : [file];
  });
}

/** The resource group that a pool file names; undefined where it names none. */
export function groupOf(path: string, text: string): string | undefined {
  return fieldOf('resourceGroup', path, text);
}

/** The name of the pool that a pool file describes; undefined where it has none. */
export function nameOf(path: string, text: string): string | undefined {
  return fieldOf('name', path, text);
}

function fieldOf(field: string, path: string, text: string): string | undefined {
  const value = readYaml(path, text).tree?.entries?.get(field)?.tree.value;
  return typeof value === 'string' ? value : undefined;
}
