import type { ChildProcess } from 'node:child_process';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import { HostError } from './host.ts';
import type { Networks } from './network.ts';
import { exitOf, spawnTied } from './process.ts';
import { renderRules, withNewServersDown, type Rules } from './rules.ts';
import type { FrontSpec } from './types.ts';

export interface Balancer {
  /** Listens on exactly these fronts. Throws `HostError` for a port that the host holds; then all stays as it was. */
  balance(fronts: readonly FrontSpec[]): Promise<void>;
  close(): Promise<void>;
}

/** One HAProxy process; the next one takes over its sockets, and it lives on until its last connection ends. */
interface Generation {
  number: number;
  child: ChildProcess;
  rules: Rules;
  /** Frontends that are shut now. */
  shut: Set<string>;
}

const WATCH_MILLISECONDS = 400;

/** A load balancer made of the image's HAProxy, in this process's network namespace; machines are reached in theirs. */
export async function openBalancer(disk: Disk, networks: Networks): Promise<Balancer> {
  const inside = '/run/balancer';
  await mkdir(`${disk.tools}${inside}`);
  // A socket's path may have 107 characters, the scratch directory's more; by way of its descriptor it is always short.
  const directory = await open(`${disk.tools}${inside}`);
  const ask = (generation: number, command: string): Promise<string> =>
    askSocket(`/proc/self/fd/${directory.fd}/${generation}.sock`, command);
  const running = new Set<ChildProcess>();
  let current: Generation | undefined;
  let queue = Promise.resolve();
  const closing = new AbortController();

  async function launch(rules: Rules): Promise<void> {
    const old = current;
    const number = (old?.number ?? 0) + 1;
    const global = [
      'global',
      `  stats socket ${inside}/${number}.sock mode 600 level admin expose-fd listeners`,
      `  server-state-file ${inside}/${number}.state`,
      '  maxconn 4000',
      '  nbthread 1',
      // A port that somebody else holds is an error, not a share.
      '  noreuseport',
      'defaults',
      '  mode tcp',
      '  load-server-state-from-file global',
      // As long as a client's own attempts last: a machine that does not answer is a wait, not an error.
      '  timeout connect 60s',
      '  timeout client 30m',
      '  timeout server 30m',
      '  timeout check 5s',
      '  retries 0',
    ].join('\n');
    await writeFile(`${disk.tools}${inside}/${number}.cfg`, `${global}\n${rules.text}`);
    const dump = old ? await ask(old.number, 'show servers state') : '';
    await writeFile(`${disk.tools}${inside}/${number}.state`, dump && withNewServersDown(dump, rules.probed));
    const takeover = old ? ['-x', `${inside}/${old.number}.sock`, '-sf', String(old.child.pid)] : [];
    const command = ['/usr/sbin/haproxy', '-db', '-f', `${inside}/${number}.cfg`, ...takeover];
    const child = spawnTied(['/usr/sbin/chroot', disk.tools, ...command], { stdio: ['ignore', 'ignore', 'pipe'] });
    running.add(child);
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-4000)));
    let ended: number | string | undefined;
    const end = (async () => {
      ended = await exitOf(child);
      running.delete(child);
    })();
    for (;;) {
      const answer = await ask(number, 'show info').catch(() => '');
      if (answer) break;
      if (ended !== undefined) throw new Error(`HAProxy ended (${ended}): ${errors.trim()}`);
      await Promise.race([sleep(15), end]);
    }
    current = { number, child, rules, shut: new Set() };
  }

  /** Shuts the fronts behind which nothing would answer and opens those where something does again. */
  async function watch(): Promise<void> {
    const generation = current;
    if (!generation || generation.rules.gates.size === 0) return;
    const states = statesIn(await ask(generation.number, 'show stat'));
    for (const [front, { backend, kind }] of generation.rules.gates) {
      const shut = kind === 'probes' ? states.down.has(backend) : states.refusing.has(backend);
      if (shut === generation.shut.has(front)) continue;
      await ask(generation.number, `${shut ? 'disable' : 'enable'} frontend ${front}`);
      if (shut) generation.shut.add(front);
      else generation.shut.delete(front);
    }
  }

  /** One after the other: a change must not meet another, nor the watch. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  async function watchOn(): Promise<void> {
    while (!closing.signal.aborted) {
      // An answer that fails here fails again, with its reason, at the next change.
      await inTurn(watch).catch(() => {});
      await sleep(WATCH_MILLISECONDS, undefined, { ref: false });
    }
  }

  const watching = watchOn();
  return {
    balance: (fronts) =>
      inTurn(async () => {
        const namespaces = new Map<string, string>();
        const targets = fronts.flatMap(({ rules, nat }) => [...rules.flatMap((rule) => rule.targets), ...nat]);
        for (const { networkId } of targets) namespaces.set(networkId.toLowerCase(), await networks.ensure(networkId));
        const rules = renderRules(fronts, namespaces);
        if (current ? current.rules.text === rules.text : rules.binds.length === 0) return;
        await demandFree(rules.binds.filter((bind) => !current?.rules.binds.includes(bind)));
        // The first dump of server states, whose columns differ between versions, comes from one without servers.
        if (!current) await launch(renderRules([], namespaces));
        await launch(rules);
        await watch();
      }),
    async close() {
      closing.abort();
      await queue;
      const children = [...running];
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(children.map(exitOf));
      await directory.close();
      await watching;
    },
  };
}

/** Throws a `HostError` that names the `address:port` somebody else listens on. */
async function demandFree(binds: readonly string[]): Promise<void> {
  for (const bind of binds) {
    const [host, port] = bind.split(':');
    const server = createServer();
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port: Number(port), exclusive: true }, resolve);
      });
      await new Promise((resolve) => server.close(resolve));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const reason = code === 'EADDRINUSE' ? 'is held by another program on this host' : `cannot be listened on (${code})`;
      throw new HostError(`${bind} ${reason}. End it there, or run in a network namespace of its own.`);
    }
  }
}

/** Backends without a usable server, and those whose server was seen to refuse, from HAProxy's `show stat` (CSV). */
export function statesIn(csv: string): { down: Set<string>; refusing: Set<string> } {
  const [header = '', ...rows] = csv.replace(/^# /, '').trim().split('\n');
  const columns = header.split(',');
  const [proxy, server, status, check] = ['pxname', 'svname', 'status', 'check_status'].map((name) => columns.indexOf(name));
  const down = new Set<string>();
  const refusing = new Set<string>();
  for (const row of rows) {
    const fields = row.split(',');
    const value = (index: number | undefined): string => fields[index ?? -1] ?? '';
    if (value(server) === 'BACKEND' && value(status) === 'DOWN') down.add(value(proxy));
    // A leading star means that a check is under way and this is the one before.
    if (value(check).replace(/^\* /, '') === 'L4CON') refusing.add(value(proxy));
  }
  return { down, refusing };
}

function askSocket(path: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => socket.write(`${command}\n`));
  });
}
