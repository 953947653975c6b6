import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'dsvm-dist-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function contents(dir: string): Map<string, Buffer> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = names.map((one) => join(one.parentPath, one.name));
  return new Map(paths.toSorted().map((path) => [path.slice(dir.length + 1), readFileSync(path)]));
}

describe('dist/', () => {
  it('is what a build of this tree gives, every file and every byte', () => {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), join(out, 'dist')], { cwd: root, stdio: 'pipe' });
    const built = contents(join(out, 'dist'));
    const committed = contents(join(root, 'dist'));
    expect([...committed.keys()]).toEqual([...built.keys()]);
    const different = [...built].filter(([name, bytes]) => !committed.get(name)?.equals(bytes)).map(([name]) => name);
    expect({ different, fix: 'npm run build' }).toEqual({ different: [], fix: 'npm run build' });
  }, 120_000);

  it('carries the licence of every package in it', () => {
    const licenses = contents(join(root, 'dist')).get('licenses.txt')?.toString('utf8') ?? '';
    for (const name of ['@actions/core', '@azure/identity', '@azure/msal-node', '@azure/core-rest-pipeline', 'ssh2', 'yaml', 'undici']) {
      expect(licenses).toMatch(new RegExp(`^${name.replaceAll('/', '\\/')} \\d`, 'm'));
    }
    expect(licenses.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(20);
  });
});
