import { describe, expect, it } from '@jest/globals';
import { statesIn } from '../../../local/machines/balancer.ts';
import { renderRules, withNewServersDown } from '../../../local/machines/rules.ts';
import { renderWall } from '../../../local/machines/walls.ts';
import type { FrontSpec } from '../../../local/machines/types.ts';

const networks = new Map([['/vnet', 'v0']]);
const target = (last: number): { networkId: string; address: string } => ({ networkId: '/VNet', address: `10.0.0.${last}` });

function front(rule: Partial<FrontSpec['rules'][number]>, nat: FrontSpec['nat'] = []): FrontSpec[] {
  const base = { name: 'r', frontendPort: 8000, backendPort: 8001, loadDistribution: 'Default' as const, idleTimeoutInMinutes: 4, probe: null, targets: [target(4)] };
  return [{ address: '127.16.0.10', rules: [{ ...base, ...rule }], nat }];
}

describe('rules of the balancer', () => {
  it('spread connections by default and keep a client where the rule says so', () => {
    expect(renderRules(front({}), networks).text).toContain('balance roundrobin');
    expect(renderRules(front({ loadDistribution: 'SourceIP' }), networks).text).toContain('balance source\n  hash-type consistent');
  });

  it('probe as the rule says', () => {
    const probe = { protocol: 'Https' as const, port: 8443, requestPath: "/hub/it's", intervalInSeconds: 15, numberOfProbes: 3 };
    const { text, probed, gates } = renderRules(front({ probe }), networks);
    expect(text).toContain("http-check send meth GET uri '/hub/it%27s'\n  http-check expect status 200");
    expect(text).toContain('default-server inter 15s fall 3 rise 1 port 8443 check-ssl verify none');
    expect(text).toContain('server v0_10.0.0.4_8001 10.0.0.4:8001 namespace v0 check\n');
    expect([...probed.keys()]).toEqual(['rule_127.16.0.10_8000/v0_10.0.0.4_8001']);
    expect(gates.get('front_127.16.0.10_8000')).toEqual({ backend: 'rule_127.16.0.10_8000', kind: 'probes' });
  });

  it('never let a request path speak the language of the configuration', () => {
    const probe = { protocol: 'Http' as const, port: 80, requestPath: '/x\n  server evil 192.0.2.1:80', intervalInSeconds: 5, numberOfProbes: 1 };
    expect(() => renderRules(front({ probe }), networks)).toThrow('a probe cannot ask for');
  });

  it('never send anybody to a target that probes do not reach, or to all where the probe says so', () => {
    const probe = { protocol: 'Tcp' as const, port: 8001, intervalInSeconds: 5, numberOfProbes: 2, rise: 2 };
    const targets = [target(4), { ...target(5), unheard: true as const }];
    const down = renderRules(front({ probe, targets }), networks);
    expect(down.text).toContain('fall 2 rise 2 port 8001');
    expect(down.text).not.toContain('10.0.0.5');
    expect(renderRules(front({ probe, targets: targets.slice(1) }), networks).binds).toEqual([]);
    const up = renderRules(front({ probe: { ...probe, allUp: true }, targets }), networks);
    expect(up.text).toContain('use_backend all_rule_127.16.0.10_8000 if { nbsrv(rule_127.16.0.10_8000) eq 0 }');
    expect(up.text.split('backend all_rule_127.16.0.10_8000\n')[1]).toMatch(/server v0_10\.0\.0\.4_8001 \S+ namespace v0\n\s+server v0_10\.0\.0\.5_8001 \S+ namespace v0\n/);
    // Never shut: somebody always gets the connection.
    expect(up.gates.size).toBe(0);
  });

  it('listen nowhere for a rule without targets', () => {
    const rules = renderRules(front({ targets: [] }), networks);
    expect(rules.binds).toEqual([]);
    expect(rules.text).not.toContain('bind');
  });

  it('lead NAT to its machine whatever a check says', () => {
    const { text, gates } = renderRules(front({ targets: [] }, [{ name: 'n', frontendPort: 50_003, backendPort: 2222, ...target(7) }]), networks);
    expect(text).toContain('backend nat_127.16.0.10_50003\n  timeout server 30m\n  server v0_10.0.0.7_2222 10.0.0.7:2222 namespace v0\n');
    expect(gates.get('front_127.16.0.10_50003')?.kind).toBe('refusal');
  });
});

describe('states of the balancer', () => {
  const dump = [
    '1',
    '# be_id be_name srv_id srv_name srv_addr srv_op_state srv_uweight srv_check_status srv_check_result srv_check_state srv_fqdn srv_port',
    '4 rule_a 1 v0_10.0.0.4_22 10.0.0.4 2 1 6 3 6 - 22',
  ].join('\n');

  it('carry over what was known and hold back what is new', () => {
    const probed = new Map([
      ['rule_a/v0_10.0.0.4_22', { address: '10.0.0.4', port: 22 }],
      ['rule_a/v0_10.0.0.5_22', { address: '10.0.0.5', port: 22 }],
    ]);
    expect(withNewServersDown(dump, probed).trim().split('\n').slice(2)).toEqual([
      '4 rule_a 1 v0_10.0.0.4_22 10.0.0.4 2 1 6 3 6 - 22',
      '1001 rule_a 1001 v0_10.0.0.5_22 10.0.0.5 0 1 7 2 6 - 22',
    ]);
  });

  it('are not guessed from another answer', () => {
    expect(() => withNewServersDown('Unknown command.', new Map())).toThrow('not a dump of server states');
  });

  it('tell dead backends from refusing ones', () => {
    const csv = ['# pxname,svname,status,check_status', 'r1,BACKEND,DOWN,', 'r2,BACKEND,UP,', 'w1,s,DOWN,* L4CON', 'w2,s,DOWN,L4TOUT', ''].join('\n');
    expect(statesIn(csv)).toEqual({ down: new Set(['r1']), refusing: new Set(['w1']) });
  });
});

describe('walls', () => {
  const any = [{ first: 0, last: 65535 }];
  it('ask new connections alone, gate by gate, and are nothing where there is none', () => {
    const rule = { allow: false, protocol: 'tcp' as const, from: ['10.0.0.0/16'], to: ['0.0.0.0/0'], ports: [{ first: 22, last: 23 }], sourcePorts: any };
    const text = renderWall({
      networkId: '/vnet',
      gates: [
        { direction: 'Inbound', addresses: ['10.0.0.0/24'], rules: [rule, { ...rule, allow: true, protocol: 'all', ports: any }, { ...rule, protocol: 'all', to: ['10.0.0.5'] }] },
        { direction: 'Outbound', addresses: ['10.0.0.4'], rules: [] },
      ],
    });
    expect(text.split('\n')).toEqual([
      '*filter',
      ':FORWARD ACCEPT [0:0]',
      ':gate0 - [0:0]',
      ':gate1 - [0:0]',
      '-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT',
      '-A FORWARD -d 10.0.0.0/24 -j gate0',
      '-A FORWARD -s 10.0.0.4 -j gate1',
      '-A gate0 -s 10.0.0.0/16 -d 0.0.0.0/0 -p tcp --dport 22:23 -j DROP',
      '-A gate0 -s 10.0.0.0/16 -d 0.0.0.0/0 -j RETURN',
      '-A gate0 -s 10.0.0.0/16 -d 10.0.0.5 -p tcp --dport 22:23 -j DROP',
      '-A gate0 -s 10.0.0.0/16 -d 10.0.0.5 -p udp --dport 22:23 -j DROP',
      'COMMIT',
      '',
    ]);
    expect(renderWall(undefined)).toBe('*filter\n:FORWARD ACCEPT [0:0]\nCOMMIT\n');
  });
});
