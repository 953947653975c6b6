// `npm run release`: checks that this commit may be released, then makes its tag and moves the tag of its major version. Nothing leaves
// this machine without --push. `--verify vX.Y.Z` checks a tag that is there, as CI does, and prints its part of the changelog.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './build.ts';
import { differences } from './dist.ts';

export interface ReleaseOptions {
  /** The repository. */
  root: string;
  /** Builds the bundle of the repository into a folder. */
  build(out: string): Promise<unknown>;
  print(line: string): void;
}

/** A version that is ready: tags, and what the changelog says of it. */
export interface Ready {
  tag: string;
  major: string;
  notes: string;
}

/** Everything that stands against a release, at once. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Releases what is checked out: an annotated tag `vX.Y.Z`, and `vX` moved to it. Throws ReleaseError before any tag where something is wrong. */
export async function release(options: ReleaseOptions, { dryRun, push }: { dryRun: boolean; push: boolean }): Promise<Ready> {
  const { root, print } = options;
  const problems: string[] = [];
  const branch = git(root, 'branch', '--show-current');
  if (branch !== 'main') problems.push(`This is ${branch === '' ? 'no branch' : `the branch ${branch}`}, not main.`);
  const changes = git(root, 'status', '--porcelain');
  if (changes !== '') problems.push(`There are changes that are not committed:\n${changes}`);
  const ready = await check(options, problems);
  if (hasTag(root, ready.tag)) problems.push(`The tag ${ready.tag} is there already: raise the version in package.json.`);
  refuse(problems);
  const steps = [
    ['tag', '--annotate', '--message', `${ready.tag}\n\n${ready.notes}`, ready.tag],
    ['tag', '--annotate', '--force', '--message', `Moves with each ${ready.major}.x.y: ${ready.tag}`, ready.major, `${ready.tag}^{commit}`],
    ...(push ? [['push', 'origin', `refs/tags/${ready.tag}`], ['push', '--force', 'origin', `refs/tags/${ready.major}`]] : []),
  ];
  for (const step of steps) {
    print(`git ${step.map((word) => (/^[\w./@^{}-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')}`);
    if (!dryRun) git(root, ...step);
  }
  return ready;
}

/** Checks a tag that is checked out; throws ReleaseError where it is not what the files say. */
export async function verify(options: ReleaseOptions, tag: string): Promise<Ready> {
  const problems: string[] = [];
  const ready = await check(options, problems);
  if (tag !== ready.tag) problems.push(`The tag ${tag} is not the version in package.json, ${ready.tag}.`);
  else if (!hasTag(options.root, tag)) problems.push(`There is no tag ${tag}.`);
  else if (git(options.root, 'rev-parse', `${tag}^{commit}`) !== git(options.root, 'rev-parse', 'HEAD')) problems.push(`The tag ${tag} is another commit than the one checked out.`);
  refuse(problems);
  return ready;
}

// What holds for each release: version, changelog, examples, bundle.
async function check({ root, build }: ReleaseOptions, problems: string[]): Promise<Ready> {
  const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  const { version = '' } = JSON.parse(read('package.json')) as { version?: string };
  const [, major] = /^(0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.exec(version) ?? [];
  if (major === undefined) problems.push(`The version in package.json, ${JSON.stringify(version)}, is not X.Y.Z.`);
  const notes = notesOf(read('CHANGELOG.md'), version);
  if (notes === '') problems.push(`CHANGELOG.md says nothing under \`## ${version}\`.`);
  // Whoever calls a workflow of ours at a tag gets the action at that tag.
  const places = ['workflows-examples', '.github/workflows', 'docs'].filter((one) => existsSync(join(root, one)));
  for (const path of ['README.md', ...places.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))]) {
    const others = [...read(path).matchAll(/dsvm-pool-action(?:\/[\w./-]+)?@(\S+)/g)].map((match) => match[1]).filter((used) => used !== `v${major ?? ''}` && used !== `v${version}`);
    for (const used of new Set(others)) problems.push(`${path} uses the action at ${used ?? ''}, not at v${major ?? ''}.`);
  }
  const out = mkdtempSync(join(tmpdir(), 'dsvm-release-'));
  try {
    await build(join(out, 'dist'));
    const different = differences(join(root, 'dist'), join(out, 'dist'));
    if (different.length > 0) problems.push(`dist/ is not what a build gives (npm run build): ${different.join(', ')}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return { tag: `v${version}`, major: `v${major ?? ''}`, notes };
}

/** The part of a changelog under `## <version>`, without its heading; empty where there is none. */
export function notesOf(changelog: string, version: string): string {
  const [, ...parts] = changelog.split(/^## /m);
  const part = parts.find((one) => one.split(/\s/, 1)[0] === version);
  return part?.slice(part.indexOf('\n') + 1).trim() ?? '';
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ReleaseError(problems.join('\n'));
}

function hasTag(root: string, tag: string): boolean {
  return git(root, 'tag', '--list', tag) !== '';
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(import.meta.dirname, '..');
  const options: ReleaseOptions = { root, build: (out) => bundle('src/index.ts', out), print: (line) => console.log(line) };
  try {
    const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, push: { type: 'boolean', default: false }, verify: { type: 'string' } } });
    if (values.verify !== undefined) console.log((await verify(options, values.verify)).notes);
    else await release(options, { dryRun: values['dry-run'], push: values.push });
  } catch (error) {
    if (!(error instanceof ReleaseError) && !(error instanceof TypeError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof ReleaseError ? 1 : 2;
  }
}
