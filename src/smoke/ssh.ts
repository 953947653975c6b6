import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { AuthHandlerMiddleware, Client, ConnectConfig, ParsedKey } from 'ssh2';
import type { Target } from '../pool/endpoints.ts';
import { describeNoBanner, readBanner } from './banner.ts';
import { describeAbort, type CheckOptions, type Login, type Outcome } from './check.ts';
import { clean } from './foreign.ts';
import { describeConnect, describeConnectTimeout, seconds } from './tcp.ts';

type Phase = 'connect' | 'banner' | 'kex' | 'login';
type Finish = (verdict: Outcome['verdict'], cause: string) => void;

/** Tries SSH as far as the key exchange and, from level `login` on, the authentication; runs nothing there. */
export async function checkSsh(target: Target, options: CheckOptions): Promise<Outcome> {
  // Heavy, and not needed by runs that check nothing.
  const { default: ssh2 } = await import('ssh2');
  const { login, stepMs, signal } = options;
  const unreadable = login?.privateKey && describeKey(ssh2.utils.parseKey(login.privateKey));
  const missing = describeMissing(options);
  const logsIn = !missing && !unreadable && options.level !== 'door';

  return new Promise((resolve) => {
    let phase: Phase = 'connect';
    let received: Buffer = Buffer.alloc(0);
    let version = '';
    let fingerprint = '';
    let outcome: Outcome | undefined;
    const client = new ssh2.Client();
    const socket = connect({ host: target.address, port: target.port });

    const finish: Finish = (verdict, cause) => {
      outcome ??= { verdict, cause, version, fingerprint };
      if (verdict === 'pass') client.end();
      if (verdict === 'pass') socket.destroySoon();
      else socket.destroy();
    };
    const expire = (): void => finish('later', describeTimeout(phase, received, target.port, stepMs));
    let timer = setTimeout(expire, stepMs);
    const enter = (next: Phase): void => {
      phase = next;
      clearTimeout(timer);
      timer = setTimeout(expire, stepMs);
    };
    const cancel = (): void => finish('later', describeAbort(signal));
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();

    socket.on('connect', () => enter('banner'));
    socket.on('error', (error) => {
      finish('later', phase === 'connect' ? describeConnect(error, target.port) : describeClose(phase, received));
    });
    socket.on('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      finish('later', describeClose(phase, received));
      if (outcome) resolve(outcome);
    });
    socket.on('data', (chunk: Buffer) => {
      if (phase !== 'banner') return;
      received = Buffer.concat([received, chunk]);
      const found = readBanner(received);
      if (!found) return;
      if ('problem' in found) return finish('later', found.problem);
      version = found.banner;
      enter('kex');
    });
    // Listening set the socket flowing; ssh2 resumes it once it listens too, so that neither of us misses a byte.
    socket.pause();

    client.on('error', (error) => {
      if (phase === 'banner') finish('later', describeClose(phase, received));
      if (phase === 'kex') finish('later', `key exchange failed: ${clean(error.message)}`);
      if (phase === 'login') finish('later', `disconnected during the login: ${clean(error.message)}`);
    });
    client.on('handshake', () => {
      if (unreadable) return finish('never', unreadable);
      if (!logsIn) return finish('pass', missing);
      enter('login');
    });
    client.on('ready', () => finish('pass', ''));
    start(client, {
      sock: socket,
      username: login?.user ?? '',
      readyTimeout: 0,
      hostVerifier: (key: Buffer) => {
        fingerprint = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
        return true;
      },
      authHandler: logsIn && login ? authenticate(login, finish) : () => undefined,
    });
  });
}

// ssh2's types want an AuthHandlerMiddleware where a handler that answers by its callback is as good.
function start(client: Client, config: Omit<ConnectConfig, 'authHandler'> & { authHandler: AuthHandlerMiddleware }): void {
  client.connect(config);
}

/** The key, else the password, by `keyboard-interactive` where a server takes it only so (PAM); then the refusal with what is on offer. */
function authenticate(login: Login, finish: Finish): AuthHandlerMiddleware {
  const { user: username, privateKey, password = '' } = login;
  const tried: string[] = [];
  return (offered, partial, next) => {
    // The types say arrays; before the first answer of the server it is null.
    const methods = (offered as string[] | null) ?? [];
    if (tried.length === 0) {
      tried.push(privateKey ? 'publickey' : 'password');
      return next(privateKey ? { type: 'publickey', username, key: privateKey } : { type: 'password', username, password });
    }
    const asksOnly = methods.includes('keyboard-interactive') && !methods.includes('password');
    if (!privateKey && asksOnly && !tried.includes('keyboard-interactive')) {
      tried.push('keyboard-interactive');
      return next({
        type: 'keyboard-interactive',
        username,
        // A prompt with echo asks for something else than a password.
        prompt: (_name, _instructions, _language, prompts, answer) => answer(prompts.map((one) => (one.echo ? '' : password))),
      });
    }
    const what = partial ? 'accepted only in part' : 'refused';
    const offer = methods.length > 0 ? `the server offers ${clean(methods.join(', '))}` : 'the server named no method';
    return finish('refused', `authentication ${what} for user ${clean(username, 40)} by ${tried.join(', ')}; ${offer}`);
  };
}

function describeMissing({ level, login }: CheckOptions): string {
  if (level === 'door') return '';
  if (!login) return 'login not tried: no user name';
  return login.privateKey || login.password ? '' : 'login not tried: no ssh-key';
}

function describeKey(parsed: ParsedKey | Error): string {
  // OpenSSH's files may hold several keys by their format, and hold one in fact.
  const key = Array.isArray(parsed) ? (parsed[0] as ParsedKey) : parsed;
  if ('message' in key) return `login not tried: the SSH key cannot be read: ${clean(key.message)}`;
  return key.isPrivateKey() ? '' : 'login not tried: the SSH key is a public key, not a private one';
}

function describeClose(phase: Phase, received: Buffer): string {
  if (phase === 'connect') return 'connection closed while connecting';
  if (phase === 'banner') return received.length > 0 ? describeNoBanner(received) : 'port open, closed before the SSH banner';
  return `SSH banner seen, then closed during the ${phase === 'kex' ? 'key exchange' : 'login'}`;
}

function describeTimeout(phase: Phase, received: Buffer, port: number, ms: number): string {
  if (phase === 'connect') return describeConnectTimeout(port, ms);
  if (phase === 'banner') return received.length > 0 ? describeNoBanner(received) : `port open, no SSH banner within ${seconds(ms)}`;
  return `SSH banner seen, then no answer within ${seconds(ms)} during the ${phase === 'kex' ? 'key exchange' : 'login'}`;
}
