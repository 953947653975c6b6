// `npm run demo`: sets up, then plays the whole story in namespaces of its own. Files and exit codes: docs/local-azure.md.
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enterNamespaces, HostError, raiseLoopback } from './machines/host.ts';
import { prepareImage } from './machines/image.ts';
import { playStory } from './story.ts';

const usage = 'usage: npm run demo -- [--keep] [--out .local/demo] [--yes]';
const inside = 'DSVM_DEMO_SOCKETS';
const root = resolve(import.meta.dirname, '..');

function readOptions(): { keep: boolean; out: string; yes: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        keep: { type: 'boolean', default: false },
        out: { type: 'string', default: join(root, '.local', 'demo') },
        yes: { type: 'boolean', default: false },
      },
    });
    return { ...values, out: resolve(values.out) };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return process.exit(2);
  }
}

const options = readOptions();
try {
  process.exitCode = process.env[inside] === undefined ? await outside() : await play();
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exitCode = error instanceof HostError ? error.exitCode : 1;
}
// Whatever is still open (a kept pool's forwards) ends here.
process.exit();

async function outside(): Promise<number> {
  enterNamespaces();
  await prepareImage({ yes: options.yes, print: (line) => console.log(line) });
  mkdirSync(options.out, { recursive: true });
  const sockets = mkdtempSync(join(tmpdir(), 'dsvm-demo-'));
  const args = [join(root, 'local', 'demo.ts'), '--out', options.out, ...(options.keep ? ['--keep'] : [])];
  // The story gets an empty network, so that a server of this host on port 22 or 8000 is not in its way.
  const child = spawn('/usr/bin/setpriv', ['--pdeathsig', 'KILL', '--', 'unshare', '--mount', '--propagation', 'private', '--net', '--', process.execPath, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [inside]: sockets },
  });
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name));
  child.on('message', (message) => {
    void forward(sockets, message as Kept).then((text) => console.log(text));
  });
  try {
    return await new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', (code) => done(code ?? 1));
    });
  } finally {
    rmSync(sockets, { recursive: true, force: true });
  }
}

/** What `--keep` leads to: the front door's address inside, and who logs in. */
interface Kept {
  user: string;
  ports: { ssh: number; jupyterhub: number };
}

// The kept pool lives in a network of its own: a free port of 127.0.0.1 out here leads to a socket, and that one to the pool.
async function forward(sockets: string, kept: Kept): Promise<string> {
  const open = (port: number): Promise<number> =>
    new Promise((done, failed) => {
      const server = createServer((here) => {
        const there = connect(join(sockets, String(port)));
        here.pipe(there).pipe(here);
        here.on('error', () => there.destroy());
        there.on('error', () => here.destroy());
      });
      server.once('error', failed);
      server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
    });
  const ssh = await open(kept.ports.ssh);
  const hub = await open(kept.ports.jupyterhub);
  return `KEPT ssh -p ${ssh} ${kept.user}@127.0.0.1 | https://127.0.0.1:${hub}`;
}

async function play(): Promise<number> {
  raiseLoopback();
  const sockets = process.env[inside] ?? '';
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  return await playStory({
    root,
    out: options.out,
    signal: stop.signal,
    tell: (line) => console.log(line),
    ...(options.keep
      ? {
          keep: async ({ address, user, ports, ended }) => {
            const servers = Object.values(ports).map((port) => {
              const server = createServer((from) => {
                const to = connect(port, address);
                from.pipe(to).pipe(from);
                from.on('error', () => to.destroy());
                to.on('error', () => from.destroy());
              });
              return server.listen(join(sockets, String(port)));
            });
            process.send?.({ user, ports } satisfies Kept);
            await ended;
            for (const server of servers) server.close();
          },
        }
      : {}),
  });
}
