import { jupyterhubUrl, sshCommand } from './connect.ts';
import type { CheckedEndpoint, Endpoint, Report } from './report.ts';

/** The declared outputs that come from the report (`comment-url`, `report` and `week-svg` are known only where it is published); unknown ones are empty. */
export function renderOutputs(report: Report): Record<string, string> {
  return {
    changed: report.changed === null ? '' : String(report.changed),
    changes: report.plan === null ? '' : JSON.stringify(report.plan.counts),
    pool: report.pool?.name ?? '',
    instances: report.capacity === null ? '' : String(report.instances.length),
    endpoints: JSON.stringify(report.endpoints.map(endpointOf)),
    'ssh-command': sshCommand(report),
    'jupyterhub-url': jupyterhubUrl(report),
    smoke: report.smoke ?? '',
    'deployment-id': report.deployment?.id ?? '',
    verb: report.asked?.verb ?? '',
    pools: report.pools === null ? '' : JSON.stringify(report.pools),
  };
}

// Key by key: what a check saw besides must not leak into a shape that scripts rely on.
function endpointOf({ kind, scope, instanceId, host, port, url, check, cause, fingerprint }: CheckedEndpoint): Endpoint {
  return { kind, scope, instanceId, host, port, url, check, cause, fingerprint };
}
