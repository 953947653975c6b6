import { scopedVersions } from './books/versions.ts';
import type { State } from './state.ts';

/** What hangs on a scope: a lock of a group, a role assignment of a resource. */
export interface ScopedPlace {
  /** Path of what it hangs on, ARM's spelling; empty for the tenant. */
  scope: string;
  /** Canonical: `Microsoft.Authorization/locks`. */
  type: string;
  /** Undefined: all of them. */
  name: string | undefined;
  id: string;
}

const types = [...scopedVersions.keys()];

/** Reads the path of something that hangs on a scope; undefined where it is none. Throws nothing. */
export function readScoped(path: readonly string[]): ScopedPlace | undefined {
  const at = path.findLastIndex((part) => part.toLowerCase() === 'providers');
  const [namespace = '', type = '', name, more] = at < 0 ? [] : path.slice(at + 1);
  const canonical = types.find((one) => one.toLowerCase() === `${namespace}/${type}`.toLowerCase());
  if (more !== undefined || canonical === undefined) return undefined;
  const scope = joinScope(path.slice(0, at));
  return { scope, type: canonical, name, id: `${scope}/providers/${canonical}${name === undefined ? '' : `/${name}`}` };
}

/** A scope from its segments, `resourceGroups` spelled as ARM does; empty for none. */
export function joinScope(path: readonly string[]): string {
  return path.map((part, index) => `/${index === 2 && part.toLowerCase() === 'resourcegroups' ? 'resourceGroups' : part}`).join('');
}

/** Whether a scope holds an id, or is it. Ids have no case; the tenant, empty, holds all. */
export function covers(scope: string, id: string): boolean {
  const [outer, inner] = [scope.toLowerCase(), id.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Forgets what hung on a scope that is gone, and on everything in it. */
export function forgetScope(state: State, scope: string): void {
  for (const book of [state.locks, state.assignments]) {
    for (const [key, one] of book) if (covers(scope, one.scope)) book.delete(key);
  }
}
