// A proxy as a runner behind a wall has it: CONNECT to any host; one that `places` does not name is the local Azure here. Keeps who was asked for.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  url: string;
  /** Hosts in the order of their first connection. */
  hosts(): string[];
  close(): Promise<void>;
}

export async function startProxy(endpoint: string, places: Readonly<Record<string, number>> = {}): Promise<Proxy> {
  const hosts = new Set<string>();
  const open = new Set<Socket>();
  const server = createServer();
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    hosts.add(request.url ?? '');
    const behind = connect(places[request.url ?? ''] ?? Number(new URL(endpoint).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      behind.write(head);
      socket.pipe(behind).pipe(socket);
    });
    for (const one of [socket, behind]) {
      open.add(one);
      one.on('error', () => one.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts: () => [...hosts],
    close: async () => {
      for (const one of open) one.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
