import type { Problem } from '../errors.ts';
import { show } from '../pool/secrets.ts';

/**
 * Whether a living setting's `properties` keep what compiled ones say. Azure answers with defaults filled in, local times with a `Z`,
 * and ids in another case; what it adds does not count, what it lacks or has otherwise does.
 */
export function sameSetting(compiled: unknown, live: unknown): boolean {
  return findChange(compiled, live, []) === undefined;
}

/**
 * The times that Azure, which has taken a setting, has dropped from it: it does so without a word where it does not know their zone
 * (Azure/azure-rest-api-specs#2530). What else it writes in another way is no fault.
 */
export function tellSpoilt(name: string, compiled: Record<string, unknown>, live: unknown): Problem | undefined {
  const theirs = (live as { profiles?: unknown[] } | undefined)?.profiles ?? [];
  for (const [index, { name: profile, recurrence, fixedDate }] of (compiled['profiles'] as Profile[]).entries()) {
    const path = findChange({ ...(recurrence && { recurrence }), ...(fixedDate && { fixedDate }) }, theirs[index], []);
    if (path === undefined || !times.has(path.at(-1) ?? '')) continue;
    return {
      what: `Azure has taken the autoscale setting ${name} and has not kept it as it was written: \`${path.join('.')}\` of the profile ${show(profile)}, in the time zone ${show((recurrence?.schedule ?? fixedDate)?.timeZone)}, is not the same.`,
      fix: 'Azure drops times in a zone that it does not know. Name another place with the same clocks as `timezone`.',
    };
  }
  return undefined;
}

const times: ReadonlySet<string> = new Set(['recurrence', 'fixedDate', 'schedule', 'timeZone']);

interface Profile {
  name: string;
  fixedDate?: { timeZone: string };
  recurrence?: { schedule: { timeZone: string } };
}

/** The way to the first part that is not the same. */
function findChange(ours: unknown, theirs: unknown, path: readonly string[]): readonly string[] | undefined {
  if (Array.isArray(ours) && (!Array.isArray(theirs) || ours.length !== theirs.length)) return path;
  if (typeof ours === 'object' && ours !== null) {
    if (typeof theirs !== 'object' || theirs === null) return path;
    for (const [name, value] of Object.entries(ours)) {
      const found = findChange(value, (theirs as Record<string, unknown>)[name], [...path, name]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return alike(ours, theirs, path.at(-1) ?? '') ? undefined : path;
}

function alike(ours: unknown, theirs: unknown, key: string): boolean {
  if (key === 'start' || key === 'end') return typeof theirs === 'string' && theirs.replace(/(?:\.0+)?(?:Z|\+00:00)$/, '') === ours;
  if (typeof ours === 'string' && typeof theirs === 'string' && caseless.has(key)) return ours.toLowerCase() === theirs.toLowerCase().replaceAll(' ', key === 'targetResourceLocation' ? '' : ' ');
  return ours === theirs;
}

const caseless: ReadonlySet<string> = new Set(['targetResourceUri', 'metricResourceUri', 'targetResourceLocation', 'timeZone']);
