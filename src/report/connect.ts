import type { Endpoint, Report } from './report.ts';

// POSIX portable user names and DNS names or IP addresses: nothing in them is special to any shell.
const userForm = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
const hostForm = /^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?$/;

/** The command that connects to the pool by SSH, safe to paste into a shell; empty where there is none. */
export function sshCommand(report: Report): string {
  const endpoint = best(report.endpoints, 'ssh');
  if (endpoint === undefined || !hostForm.test(endpoint.host)) return '';
  const user = report.adminUsername ?? '';
  const port = endpoint.port === 22 ? '' : `-p ${endpoint.port} `;
  return `ssh ${port}${userForm.test(user) ? `${user}@` : ''}${endpoint.host}`;
}

/** The same for the first instance that answers by a port of its own; empty where there is none. */
export function instanceSshCommand(report: Report): string {
  const own = report.endpoints.filter((one) => one.kind === 'ssh' && one.scope === 'instance');
  return sshCommand({ ...report, endpoints: own });
}

/** The address of the pool's JupyterHub; empty where there is none. */
export function jupyterhubUrl(report: Report): string {
  const url = best(report.endpoints, 'jupyterhub')?.url ?? '';
  return /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '') ? url : '';
}

// The front door is the pool's address; without one, an instance that works.
function best(endpoints: readonly Endpoint[], kind: Endpoint['kind']): Endpoint | undefined {
  const all = endpoints.filter((one) => one.kind === kind);
  return all.find((one) => one.scope === 'front-door') ?? all.find((one) => one.check === 'pass') ?? all[0];
}
