/**
 * Whether a living setting's `properties` keep what compiled ones say. Azure answers with defaults filled in, local times with a `Z`,
 * and ids in another case; what it adds does not count, what it lacks or has otherwise does.
 */
export function sameSetting(compiled: unknown, live: unknown): boolean {
  return holds(compiled, live, '');
}

function holds(ours: unknown, theirs: unknown, key: string): boolean {
  if (Array.isArray(ours)) return Array.isArray(theirs) && ours.length === theirs.length && ours.every((one, index) => holds(one, (theirs as unknown[])[index], key));
  if (typeof ours === 'object' && ours !== null) {
    if (typeof theirs !== 'object' || theirs === null) return false;
    return Object.entries(ours).every(([name, value]) => holds(value, (theirs as Record<string, unknown>)[name], name));
  }
  if (key === 'start' || key === 'end') return typeof theirs === 'string' && theirs.replace(/(?:\.0+)?(?:Z|\+00:00)$/, '') === ours;
  if (typeof ours === 'string' && typeof theirs === 'string' && caseless.has(key)) return ours.toLowerCase() === theirs.toLowerCase().replaceAll(' ', key === 'targetResourceLocation' ? '' : ' ');
  return ours === theirs;
}

const caseless: ReadonlySet<string> = new Set(['targetResourceUri', 'metricResourceUri', 'targetResourceLocation', 'timeZone']);
