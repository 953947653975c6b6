// Listens where it is started and hands the server to its parent, which may be in another network namespace.
// Usage: listener.ts ADDRESS PORT, with an IPC channel
import { createServer } from 'node:net';

const [address = '', port = ''] = process.argv.slice(2);
const server = createServer();
server.listen(Number(port), address, () => process.send?.('listening', server));
process.once('message', () => process.exit(0));
