import { createServer, type Server } from 'node:https';
import { afterEach, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { smoke, type SmokeOptions } from '../../../src/smoke/smoke.ts';
import { makeClock } from './clock.ts';
import { serveHub } from './hub.ts';
import { drained, findClosedPort, listen, makeKey, makeTarget, serveRaw, serveSsh, type Peer } from './peers.ts';

const peers: Peer[] = [];

afterEach(async () => {
  for (const peer of peers.splice(0)) {
    await drained(peer);
    await peer.close();
  }
});

async function up<P extends Peer>(starting: Promise<P>): Promise<P> {
  const peer = await starting;
  peers.push(peer);
  return peer;
}

function makeOptions(over: Partial<SmokeOptions> = {}): { options: SmokeOptions; lines: string[] } {
  const lines: string[] = [];
  const { now, sleep } = makeClock();
  const signal = new AbortController().signal;
  const progress = (line: string): void => void lines.push(line);
  return { lines, options: { level: 'door', deadlineSeconds: 600, concurrency: 4, now, sleep, signal, progress, ...over } };
}

/** A hub that answers 503 to the first `sick` questions for its health. */
async function makeHub(sick: number): Promise<Server> {
  const pems = await generate([{ name: 'commonName', value: 'pool.example' }], { keySize: 2048 });
  let asked = 0;
  return createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    if (request.url === '/hub/health') asked += 1;
    if (request.url === '/hub/health') response.writeHead(asked > sick ? 200 : 503).end();
    else response.end(request.url === '/hub/api/' ? '{"version":"3.0.0"}' : '<input type="password">');
  });
}

const nobody = () => false;
const serveKey = (key: { private: string }) => up(serveSsh({ hostKeys: [key.private] }, nobody));

describe('smoke', () => {
  it('level none skips every check and opens no connection', async () => {
    const peer = await up(serveRaw(() => {}));
    const { options, lines } = makeOptions({ level: 'none' });
    const targets = (['ssh', 'jupyterhub', 'rdp'] as const).map((kind) => makeTarget(kind, peer.port));
    const { endpoints, warnings } = await smoke(targets, options);
    expect(endpoints.map(({ kind, check, cause, seconds }) => [kind, check, cause, seconds])).toEqual([
      ['ssh', 'skipped', 'smoke level none', 0],
      ['jupyterhub', 'skipped', 'smoke level none', 0],
      ['rdp', 'skipped', 'smoke level none', 0],
    ]);
    expect(warnings).toEqual([]);
    expect(lines).toEqual([]);
    expect(peer.seen()).toBe(0);
  });

  it('checks each kind by its own protocol, skips what it has no check for, and keeps the order', async () => {
    const key = makeKey();
    const ssh = await serveKey(key);
    const hub = await up(listen(await makeHub(0)));
    const { options, lines } = makeOptions();
    const targets = [makeTarget('rdp', 1), makeTarget('jupyterhub', hub.port, '0'), makeTarget('ssh', ssh.port)];
    const { endpoints, warnings } = await smoke(targets, options);
    expect(endpoints).toMatchObject([
      { kind: 'rdp', check: 'skipped', cause: 'no check for rdp yet' },
      { kind: 'jupyterhub', instanceId: '0', check: 'pass', cause: '', version: '3.0.0' },
      { kind: 'ssh', check: 'pass', cause: '', fingerprint: key.fingerprint },
    ]);
    expect(warnings).toEqual([]);
    expect(lines.toSorted()).toEqual(['jupyterhub instance 0: pass, JupyterHub 3.0.0 (0 s)', expect.stringMatching(/^ssh front door: pass, SSH-2\.0-ssh2js\S+ \(0 s\)$/)]);
  });

  it('waits for a hub that starts late', async () => {
    const hub = await up(listen(await makeHub(4)));
    const { options, lines } = makeOptions();
    const { endpoints } = await smoke([makeTarget('jupyterhub', hub.port, '3')], options);
    expect(endpoints).toMatchObject([{ check: 'pass', cause: '', seconds: 15 }]);
    expect(lines).toEqual([
      'jupyterhub instance 3: waiting, port open, TLS fine, hub answers 503 (0 s)',
      'jupyterhub instance 3: pass, JupyterHub 3.0.0 (15 s)',
    ]);
  });

  it('reports one dead among the living, with its cause, at the deadline', async () => {
    const ssh = await serveKey(makeKey());
    const port = await findClosedPort();
    const { options } = makeOptions({ deadlineSeconds: 20 });
    const { endpoints } = await smoke([makeTarget('ssh', ssh.port), makeTarget('ssh', port, '1')], options);
    expect(endpoints).toMatchObject([
      { check: 'pass', cause: '' },
      { check: 'fail', cause: `port ${port} closed: connection refused (tried for 20 s)`, fingerprint: '' },
    ]);
  });

  it('warns of different host keys behind one address', async () => {
    const keys = [makeKey(), makeKey()] as const;
    const [first, second] = [await serveKey(keys[0]), await serveKey(keys[1])];
    const targets = [makeTarget('ssh', first.port), makeTarget('ssh', first.port, '0'), makeTarget('ssh', second.port, '1')];
    const { endpoints, warnings } = await smoke(targets, makeOptions().options);
    expect(endpoints.map(({ check, cause }) => [check, cause !== ''])).toEqual([
      ['pass', true],
      ['pass', false],
      ['pass', false],
    ]);
    expect(warnings).toEqual([expect.stringContaining('2 different SSH host keys')]);
    expect(new Set(endpoints.map(({ fingerprint }) => fingerprint))).toEqual(new Set(keys.map(({ fingerprint }) => fingerprint)));
  });

  it('has no more tries under way than it was told', async () => {
    let most = 0;
    // Closes each connection only after a turn in which all who may come have come.
    const peer = await up(serveRaw((socket) => {
      most = Math.max(most, peer.open());
      setTimeout(() => socket.destroy(), 20);
    }));
    const targets = ['0', '1', '2', '3', '4', '5', '6'].map((id) => makeTarget('ssh', peer.port, id));
    await smoke(targets, makeOptions({ concurrency: 2, deadlineSeconds: 0 }).options);
    expect(most).toBe(2);
    expect(peer.seen()).toBe(7);
  });

  it('ends at once when cancelled, with all connections closed', async () => {
    const abort = new AbortController();
    const peer = await up(serveRaw(() => void (peer.seen() === 2 && abort.abort())));
    const { options } = makeOptions({ signal: abort.signal });
    const { endpoints } = await smoke([makeTarget('ssh', peer.port), makeTarget('jupyterhub', peer.port, '1')], options);
    expect(endpoints.map(({ check, cause }) => [check, cause])).toEqual([
      ['fail', 'cancelled after 0 s'],
      ['fail', 'cancelled after 0 s'],
    ]);
    await drained(peer);
  });

  it('level kernel calculates at the front door and only logs in at the instances, or at each instance where there is no front door', async () => {
    const pems = await generate([{ name: 'commonName', value: 'pool.example' }], { keySize: 2048 });
    const hub = await up(serveHub(pems));
    const instances = ['1', '3'].map((id) => makeTarget('jupyterhub', hub.port, id));
    const login = { user: 'amina', password: 'right' };
    const { options } = makeOptions({ level: 'kernel', login, concurrency: 1 });
    const count = (what: string): number => hub.paths.splice(0).filter((path) => path.startsWith(what)).length;
    const both = await smoke([makeTarget('jupyterhub', hub.port), ...instances], options);
    expect(both.endpoints.map((one) => [one.check, one.cause])).toEqual([['pass', ''], ['pass', ''], ['pass', '']]);
    expect(hub.paths.filter((path) => path === 'POST /hub/login')).toHaveLength(3);
    expect(count('UPGRADE')).toBe(1);
    const alone = await smoke(instances, options);
    expect(alone.endpoints.map((one) => one.check)).toEqual(['pass', 'pass']);
    expect(count('UPGRADE')).toBe(2);
  });

  it('level kernel logs in by SSH', async () => {
    const key = makeKey();
    const peer = await up(serveSsh({ hostKeys: [key.private] }, (context) => context.method === 'password' && context.password === 'right'));
    const { options } = makeOptions({ level: 'kernel', login: { user: 'amina', password: 'right' } });
    const { endpoints } = await smoke([makeTarget('ssh', peer.port)], options);
    expect(endpoints[0]).toMatchObject({ check: 'pass', cause: '' });
    expect(peer.events).toContain('password:amina');
  });
});
