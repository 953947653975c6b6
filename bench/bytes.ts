import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { earlierBundle, own } from './earlier.ts';
import type { Bench } from './pairs.ts';

// The aim of the project; told, not a bound.
const aimKb = 472;

/** What a runner downloads and Node reads: the code of dist/, each file gzipped, against the bundle of the commit before. */
export function bytesBench(): Promise<Bench> {
  const earlier = earlierBundle();
  const mine = gzipped(join(own.path, 'dist'));
  return Promise.resolve({
    name: 'bytes',
    unit: 'kB gzipped',
    bound: 1.1,
    // The same number every time.
    most: 1,
    a: { label: `${own.label}, aim ${aimKb} kB`, sample: () => Promise.resolve(mine) },
    b: { label: earlier.label, sample: () => Promise.resolve(gzipped(join(earlier.path, 'dist'))) },
    close: () => Promise.resolve(earlier.close()),
  });
}

function gzipped(dist: string): number {
  const code = readdirSync(dist).filter((name) => name.endsWith('.js'));
  return code.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length, 0) / 1000;
}
