import { gatewayError } from '../errors.ts';
import { objectOf, textOf, tidy, type Json } from '../json.ts';
import { covers } from '../scopes.ts';
import type { Scoped } from '../scoped.ts';
import type { World } from '../world.ts';

/** A management lock of a scope and everything in it. */
export interface Lock {
  id: string;
  name: string;
  scope: string;
  level: 'CanNotDelete' | 'ReadOnly';
  notes: string | undefined;
  owners: unknown;
}

const levels = ['CanNotDelete', 'ReadOnly'] as const;

const show = (one: Lock): Json => ({
  id: one.id,
  type: 'Microsoft.Authorization/locks',
  name: one.name,
  properties: tidy({ level: one.level, notes: one.notes, owners: one.owners }),
});

/** Management locks. */
export const locks: Scoped = {
  type: 'Microsoft.Authorization/locks',
  write({ scope, id, name = '' }, body, world) {
    const properties = objectOf(body['properties']);
    const level = levels.find((one) => one.toLowerCase() === textOf(properties['level']).toLowerCase());
    // eslint-disable-next-line no-control-regex
    if (name.length > 260 || /[<>%&:\\?/\u0000-\u001F]/.test(name)) throw gatewayError(400, 'InvalidLockName', `The lock name '${name}' is invalid.`);
    if (level === undefined) throw gatewayError(400, 'LockLevelNotSupported', `The lock level '${textOf(properties['level'])}' is not supported. The supported levels are 'CanNotDelete, ReadOnly'.`);
    const notes = textOf(properties['notes']) || undefined;
    if ((notes?.length ?? 0) > 512) throw gatewayError(400, 'InvalidLockNotes', 'The notes of a lock have at most 512 characters.');
    const created = !world.state.locks.has(id.toLowerCase());
    const lock: Lock = { id, name, scope, level, notes, owners: properties['owners'] };
    world.state.locks.set(id.toLowerCase(), lock);
    return { created, view: show(lock) };
  },
  read({ id, name = '' }, world) {
    const found = world.state.locks.get(id.toLowerCase());
    if (found === undefined) throw gatewayError(404, 'LockNotFound', `The lock '${name}' could not be found.`);
    return show(found);
  },
  // Those of the scope, and of everything above and below it.
  list(scope, request, world) {
    const here = /atScope\(\)/i.test(request.query.get('$filter') ?? '');
    return [...world.state.locks.values()].filter((one) => covers(one.scope, scope) || (!here && covers(scope, one.scope))).map(show);
  },
  remove({ id }, world) {
    return world.state.locks.delete(id.toLowerCase()) ? {} : undefined;
  },
};

/**
 * Refuses what a lock stands against; throws AzureError 409. CanNotDelete stops DELETE alone, ReadOnly every write and POST as well
 * (learn.microsoft.com, "Lock your Azure resources"). A lock holds for what lies in its scope, and nothing around it can be deleted.
 */
export function checkLocks(doing: 'write' | 'delete', id: string, world: World): void {
  const against = [...world.state.locks.values()].filter((one) => covers(one.scope, id) ? doing === 'delete' || one.level === 'ReadOnly' : doing === 'delete' && covers(id, one.scope));
  if (against.length === 0) return;
  const scopes = [...new Set(against.map((one) => one.scope))].join(',');
  throw gatewayError(409, 'ScopeLocked', `The scope '${id}' cannot perform ${doing} operation because following scope(s) are locked: '${scopes}'. Please remove the lock and try again.`);
}
