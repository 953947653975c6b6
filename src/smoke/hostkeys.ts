import type { CheckedEndpoint } from '../report/report.ts';

// Enough to see the pattern; a pool of a hundred would fill the comment.
const maxShown = 10;

/**
 * Looks for different SSH host keys behind one address. Where a front door leads to instances with different keys, it stays
 * as it was checked, with the cause filled, and the warning says what it means for people; `warning` is empty otherwise.
 */
export function compareHostKeys(endpoints: readonly CheckedEndpoint[]): { endpoints: CheckedEndpoint[]; warning: string } {
  const ssh = endpoints.filter((endpoint) => endpoint.kind === 'ssh' && endpoint.fingerprint !== '');
  const front = endpoints.find((endpoint) => endpoint.kind === 'ssh' && endpoint.scope === 'front-door');
  const holders = new Map<string, string[]>();
  for (const { fingerprint, instanceId } of ssh) {
    holders.set(fingerprint, [...(holders.get(fingerprint) ?? []), instanceId === null ? 'front door' : `instance ${instanceId}`]);
  }
  if (!front || holders.size < 2) return { endpoints: [...endpoints], warning: '' };

  const keys = Array.from(holders, ([fingerprint, names]) => `${names.join(', ')}: ${fingerprint}`);
  const more = keys.length > maxShown ? `; and ${keys.length - maxShown} more` : '';
  const warning =
    `Different SSH host keys behind one address (${front.host}, port ${front.port}): ${keys.slice(0, maxShown).join('; ')}${more}. ` +
    'A second login may reach another instance, and ssh will then refuse it with the alarm "REMOTE HOST IDENTIFICATION HAS CHANGED". ' +
    'Give all instances the same host keys, or connect to each instance by its own port.';
  const cause = 'different host keys behind one address: the second login will alarm (REMOTE HOST IDENTIFICATION HAS CHANGED)';
  const marked = endpoints.map((endpoint) =>
    endpoint.kind === 'ssh' && endpoint.scope === 'front-door' && endpoint.check === 'pass'
      ? { ...endpoint, cause: [endpoint.cause, cause].filter(Boolean).join('; ') }
      : endpoint,
  );
  return { endpoints: marked, warning };
}
