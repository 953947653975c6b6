import type { Wall, WallRule } from './types.ts';

/**
 * What `iptables-restore` is told in a network's namespace, whose bridge hands over what machines send each other. Only new
 * connections are asked: a change leaves those alone that stand, and answers need no rule of their own.
 */
export function renderWall(wall: Wall | undefined): string {
  const chains: string[] = [];
  const jumps: string[] = [];
  const rules: string[] = [];
  wall?.gates.forEach(({ direction, addresses, rules: own }, index) => {
    const chain = `gate${index}`;
    chains.push(`:${chain} - [0:0]`);
    for (const address of addresses) jumps.push(`-A FORWARD ${direction === 'Inbound' ? '-d' : '-s'} ${address} -j ${chain}`);
    // The next gate has its say as well.
    for (const rule of own) for (const match of matchesOf(rule)) rules.push(`-A ${chain} ${match} -j ${rule.allow ? 'RETURN' : 'DROP'}`.replaceAll('  ', ' '));
  });
  const established = jumps.length === 0 ? [] : ['-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT'];
  return `${['*filter', ':FORWARD ACCEPT [0:0]', ...chains, ...established, ...jumps, ...rules, 'COMMIT'].join('\n')}\n`;
}

function matchesOf(rule: WallRule): string[] {
  const hosts = rule.from.flatMap((from) => rule.to.map((to) => `-s ${from} -d ${to}`));
  const protocols = rule.protocol === 'all' ? (isAny(rule) ? ['all'] : ['tcp', 'udp']) : [rule.protocol];
  return hosts.flatMap((host) => protocols.flatMap((protocol) => portsOf(rule, protocol).map((ports) => `${host}${protocol === 'all' ? '' : ` -p ${protocol}`}${ports}`)));
}

const whole = (range: { first: number; last: number }): boolean => range.first === 0 && range.last === 65535;

const isAny = (rule: WallRule): boolean => rule.ports.some(whole) && rule.sourcePorts.some(whole);

// A rule for any protocol and some ports says nothing about protocols without ports.
function portsOf(rule: WallRule, protocol: string): string[] {
  if (protocol !== 'tcp' && protocol !== 'udp') return [''];
  const said = (option: string, ranges: WallRule['ports']): string[] => (ranges.some(whole) ? [''] : ranges.map(({ first, last }) => ` ${option} ${first}:${last}`));
  return said('--sport', rule.sourcePorts).flatMap((source) => said('--dport', rule.ports).map((ports) => `${source}${ports}`));
}
