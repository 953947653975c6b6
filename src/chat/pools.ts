import type { Problem } from '../errors.ts';

/** A pool file of the default branch: its path, and the name in it (undefined where it cannot be read). */
export interface PoolOfBranch {
  path: string;
  name: string | undefined;
}

/** The pool that a command means: the one that it names, or the only one there is; else why not. */
export function choosePool(pools: readonly PoolOfBranch[], name: string | undefined, folder: string): { path: string } | { problem: Problem } {
  const found = name === undefined ? pools : pools.filter((one) => one.name === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { path: only.path };
  const names = pools.flatMap((one) => (one.name === undefined ? [] : [`\`${one.name}\``]));
  const known = names.length === 0 ? 'There is none.' : `There ${names.length === 1 ? 'is' : 'are'} ${names.slice(0, 20).join(', ')}${names.length > 20 ? ' and more' : ''}.`;
  if (name === undefined && found.length > 1) return { problem: { what: `The default branch has ${found.length} pools, and the command names none.`, fix: `Write the pool’s name at the command’s end. ${known}` } };
  if (found.length > 1) return { problem: { what: `${found.map((one) => `\`${one.path}\``).join(' and ')} both name the pool \`${name ?? ''}\`.`, fix: 'Give each pool file a name of its own.' } };
  return { problem: { what: name === undefined ? `The default branch has no pool file in the folder \`${folder}\`.` : `The default branch has no pool \`${name}\` in the folder \`${folder}\`.`, fix: `${known} What a pull request adds counts once it is merged.` } };
}
