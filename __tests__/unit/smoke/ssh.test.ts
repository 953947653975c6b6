import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import ssh2, { type AuthContext } from 'ssh2';
import type { CheckOptions } from '../../../src/smoke/check.ts';
import { checkSsh } from '../../../src/smoke/ssh.ts';
import { drained, findClosedPort, listen, makeKey, makeOptions, makeTarget, serveRaw, serveSsh, type Peer } from './peers.ts';

const hostKey = makeKey();
const userKey = makeKey();
const peers: Peer[] = [];

async function up<P extends Peer>(starting: Promise<P>): Promise<P> {
  const peer = await starting;
  peers.push(peer);
  return peer;
}

afterEach(async () => {
  for (const peer of peers.splice(0)) {
    // The check itself closes what it opened, however it ended.
    await drained(peer);
    await peer.close();
  }
});

const check = (port: number, over: Partial<CheckOptions> = {}) => checkSsh(makeTarget('ssh', port), makeOptions(over));
const nobody = () => false;

/** Accepts user `amina` with userKey (verifying the signature) or the password `right`. */
function isAmina(context: AuthContext): boolean {
  if (context.username !== 'amina') return false;
  if (context.method === 'password') return context.password === 'right';
  if (context.method !== 'publickey') return false;
  const known = ssh2.utils.parseKey(userKey.public);
  if (known instanceof Error) throw known;
  const same = context.key.data.length === known.getPublicSSH().length && timingSafeEqual(context.key.data, known.getPublicSSH());
  if (!same) return false;
  return context.signature && context.blob ? known.verify(context.blob, context.signature, context.hashAlgo) : true;
}

describe('the door', () => {
  it('passes with banner and fingerprint after a whole key exchange, and tries no login', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private], ident: 'Peer_1.0' }, nobody));
    expect(await check(peer.port)).toEqual({ verdict: 'pass', cause: '', version: 'SSH-2.0-Peer_1.0', fingerprint: hostKey.fingerprint });
    expect(peer.events).toEqual([]);
  });

  it('reads a banner that comes after other lines', async () => {
    const inner = await up(serveSsh({ hostKeys: [hostKey.private], greeting: 'Authorised use only', ident: 'Peer_1.0' }, nobody));
    expect(await check(inner.port)).toMatchObject({ verdict: 'pass', version: 'SSH-2.0-Peer_1.0', fingerprint: hostKey.fingerprint });
  });

  it('names a closed port', async () => {
    const port = await findClosedPort();
    expect(await check(port)).toMatchObject({ verdict: 'later', cause: `port ${port} closed: connection refused`, fingerprint: '' });
  });

  it('names a silent port', async () => {
    const peer = await up(serveRaw(() => {}));
    expect((await check(peer.port, { stepMs: 100 })).cause).toBe('port open, no SSH banner within 0.1 s');
  });

  it('names a connection that is closed at once, and one that is reset', async () => {
    const closes = await up(serveRaw((socket) => socket.end()));
    expect((await check(closes.port)).cause).toBe('port open, closed before the SSH banner');
    const resets = await up(serveRaw((socket) => socket.resetAndDestroy()));
    expect((await check(resets.port)).cause).toMatch(/^port (open, closed before the SSH banner|\d+: connection reset while connecting)$/);
  });

  it('shows the first bytes of what is not SSH, escaped, whether the peer then closes or waits', async () => {
    const closes = await up(serveRaw((socket) => socket.end('Exceeded MaxStartups\r\n')));
    expect((await check(closes.port)).cause).toBe(String.raw`not SSH: the server sent "Exceeded MaxStartups\r\n"`);
    const waits = await up(serveRaw((socket) => socket.write('220 mail \u001b[31m\r\n')));
    expect((await check(waits.port, { stepMs: 100 })).cause).toBe(String.raw`not SSH: the server sent "220 mail \x1b[31m\r\n"`);
  });

  it('recognises a web server, which speaks only when spoken to', async () => {
    const peer = await up(listen(createServer()));
    expect((await check(peer.port)).cause).toMatch(/^not SSH: the server sent "HTTP\/1\.1 400 Bad Request/);
  });

  it('stops reading a peer that floods', async () => {
    const peer = await up(serveRaw((socket) => socket.write('z'.repeat(200_000))));
    expect((await check(peer.port)).cause).toMatch(/^not SSH: the server sent "z+…"$/);
  });

  it('names a key exchange that fails, that is closed, and that hangs', async () => {
    const old = await up(
      serveSsh({ hostKeys: [hostKey.private], algorithms: { kex: ['diffie-hellman-group1-sha1'] } }, nobody),
    );
    expect(await check(old.port)).toMatchObject({ verdict: 'later', cause: expect.stringMatching(/^key exchange failed: .*no matching key exchange/) });
    const closes = await up(serveRaw((socket) => socket.end('SSH-2.0-x\r\n')));
    expect(await check(closes.port)).toMatchObject({ cause: 'SSH banner seen, then closed during the key exchange', version: 'SSH-2.0-x' });
    const hangs = await up(serveRaw((socket) => socket.write('SSH-2.0-x\r\n')));
    expect((await check(hangs.port, { stepMs: 100 })).cause).toBe('SSH banner seen, then no answer within 0.1 s during the key exchange');
    const garbage = await up(serveRaw((socket) => socket.write(`SSH-2.0-x\r\n${'A'.repeat(500)}`)));
    expect((await check(garbage.port)).cause).toMatch(/^key exchange failed: /);
  });

  it('ends at once when cancelled, before or in the middle', async () => {
    const peer = await up(serveRaw(() => {}));
    expect((await check(peer.port, { signal: AbortSignal.abort() })).cause).toBe('cancelled');
    const abort = new AbortController();
    const silent = await up(serveRaw(() => abort.abort()));
    expect((await check(silent.port, { signal: abort.signal })).cause).toBe('cancelled');
  });
});

const login = (over: Partial<CheckOptions['login']>) => ({ level: 'login' as const, login: { user: 'amina', ...over } });

describe('the login', () => {
  it('signs in with a key and opens no session', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private] }, isAmina));
    const outcome = await check(peer.port, login({ privateKey: userKey.private, password: 'not used' }));
    expect(outcome).toMatchObject({ verdict: 'pass', cause: '', fingerprint: hostKey.fingerprint });
    expect(new Set(peer.events)).toEqual(new Set(['publickey:amina']));
  });

  it('signs in with a password where there is no key', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private] }, isAmina));
    expect(await check(peer.port, login({ password: 'right' }))).toMatchObject({ verdict: 'pass', cause: '' });
    expect(peer.events).toEqual(['password:amina']);
  });

  it('answers the password prompt of a server that asks interactively, but no prompt with echo', async () => {
    const answers: string[][] = [];
    const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
      client.on('error', () => {});
      client.on('authentication', (context) => {
        if (context.method !== 'keyboard-interactive') return context.reject(['keyboard-interactive']);
        context.prompt([{ prompt: 'Password: ', echo: false }, { prompt: 'Code: ', echo: true }], (given) => {
          answers.push(given);
          context.accept();
        });
      });
    });
    const peer = await up(listen(createTcpServer((socket) => server.injectSocket(socket))));
    expect(await check(peer.port, login({ password: 'right' }))).toMatchObject({ verdict: 'pass' });
    expect(answers).toEqual([['right', '']]);
  });

  it('gives a refused password no second chance to count against the user', async () => {
    const events: string[] = [];
    const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
      client.on('error', () => {});
      client.on('authentication', (context) => {
        events.push(context.method);
        context.reject(['password', 'keyboard-interactive']);
      });
    });
    const peer = await up(listen(createTcpServer((socket) => server.injectSocket(socket))));
    expect(await check(peer.port, login({ password: 'x' }))).toMatchObject({ verdict: 'refused' });
    expect(events).toEqual(['password']);
  });

  it('names a refusal with the methods on offer and never the secret', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private] }, isAmina));
    expect(await check(peer.port, login({ privateKey: makeKey().private }))).toMatchObject({
      verdict: 'refused',
      cause: 'authentication refused for user amina by publickey; the server offers publickey, password',
      fingerprint: hostKey.fingerprint,
    });
    const wrong = await check(peer.port, login({ password: 'wr0ng-Secret' }));
    expect(wrong).toMatchObject({ verdict: 'refused', cause: 'authentication refused for user amina by password; the server offers publickey, password' });
  });

  it('names a connection that is closed, or a server that says goodbye, in the middle of a login', async () => {
    const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
      client.on('error', () => {});
      client.on('authentication', (context) => {
        if (context.username === 'gone') client.end();
        // User `slow` is never answered.
      });
    });
    const peer = await up(listen(createTcpServer((socket) => server.injectSocket(socket))));
    const gone = await check(peer.port, login({ user: 'gone', password: 'x' }));
    expect(gone).toMatchObject({ verdict: 'later', cause: 'SSH banner seen, then closed during the login' });
    const slow = await check(peer.port, { ...login({ user: 'slow', password: 'x' }), stepMs: 1000 });
    expect(slow.cause).toBe('SSH banner seen, then no answer within 1 s during the login');
  });

  it('passes at the door, saying what is missing, without credentials', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private] }, isAmina));
    expect(await check(peer.port, login({}))).toMatchObject({ verdict: 'pass', cause: 'login not tried: no ssh-key' });
    expect(await check(peer.port, { level: 'login' })).toMatchObject({ verdict: 'pass', cause: 'login not tried: no user name' });
    expect(peer.events).toEqual([]);
  });

  it('says for good that a key cannot be used, without its text', async () => {
    const peer = await up(serveSsh({ hostKeys: [hostKey.private] }, isAmina));
    const broken = await check(peer.port, login({ privateKey: 'SECRETish nonsense' }));
    expect(broken).toMatchObject({ verdict: 'never', cause: 'login not tried: the SSH key cannot be read: Unsupported key format' });
    const open = await check(peer.port, login({ privateKey: userKey.public }));
    expect(open).toMatchObject({ verdict: 'never', cause: 'login not tried: the SSH key is a public key, not a private one' });
    const locked = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256, passphrase: 'p', cipher: 'aes256-ctr' }).private;
    expect((await check(peer.port, login({ privateKey: locked }))).cause).toMatch(/^login not tried: the SSH key cannot be read: .*passphrase/);
    expect(peer.events).toEqual([]);
  });
});
