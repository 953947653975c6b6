import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** What clients of the public cloud speak to, as their CONNECT requests name it. */
const names: ReadonlySet<string> = new Set(['management.azure.com:443', 'login.microsoftonline.com:443']);
const rule = `This proxy leads ${[...names].join(' and ')} to the local Azure and refuses all else.`;

/** A proxy for HTTPS, as the variable `HTTPS_PROXY` names one. */
export interface Proxy {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** Ends it, and every connection through it. */
  close(): Promise<void>;
}

/**
 * Starts a proxy on loopback that leads the public cloud's two names to the local Azure on `port` and refuses everything else: a
 * client that knows nothing of the local Azure reaches it, and nothing outside.
 */
export async function startProxy(port: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer(refusePlain);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    keep(client);
    client.on('error', () => client.destroy());
    const target = request.url ?? '';
    if (names.has(target.toLowerCase())) tunnel(client, head, port, keep);
    else refuse(client, '403 Forbidden', `${target} is not led anywhere. ${rule}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function tunnel(client: Duplex, head: Buffer, port: number, keep: (socket: Duplex) => void): void {
  const azure = connect({ port, host: '127.0.0.1', noDelay: true });
  keep(azure);
  let led = false;
  azure.once('connect', () => {
    led = true;
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    azure.write(head);
    client.pipe(azure).pipe(client);
  });
  azure.on('error', (error) => {
    if (led) client.destroy();
    else refuse(client, '502 Bad Gateway', `The local Azure does not answer: ${error.message}.`);
  });
  // What Azure said to its end still reaches the client; what a client no longer wants ends at once.
  client.once('close', () => azure.destroy());
}

function refuse(client: Duplex, status: string, words: string): void {
  const body = `${words}\n`;
  client.end(`HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}

// Azure is asked over TLS alone: a request that comes in the open is none of its.
function refusePlain(_request: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(405, { allow: 'CONNECT', 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`Only CONNECT. ${rule}\n`);
}
