import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesBench } from './bytes.ts';
import { deployBench, memoryBench } from './deploy.ts';
import { expandingBench } from './expanding.ts';
import { hoursBench } from './hours.ts';
import { listingBench } from './listing.ts';
import { describe, explain, measure, type Bench } from './pairs.ts';
import { pollingBench } from './polling.ts';
import { readyBench } from './ready.ts';
import { startBench } from './start.ts';

const root = resolve(import.meta.dirname, '..');
const benches: Record<string, () => Promise<Bench>> = { start: startBench, bytes: bytesBench, deploy: deployBench, memory: memoryBench, polling: pollingBench, ready: readyBench, listing: listingBench, expanding: expandingBench, hours: hoursBench };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '21' }, out: { type: 'string', default: 'bench/results' } },
});
const runs = Number(values.runs);
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`usage: npm run bench -- [${Object.keys(benches).join('|')} ...] [--runs 21] [--out bench/results]`);
  process.exit(2);
}
const out = resolve(root, values.out);
mkdirSync(out, { recursive: true });
const about = { commit: commitOf(), node: process.version, cpus: availableParallelism() };
let ok = true;
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = await benches[name]?.();
  if (bench === undefined) continue;
  try {
    const result = await measure(bench, runs, about);
    writeFileSync(join(out, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    console.log(describe(result));
    // One line a bench is what scripts read; the rest is for people.
    console.error(explain(result));
    ok &&= result.ok;
  } finally {
    await bench.close?.();
  }
}
process.exitCode = ok ? 0 : 1;

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
