import type { CheckedEndpoint } from '../report/report.ts';

/**
 * Looks for different SSH host keys behind one address. Where a front door leads to instances with different keys, it stays
 * as it was checked, with the cause filled, and the warning says what it means for people; `warning` is empty otherwise.
 */
export function compareHostKeys(endpoints: readonly CheckedEndpoint[]): { endpoints: CheckedEndpoint[]; warning: string } {
  const ssh = endpoints.filter((endpoint) => endpoint.kind === 'ssh' && endpoint.fingerprint !== '');
  const front = endpoints.find((endpoint) => endpoint.kind === 'ssh' && endpoint.scope === 'front-door');
  const keys = new Set(ssh.map(({ fingerprint }) => fingerprint));
  if (!front || keys.size < 2) return { endpoints: [...endpoints], warning: '' };

  // Which key is whose stands in the report's table of fingerprints.
  const warning =
    `There are ${keys.size} different SSH host keys behind one address (${front.host}, port ${front.port}). ` +
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
