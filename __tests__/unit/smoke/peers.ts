import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import ssh2, { type AuthContext, type ServerConfig } from 'ssh2';
import type { Target } from '../../../src/pool/endpoints.ts';
import type { CheckOptions } from '../../../src/smoke/check.ts';
import { createSshKey } from '../../../local/sshkey.ts';

/** A server on a free port of 127.0.0.1 that ends with all its connections. */
export interface Peer {
  port: number;
  /** Connections so far. */
  seen(): number;
  /** Connections now. */
  open(): number;
  close(): Promise<void>;
}

/** Puts any net.Server (TLS and SSH ones too) on a free port. */
export async function listen(server: NetServer): Promise<Peer> {
  const sockets = new Set<Socket>();
  let seen = 0;
  // Counted before the server acts on it.
  server.prependListener('connection', (socket: Socket) => {
    seen += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => seen,
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** A raw TCP server that does one thing with each connection and reads on, so that it notices the end. */
export function serveRaw(act: (socket: Socket) => void): Promise<Peer> {
  return listen(
    createServer((socket) => {
      socket.resume();
      act(socket);
    }),
  );
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function findClosedPort(): Promise<number> {
  const peer = await serveRaw(() => {});
  await peer.close();
  return peer.port;
}

/** Waits until all connections of a peer are gone; the test's own time limit ends it otherwise. */
export async function drained(peer: Peer): Promise<void> {
  while (peer.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

export function makeKey(): { private: string; public: string; fingerprint: string } {
  const pair = createSshKey();
  const [, blob = ''] = pair.public.split(' ');
  const hash = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64');
  return { private: pair.private, public: pair.public, fingerprint: `SHA256:${hash.replaceAll('=', '')}` };
}

export interface SshPeer extends Peer {
  /** `method:user` of each authentication attempt, and `session` where somebody opened one. */
  events: string[];
}

/** A real SSH server (ssh2's) that asks `decide` about each authentication. */
export async function serveSsh(config: ServerConfig, decide: (context: AuthContext) => boolean): Promise<SshPeer> {
  const events: string[] = [];
  const server = new ssh2.Server(config, (client) => {
    client.on('error', () => {});
    client.on('authentication', (context) => {
      events.push(`${context.method}:${context.username}`);
      if (decide(context)) context.accept();
      else context.reject(['publickey', 'password']);
    });
    client.on('session', () => events.push('session'));
  });
  // An ssh2 server keeps its net.Server to itself, so connections come through one of ours.
  const peer = await listen(createServer((socket) => server.injectSocket(socket)));
  return { ...peer, events };
}

export function makeTarget(kind: Target['kind'], port: number, instanceId: string | null = null): Target {
  const scope = instanceId === null ? 'front-door' : 'instance';
  const url = kind === 'ssh' ? `ssh://pool.example:${port}` : `https://pool.example:${port}`;
  return { kind, scope, instanceId, host: 'pool.example', address: '127.0.0.1', port, url };
}

export function makeOptions(over: Partial<CheckOptions> = {}): CheckOptions {
  return { level: 'door', stepMs: 5000, signal: new AbortController().signal, ...over };
}
