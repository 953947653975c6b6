// `npm run local`: local Azure and local GitHub in the foreground. Options, exit codes and the env file: docs/local-azure.md.
import { randomInt } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claim, livePid } from './claim.ts';
import { isIntact, takeLine } from './lifeline.ts';
import { enterNamespaces, HostError } from './machines/host.ts';
import { prepareImage } from './machines/image.ts';
import { startMachines } from './machines/machines.ts';
import type { Machines } from './machines/types.ts';
import { awaitAnswers, isPlain, stackEnv, startStack, writeEnv, type Stack } from './stack.ts';

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
/** Asked for in a way that cannot be. */
class UsageError extends Error {
  readonly exitCode = exits.usage;
}

/** Milliseconds that taking things down may last. What is left then goes with this process: all of it is tied to it. */
const patience = 8000;

/** Reads the command line; throws an Error that says what is wrong with it. */
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
  const dir = resolve(values.dir);
  // The env file holds paths without quotes.
  if (values.dir === '' || !isPlain(dir)) {
    throw new Error(`--dir ${JSON.stringify(dir)} cannot be used: its path may hold no space, only letters, digits and _./:?=%@-`);
  }
  const port = readNumber(values.port);
  if (port === undefined || port > 65535) throw new Error(`--port ${values.port} is no port`);
  const seed = values.seed === undefined ? randomInt(1, 2 ** 48 - 1) : readNumber(values.seed);
  if (seed === undefined) throw new Error(`--seed ${String(values.seed)} is no whole number`);
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDay(asOf)) throw new Error(`--as-of ${asOf} is neither YYYY-MM nor YYYY-MM-DD`);
  return { dir, port, machines: !values['no-machines'], fast: values.fast, seed, ...(asOf === undefined ? {} : { asOf }) };
}

function readNumber(text: string): number | undefined {
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

// A day that no month has is taken for one of the next month by Date, so it does not come back as it went in.
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Makes a directory and what is above it; throws `HostError` where this user may not write there, else Error. */
function makeDirectory(dir: string): void {
  try {
    // One by one: Node's own way of making them all does not come back from places where nothing can be made, such as /proc.
    const missing: string[] = [];
    for (let at = dir; statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at)) missing.unshift(at);
    for (const at of missing) mkdirSync(at);
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const text = `--dir ${dir} cannot be used as a directory (${code})`;
    throw ['EACCES', 'EPERM', 'EROFS'].includes(code) ? new HostError(`${text}: this user may not write there.`) : new UsageError(text);
  }
}

/** Starts everything, says READY and keeps it until the end; rejects where something is missing or fails. */
async function run(options: Options, line: readonly number[]): Promise<void> {
  // Asked for before anything is started, so that an early signal or a dead parent is not missed.
  const ended = waitForEnd(line);
  const broken = Promise.withResolvers<never>();
  const envPath = join(options.dir, 'env');
  // What a process left that was killed.
  rmSync(envPath, { force: true });
  process.once('exit', () => rmSync(envPath, { force: true }));
  const starting = start(options, broken.reject);
  // It may come while things are being taken down already.
  broken.promise.catch(() => {});
  try {
    const stack = await Promise.race([starting, ended]);
    if (stack === undefined) return;
    writeEnv(envPath, stackEnv(stack));
    console.error(`seed ${options.seed}`);
    console.log(`READY ${envPath}`);
    await Promise.race([ended, broken.promise]);
  } finally {
    rmSync(envPath, { force: true });
    const late = Promise.withResolvers<void>();
    setTimeout(late.resolve, patience);
    await Promise.race([late.promise, starting.then((stack) => stack.close()).catch(() => {})]);
  }
}

async function start(options: Options, fatal: (error: unknown) => void): Promise<Stack> {
  let machines: Machines | undefined;
  if (options.machines) {
    const image = await prepareImage({ yes: false, print: (line) => console.error(line) });
    machines = await startMachines({ dir: options.dir, seed: options.seed, image });
  }
  const { machines: _wanted, ...rest } = options;
  const stack = await startStack({ ...rest, fatal, ...(machines === undefined ? {} : { machines }) });
  await awaitAnswers(stack);
  return stack;
}

/** Resolves at SIGINT, SIGTERM, the terminal's end or the death of whoever started us. */
function waitForEnd(line: readonly number[]): Promise<undefined> {
  return new Promise((end) => {
    // A second signal while things are being taken down does not cut that short.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end(undefined));
    setInterval(() => {
      if (!isIntact(line)) end(undefined);
    }, 500);
  });
}

// Whoever read our output may have gone before us.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const line = takeLine();
let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exit(exits.usage);
}
try {
  const owner = livePid(options.dir);
  if (owner === undefined) {
    // Before sudo comes into it: the directory belongs to whoever asked.
    makeDirectory(options.dir);
    if (options.machines) enterNamespaces();
  }
  if (owner !== undefined || !(await claim(options.dir))) {
    console.error(`${options.dir} is in use by ${owner === undefined ? 'another start' : `process ${owner}`}.`);
    process.exit(exits.taken);
  }
  await run(options, line);
  process.exit(0);
} catch (error) {
  console.error(error instanceof HostError || error instanceof UsageError ? error.message : error);
  process.exit((error as { exitCode?: number }).exitCode ?? exits.fault);
}
