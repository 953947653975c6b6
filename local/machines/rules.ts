import type { FrontSpec, Probe } from './types.ts';

/** What the balancer is told: HAProxy's configuration and what to watch beside it. */
export interface Rules {
  /** The configuration without its `global` section. */
  text: string;
  /** `address:port` of every front. */
  binds: string[];
  /** Servers with a probe, as `backend/server`, with address and port. */
  probed: Map<string, { address: string; port: number }>;
  /** Frontend to the backend without whose help it is shut, and why: all probes down, or the one target refuses. */
  gates: Map<string, { backend: string; kind: 'probes' | 'refusal' }>;
}

type Front = FrontSpec['rules'][number];

/** Writes the configuration for these fronts; `namespaces` maps network ids (lower case) to names of network namespaces. */
export function renderRules(fronts: readonly FrontSpec[], namespaces: ReadonlyMap<string, string>): Rules {
  const rules: Rules = { text: '', binds: [], probed: new Map(), gates: new Map() };
  const lines: string[] = ['backend none'];
  const server = (target: { networkId: string; address: string }, port: number): { name: string; at: string } => {
    const namespace = namespaces.get(target.networkId.toLowerCase());
    if (!namespace) throw new Error(`no network ${target.networkId}`);
    return { name: `${namespace}_${target.address}_${port}`, at: `${target.address}:${port} namespace ${namespace}` };
  };
  const front = (address: string, port: number, backend: string, idle: number): string => {
    const name = `front_${address}_${port}`;
    rules.binds.push(`${address}:${port}`);
    lines.push(`frontend ${name}`, `  bind ${address}:${port}`, `  timeout client ${idle}m`, `  default_backend ${backend}`);
    return name;
  };

  for (const { address, rules: balanced, nat } of fronts) {
    for (const rule of balanced) {
      // Nothing behind it: nothing listens, so that a client is refused.
      if (rule.targets.length === 0) continue;
      const heard = rule.targets.filter((target) => !target.unheard);
      if (heard.length === 0 && !rule.probe?.allUp) continue;
      const backend = `rule_${address}_${rule.frontendPort}`;
      const name = front(address, rule.frontendPort, backend, rule.idleTimeoutInMinutes);
      if (rule.probe?.allUp) lines.push(`  use_backend all_${backend} if { nbsrv(${backend}) eq 0 }`);
      lines.push(`backend ${backend}`, `  timeout server ${rule.idleTimeoutInMinutes}m`, ...distribution(rule));
      if (rule.probe) lines.push(...check(rule.probe));
      if (rule.probe && !rule.probe.allUp) rules.gates.set(name, { backend, kind: 'probes' });
      for (const target of heard) {
        const { name: id, at } = server(target, rule.backendPort);
        lines.push(`  server ${id} ${at}${rule.probe ? ' check' : ''}`);
        if (rule.probe) rules.probed.set(`${backend}/${id}`, { address: target.address, port: rule.backendPort });
      }
      if (!rule.probe?.allUp) continue;
      // Where no probe succeeds everybody gets connections, those included whose probes never arrive.
      lines.push(`backend all_${backend}`, `  timeout server ${rule.idleTimeoutInMinutes}m`, ...distribution(rule));
      for (const target of rule.targets) {
        const { name: id, at } = server(target, rule.backendPort);
        lines.push(`  server ${id} ${at}`);
      }
    }
    for (const mapping of nat) {
      const backend = `nat_${address}_${mapping.frontendPort}`;
      const name = front(address, mapping.frontendPort, backend, 30);
      const { name: id, at } = server(mapping, mapping.backendPort);
      // NAT has no probe: packets go to the machine whatever its state. The watch only sees when the machine itself refuses.
      lines.push(`backend ${backend}`, '  timeout server 30m', `  server ${id} ${at}`);
      lines.push(`backend watch_${backend}`, `  server ${id} ${at} check inter 2s downinter 500ms fall 1 rise 1`);
      rules.gates.set(name, { backend: `watch_${backend}`, kind: 'refusal' });
    }
  }
  rules.text = `${lines.join('\n')}\n`;
  return rules;
}

// The keys of the rule Azure calls Default are the five of a connection: each new one may go elsewhere.
function distribution(rule: Front): string[] {
  return rule.loadDistribution === 'Default' ? ['  balance roundrobin'] : ['  balance source', '  hash-type consistent'];
}

function check(probe: Probe): string[] {
  const every = `inter ${probe.intervalInSeconds}s fall ${probe.numberOfProbes} rise ${probe.rise ?? 1} port ${probe.port}`;
  if (probe.protocol === 'Tcp') return [`  default-server ${every}`];
  const path = probe.requestPath ?? '/';
  if (!/^\/[\w\-./~%?&=+:@!$'()*,;]*$/.test(path)) throw new Error(`a probe cannot ask for ${JSON.stringify(path)}`);
  const tls = probe.protocol === 'Https' ? ' check-ssl verify none' : '';
  return [
    '  option httpchk',
    // Quoted strongly: nothing in the path means anything to the configuration's own language.
    `  http-check send meth GET uri '${path.replaceAll("'", '%27')}'`,
    '  http-check expect status 200',
    `  default-server ${every}${tls}`,
  ];
}

/**
 * Adds to HAProxy's own dump of server states (`show servers state`) those that it does not know yet, as down: a new target
 * gets nothing before its first probe succeeds. `probed` as in `Rules`.
 */
export function withNewServersDown(dump: string, probed: Rules['probed']): string {
  const lines = dump.trim().split('\n');
  const columns = lines[1]?.replace(/^#\s*/, '').split(' ');
  if (!columns || !columns.includes('srv_op_state')) throw new Error(`not a dump of server states: ${dump.slice(0, 200)}`);
  const names = columns.indexOf('be_name');
  const servers = columns.indexOf('srv_name');
  const known = new Set(lines.slice(2).map((line) => `${line.split(' ')[names]}/${line.split(' ')[servers]}`));
  // Management guide, "show servers state": operational state 0 is stopped, check result 2 failed, check state 6 configured and
  // enabled. Check status 7 (no answer in time) stands for any that is known: with 0, unknown, HAProxy 2.6 never ends a check.
  const down: Record<string, string> = {
    srv_uweight: '1',
    srv_iweight: '1',
    srv_check_status: '7',
    srv_check_result: '2',
    srv_check_state: '6',
  };
  const text = new Set(['srv_fqdn', 'srvrecord', 'srv_check_addr', 'srv_agent_addr']);
  let id = 1000;
  for (const [key, { address, port }] of probed) {
    if (known.has(key)) continue;
    const [backend = '', server = ''] = key.split('/');
    id += 1;
    const values: Record<string, string> = {
      ...down,
      be_id: String(id),
      be_name: backend,
      srv_id: String(id),
      srv_name: server,
      srv_addr: address,
      srv_port: String(port),
    };
    lines.push(columns.map((column) => values[column] ?? (text.has(column) ? '-' : '0')).join(' '));
  }
  return `${lines.join('\n')}\n`;
}
