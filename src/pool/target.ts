export type Kind = 'ssh' | 'jupyterhub' | 'rdp';

/** Something to connect to: the front door, or one instance through NAT. */
export interface Target {
  kind: Kind;
  scope: 'front-door' | 'instance';
  instanceId: string | null;
  /** Shown to people: the DNS name, or the address where there is none. */
  host: string;
  /** Connected to: the public IP address. */
  address: string;
  port: number;
  url: string;
}

const SCHEMES: Readonly<Record<Kind, string>> = { ssh: 'ssh', jupyterhub: 'https', rdp: 'rdp' };
const KINDS: readonly string[] = Object.keys(SCHEMES);
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DNS_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:)[0-9A-Fa-f:.]{2,45}$/;

export function isKind(text: unknown): text is Kind {
  return typeof text === 'string' && KINDS.includes(text);
}

export function isAddress(text: unknown): text is string {
  return typeof text === 'string' && (IPV4.test(text) || IPV6.test(text));
}

export function isHost(text: unknown): text is string {
  return typeof text === 'string' && (isAddress(text) || DNS_NAME.test(text));
}

export function isPort(port: unknown): port is number {
  return Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65_535;
}

/** A target with its URL: `ssh://host:port`, `https://host:port`, `rdp://host:port`. */
export function targetOf(part: Omit<Target, 'url'>): Target {
  const host = part.host.includes(':') ? `[${part.host}]` : part.host;
  return { ...part, url: `${SCHEMES[part.kind]}://${host}:${part.port}` };
}

/** Front door first, then instances by number; SSH, JupyterHub, RDP each; what is there twice once. */
export function sortTargets(targets: readonly Target[]): Target[] {
  const unique = new Map(targets.map((target) => [[target.kind, target.instanceId, target.address, target.port].join(' '), target]));
  const order = (a: Target, b: Target): number =>
    Number(a.scope === 'instance') - Number(b.scope === 'instance') ||
    (a.instanceId ?? '').localeCompare(b.instanceId ?? '', 'en', { numeric: true }) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.port - b.port;
  return [...unique.values()].toSorted(order);
}
