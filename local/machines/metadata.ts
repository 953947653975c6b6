import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exitOf, spawnTied } from './process.ts';
import type { MachineSpec, Metadata } from './types.ts';

/** Where every machine in Azure finds its metadata service (learn.microsoft.com, "Azure Instance Metadata Service"). */
export const METADATA_ADDRESS = '169.254.169.254';

const LISTENER = fileURLToPath(new URL('listener.ts', import.meta.url));
// Nothing that the service takes is longer; what is, is cut off.
const LONGEST_BODY = 65_536;

/** The metadata service of all networks: listens inside each of them and answers in this process. */
export interface MetadataServers {
  /** Listens in the network namespace at `path`, for the machines of a network (lower-case id). */
  listen(path: string, networkId: string): Promise<void>;
  /** Who answers from now on. */
  answer(metadata: Metadata): void;
  close(): Promise<void>;
}

/** A service that nobody answers for yet; `machineAt` tells which machine has an address in a network (lower-case id). */
export function openMetadata(machineAt: (networkId: string, address: string) => MachineSpec | undefined): MetadataServers {
  const servers: Server[] = [];
  const open = new Set<Socket>();
  let metadata: Metadata | undefined;

  async function serve(networkId: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const spec = machineAt(networkId, (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
    if (spec === undefined || metadata === undefined) return void outgoing.writeHead(503).end();
    let body = '';
    for await (const part of incoming.setEncoding('utf8') as AsyncIterable<string>) {
      body += part;
      if (body.length > LONGEST_BODY) return void outgoing.writeHead(413).end();
    }
    const { method = '', url = '', headers } = incoming;
    const answer = await metadata(spec.scaleSetId, spec.instanceId, { method, url, headers, body });
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  return {
    async listen(path, networkId) {
      const web = createServer((incoming, outgoing) => {
        serve(networkId, incoming, outgoing).catch((error: unknown) => {
          outgoing.writeHead(500).end(error instanceof Error ? error.message : String(error));
        });
      });
      const server = await listenIn(path);
      server.on('connection', (socket: Socket) => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        web.emit('connection', socket);
      });
      servers.push(server);
    },
    answer(by) {
      metadata = by;
    },
    async close() {
      const closed = servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of open) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** A server that listens inside another network namespace: made there by a process that hands it over and ends. */
async function listenIn(path: string): Promise<Server> {
  const command = ['/usr/bin/nsenter', `--net=${path}`, process.execPath, '--disable-warning=ExperimentalWarning', LISTENER, METADATA_ADDRESS, '80'];
  const child = spawnTied(command, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const handed = new Promise<Server>((resolve, reject) => {
    child.once('message', (_word, server) => resolve(server as Server));
    exitOf(child).then(() => reject(new Error(`no metadata service: ${errors.trim()}`)), reject);
  });
  const server = await handed;
  child.send('taken');
  await exitOf(child);
  return server;
}
