// The other side of the benchmark `ready`: the least that can listen on HTTPS. Argument: a JSON file with key and certificate.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

createServer(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { key: string; cert: string }).listen(0, '127.0.0.1', () => console.log('READY'));
