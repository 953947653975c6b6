import type { CheckedEndpoint, Report } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';

const host = 'research-x7.westeurope.cloudapp.azure.com';
const subscription = '11111111-2222-3333-4444-555555555555';
const group = `/subscriptions/${subscription}/resourceGroups/dsvm-research`;

/** An endpoint that passed; give what differs. */
export function endpoint(values: Partial<CheckedEndpoint>): CheckedEndpoint {
  const kind = values.kind ?? 'ssh';
  const port = values.port ?? (kind === 'ssh' ? 22 : 8000);
  return {
    kind,
    scope: 'front-door',
    instanceId: null,
    host,
    port,
    url: kind === 'ssh' ? `ssh://dsvmuser@${host}:${port}` : `https://${host}:${port}`,
    check: 'pass',
    cause: '',
    fingerprint: kind === 'ssh' ? 'SHA256:8hEXAMPLEkeyOFtheFRONTdoorABCDEFGHIJKLMNOPQR' : 'SHA256:certificateOFtheHUBabcdefghijklmnopqrstuvwx',
    version: kind === 'ssh' ? 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u5' : 'JupyterHub 4.1.5',
    seconds: 1.5,
    ...values,
  };
}

/** A deployed pool with that many instances, two checked doors each. */
export function deployed(instances = 3): Report {
  const ids = Array.from({ length: instances }, (_, index) => String(index * 2 + 1));
  return {
    ...startReport('deploy'),
    ok: true,
    pool: {
      name: 'research',
      resourceGroup: 'dsvm-research',
      location: 'westeurope',
      subscriptionId: subscription,
      portalUrl: `https://portal.azure.com/#@contoso/resource${group}`,
    },
    changed: true,
    deployment: {
      name: 'dsvm-pool-research',
      id: `${group}/providers/Microsoft.Resources/deployments/dsvm-pool-research`,
      state: 'Succeeded',
      correlationId: '6f1d8f0e-0000-4000-8000-000000000001',
      timestamp: '2026-11-21T08:00:00Z',
      duration: 'PT4M10.6S',
      portalUrl: 'https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/%2Fsubscriptions%2F1',
      resources: ['networkSecurityGroups/research-nsg', 'virtualNetworks/research-vnet', 'publicIPAddresses/research-ip', 'loadBalancers/research-lb'].map(
        (one) => ({
          id: `${group}/providers/Microsoft.Network/${one}`,
          type: `Microsoft.Network/${one.split('/')[0] ?? ''}`,
          name: one.split('/')[1] ?? '',
          state: 'Succeeded',
        }),
      ),
    },
    adminUsername: 'dsvmuser',
    capacity: instances,
    instances: ids.map((instanceId) => ({
      instanceId,
      computerName: `research${instanceId.padStart(6, '0')}`,
      power: 'running',
      provisioning: 'Succeeded',
      latestModel: true,
    })),
    endpoints: [
      endpoint({ kind: 'ssh' }),
      endpoint({ kind: 'jupyterhub' }),
      ...ids.flatMap((instanceId, index) => [
        endpoint({ kind: 'ssh', scope: 'instance', instanceId, port: 50_000 + index }),
        endpoint({ kind: 'jupyterhub', scope: 'instance', instanceId, port: 51_000 + index }),
      ]),
    ],
    smokeLevel: 'door',
    smoke: 'pass',
    parameters: [
      { name: 'adminUsername', from: 'research.parameters.json:5', shown: '"dsvmuser"', secure: false },
      { name: 'adminPassword', from: 'input secure-parameters (environment variable POOL_PASSWORD)', shown: '(hidden)', secure: true },
      { name: 'instanceCount', from: 'template default', shown: String(instances), secure: false },
    ],
    notes: ['The resource group dsvm-research was created.'],
    finishedAt: '2026-11-21T08:04:42.000Z',
  };
}

/** The same pool after one instance's hub died. */
export function deadHub(): Report {
  const report = deployed();
  const cause = 'port open, TLS fine, hub answers 503';
  return {
    ...report,
    ok: false,
    smoke: 'fail',
    changed: false,
    warnings: [`Different SSH host keys behind one address (${host}, port 22): instance 1: SHA256:aaaaaaaaaaaa; instance 3: SHA256:bbbbbbbbbbbb. A second login may reach another instance, and ssh will then refuse it with the alarm "REMOTE HOST IDENTIFICATION HAS CHANGED".`],
    endpoints: report.endpoints.map((one) =>
      one.kind === 'jupyterhub' && one.instanceId === '3' ? { ...one, check: 'fail', cause, version: '', fingerprint: '' } : one,
    ),
  };
}

/** A deployment that Azure failed with two errors. */
export function failedDeployment(): Report {
  const report = deployed();
  const scaleSet = `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/research`;
  return {
    ...report,
    ok: false,
    changed: null,
    adminUsername: null,
    capacity: null,
    instances: [],
    endpoints: [],
    smoke: null,
    notes: [],
    deployment: report.deployment && {
      ...report.deployment,
      state: 'Failed',
      duration: 'PT32S',
      resources: [
        ...report.deployment.resources,
        { id: scaleSet, type: 'Microsoft.Compute/virtualMachineScaleSets', name: 'research', state: 'Failed' },
      ],
    },
    problems: [
      {
        what: 'Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: westeurope, Current Limit: 10, Current Usage: 8, Additional Required: 24, (Minimum) New Limit Required: 32. Setup Alerts when Quota reaches threshold. Learn more at https://aka.ms/quotamonitoringalerting.',
        code: 'QuotaExceeded',
        target: scaleSet,
        correlationId: '6f1d8f0e-0000-4000-8000-000000000001',
        fix: 'Ask for more quota, or use a smaller `vmSku`.',
      },
      {
        what: `DNS record ${host} is already used by another public IP (52.174.3.80).`,
        code: 'DnsRecordInUse',
        target: `${group}/providers/Microsoft.Network/publicIPAddresses/research-ip`,
        correlationId: '6f1d8f0e-0000-4000-8000-000000000001',
      },
    ],
  };
}

/** What `status` shows: nothing was connected to. */
export function status(): Report {
  const report = deployed();
  return {
    ...report,
    command: 'status',
    changed: null,
    smokeLevel: null,
    smoke: 'skipped',
    parameters: [],
    notes: ['Not yet on the scale set’s latest model: 5.'],
    instances: report.instances.map((one) => (one.instanceId === '5' ? { ...one, latestModel: false, power: 'deallocated' } : one)),
    endpoints: report.endpoints.map((one) => ({ ...one, check: 'skipped', cause: 'status does not connect', version: '', fingerprint: '', seconds: 0 })),
  };
}

/** A pool that was removed. */
export function removed(): Report {
  return {
    ...startReport('teardown'),
    ok: true,
    pool: deployed().pool,
    notes: ['The resource group dsvm-research and its 6 resources are deleted.'],
    finishedAt: '2026-11-21T18:00:00Z',
  };
}

/** Input that was refused before any pool was known. */
export function refused(): Report {
  return {
    ...startReport('deploy'),
    problems: [
      { what: 'The parameter `vmSku` is unknown.', fix: 'Did you mean `vmSize`?', file: 'pools/research.parameters.json', line: 7, column: 6 },
      { what: 'The input `client-id` is missing: the application that the action signs in as.', fix: 'Add `client-id:` under `with:`.' },
    ],
    finishedAt: '2026-11-21T18:00:00Z',
  };
}
