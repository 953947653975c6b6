// `npm run local`: local Azure and local GitHub in the foreground. Options, exit codes and the env file: docs/local-azure.md.
import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enterNamespaces, HostError } from './machines/host.ts';
import { prepareImage } from './machines/image.ts';
import { startMachines } from './machines/machines.ts';
import type { Machines } from './machines/types.ts';
import { livePid, stackEnv, startStack, writeEnv, type Stack } from './stack.ts';

interface Options {
  dir: string;
  port: number;
  machines: boolean;
  fast: boolean;
  asOf?: string;
  seed: number;
}

const usage = 'usage: npm run local -- [--dir .local] [--port 0] [--no-machines] [--fast] [--as-of YYYY-MM[-DD]] [--seed N]';
const exits = { fault: 1, usage: 2, taken: 3 };

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string', default: '.local' },
      port: { type: 'string', default: '0' },
      'no-machines': { type: 'boolean', default: false },
      fast: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const port = Number(values.port);
  const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : Number(values.seed);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port`);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed ${String(values.seed)} is no whole number`);
  const asOf = values['as-of'];
  if (asOf !== undefined && !(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/.test(asOf) && !Number.isNaN(Date.parse(asOf)))) {
    throw new Error(`--as-of ${asOf} is neither YYYY-MM nor YYYY-MM-DD`);
  }
  return {
    dir: resolve(values.dir),
    port,
    machines: !values['no-machines'],
    fast: values.fast,
    seed,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

async function run(options: Options): Promise<void> {
  // Asked for before anything is started, so that an early signal or a dead parent is not missed.
  const ended = waitForEnd();
  let machines: Machines | undefined;
  let stack: Stack | undefined;
  const envPath = join(options.dir, 'env');
  try {
    mkdirSync(options.dir, { recursive: true });
    if (options.machines) {
      const image = await prepareImage({ yes: false, print: (line) => console.error(line) });
      machines = await startMachines({ dir: options.dir, seed: options.seed, image });
    }
    const { machines: _wanted, ...rest } = options;
    stack = await startStack({ ...rest, ...(machines === undefined ? {} : { machines }) });
    writeEnv(envPath, stackEnv(stack));
    console.error(`seed ${options.seed}`);
    console.log(`READY ${envPath}`);
    await ended;
  } finally {
    rmSync(envPath, { force: true });
    await (stack ?? machines)?.close();
  }
}

/** Resolves at SIGINT, SIGTERM or the parent's death. */
function waitForEnd(): Promise<void> {
  return new Promise((end) => {
    process.once('SIGINT', () => end());
    process.once('SIGTERM', () => end());
    // A second signal while things are being taken down must not cut that short.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => {});
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) end();
    }, 500).unref();
  });
}

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exit(exits.usage);
}
const alive = livePid(options.dir);
if (alive !== undefined && alive !== process.pid) {
  console.error(`${options.dir} is in use by process ${alive}.`);
  process.exit(exits.taken);
}
try {
  if (options.machines) enterNamespaces();
  await run(options);
  process.exit(0);
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exit((error as { exitCode?: number }).exitCode ?? exits.fault);
}
