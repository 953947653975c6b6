import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { notesOf, release, ReleaseError, verify, type ReleaseOptions } from '../../scripts/release.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

let dir = '';
let root = '';
let printed: string[] = [];
let options: ReleaseOptions;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dsvm-release-'));
  root = join(dir, 'repository');
  printed = [];
  mkdirSync(root);
  git('init', '--quiet', '--initial-branch=main');
  git('init', '--quiet', '--bare', join(dir, 'origin.git'));
  git('remote', 'add', 'origin', join(dir, 'origin.git'));
  const files = {
    'package.json': '{ "version": "2.3.4" }',
    'CHANGELOG.md': '# Changelog\n\n## 2.3.4 (2026-11-21)\n\n- Quicker.\n\n## 2.3.3\n\n- First.\n',
    'dist/index.js': 'the bundle',
    'README.md': 'uses: org/dsvm-pool-action@v2\n',
    'workflows-examples/deploy.yml': 'uses: org/dsvm-pool-action/teardown@v2\n',
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  commit();
  options = { root, print: (line) => void printed.push(line), build: async (out) => cpSync(join(root, 'source'), out, { recursive: true }) };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  // What the source builds to.
  mkdirSync(join(root, 'source'), { recursive: true });
  writeFileSync(join(root, 'source/index.js'), 'the bundle');
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
}

function git(...args: string[]): string {
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  Object.assign(process.env, who);
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

const tags = (where = root): string[] => execFileSync('git', ['tag', '--list'], { cwd: where, encoding: 'utf8' }).split('\n').filter(Boolean);
const pushed = (): string[] => tags(join(dir, 'origin.git'));

describe('release', () => {
  it('tags the commit with the changelog’s words and moves the major tag; nothing is pushed unasked', async () => {
    await release(options, { dryRun: false, push: false });
    expect(tags()).toEqual(['v2', 'v2.3.4']);
    expect(git('for-each-ref', '--format=%(contents)', 'refs/tags/v2.3.4')).toBe('v2.3.4\n\n- Quicker.');
    expect(pushed()).toEqual([]);

    write('package.json', '{ "version": "2.4.0" }');
    write('CHANGELOG.md', '## 2.4.0\n\n- More.\n');
    commit();
    await release(options, { dryRun: false, push: true });
    for (const tag of ['v2', 'v2.4.0']) expect(git('rev-parse', `${tag}^{commit}`)).toBe(git('rev-parse', 'HEAD'));
    expect(git('rev-parse', 'v2.3.4^{commit}')).toBe(git('rev-parse', 'HEAD~1'));
    expect(pushed()).toEqual(['v2', 'v2.4.0']);
  });

  it('moves the major tag where others have it already', async () => {
    await release(options, { dryRun: false, push: true });
    write('package.json', '{ "version": "2.3.5" }');
    write('CHANGELOG.md', '## 2.3.5\n\n- Right.\n');
    commit();
    await release(options, { dryRun: false, push: true });
    expect(execFileSync('git', ['rev-parse', 'v2^{commit}'], { cwd: join(dir, 'origin.git'), encoding: 'utf8' }).trim()).toBe(git('rev-parse', 'HEAD'));
  });

  it('only prints with --dry-run, also what it would push', async () => {
    const ready = await release(options, { dryRun: true, push: true });
    expect(ready).toEqual({ tag: 'v2.3.4', major: 'v2', notes: '- Quicker.' });
    expect(tags()).toEqual([]);
    expect(pushed()).toEqual([]);
    expect(printed).toEqual([
      'git tag --annotate --message "v2.3.4\\n\\n- Quicker." v2.3.4',
      'git tag --annotate --force --message "Moves with each v2.x.y: v2.3.4" v2 v2.3.4^{commit}',
      'git push origin refs/tags/v2.3.4',
      'git push --force origin refs/tags/v2',
    ]);
  });

  it.each<[string, () => void, RegExp]>([
    ['another branch', () => git('checkout', '--quiet', '-b', 'feature'), /branch feature, not main/],
    ['no branch', () => git('checkout', '--quiet', '--detach'), /no branch, not main/],
    ['a file that is not committed', () => write('more.txt', 'x'), /not committed:\n\?\? more\.txt/],
    ['a changed file', () => writeFileSync(join(root, 'README.md'), ''), /not committed:\n M README\.md/],
    ['a version of no such form', () => (write('package.json', '{ "version": "2.3" }'), commit()), /"2\.3", is not X\.Y\.Z/],
    ['no part of the changelog', () => (write('CHANGELOG.md', '## 2.3.40\n\n- x\n'), commit()), /CHANGELOG\.md says nothing under `## 2\.3\.4`/],
    ['an empty part of the changelog', () => (write('CHANGELOG.md', '## 2.3.4\n\n## 2.3.3\n\n- x\n'), commit()), /CHANGELOG\.md says nothing/],
    ['another bundle', () => (write('dist/index.js', 'tampered'), commit()), /dist\/ is not what a build gives.*index\.js differs/],
    ['an example of another version', () => (write('workflows-examples/deploy.yml', 'uses: org/dsvm-pool-action@v1\n'), commit()), /workflows-examples\/deploy\.yml uses the action at v1, not at v2/],
    ['a workflow to call of another version', () => (write('.github/workflows/pool-deploy.yml', 'uses: org/dsvm-pool-action@v1\n'), commit()), /\.github\/workflows\/pool-deploy\.yml uses the action at v1, not at v2/],
    ['a page of another version', () => (write('docs/workflows.md', 'uses: org/dsvm-pool-action/.github/workflows/pool-deploy.yml@v1\n'), commit()), /docs\/workflows\.md uses the action at v1, not at v2/],
    ['a tag that is there', () => git('tag', 'v2.3.4'), /The tag v2\.3\.4 is there already/],
  ])('refuses %s before any tag', async (_, spoil, message) => {
    spoil();
    const before = tags();
    const error = await release(options, { dryRun: false, push: true }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ReleaseError);
    expect((error as Error).message).toMatch(message);
    expect(tags()).toEqual(before);
    expect(pushed()).toEqual([]);
  });

  it('tells all that is wrong at once', async () => {
    git('checkout', '--quiet', '-b', 'feature');
    write('package.json', '{ "version": "next" }');
    write('dist/index.js', 'tampered');
    const error = await release(options, { dryRun: true, push: false }).catch((reason: unknown) => reason);
    for (const part of [/not main/, /not committed/, /not X\.Y\.Z/, /says nothing/, /dist\//]) expect((error as Error).message).toMatch(part);
  });
});

describe('verify', () => {
  it('passes the tag that is checked out, and no other', async () => {
    await release(options, { dryRun: false, push: false });
    git('checkout', '--quiet', 'v2.3.4');
    expect((await verify(options, 'v2.3.4')).notes).toBe('- Quicker.');
    await expect(verify(options, 'v2')).rejects.toThrow(/v2 is not the version in package\.json, v2\.3\.4/);
    git('tag', '--force', 'v2.3.4', git('commit-tree', 'HEAD^{tree}', '-m', 'y'));
    await expect(verify(options, 'v2.3.4')).rejects.toThrow(/another commit/);
    git('tag', '--delete', 'v2.3.4');
    await expect(verify(options, 'v2.3.4')).rejects.toThrow(/There is no tag v2\.3\.4/);
  });
});

it('finds the part of a changelog by the whole version', () => {
  const changelog = '# Changelog\n\n## 1.2.30\n\n- a\n\n## 1.2.3 (2026-11-21)\n\n- b\n### Sub\n- c\n\n## 1.2\n';
  expect(notesOf(changelog, '1.2.3')).toBe('- b\n### Sub\n- c');
  expect(notesOf(changelog, '1.2')).toBe('');
  expect(notesOf('', '1.2')).toBe('');
});
