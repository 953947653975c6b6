/** `path` as seen from the folder of `from` (or the workspace's root where there is none), normalised to `a/b.json`; undefined where it is absolute or leads out of the workspace. */
export function resolvePath(path: string, from?: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path)) return undefined;
  const steps = from === undefined ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join('/');
}
