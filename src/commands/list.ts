import type { Progress } from '../context.ts';
import { ActionError } from '../errors.ts';
import { objectOf, textOf, type GitHubEvent } from '../github/event.ts';
import type { ChangedFiles, GitHub, Unlisted } from '../github/github.ts';
import { choosePools, isPoolFile, type Changes, type CommittedFile } from '../pool/listing.ts';
import type { Report } from '../report/report.ts';
import { note, warn } from './tell.ts';

/** What `list` needs: no Azure at all. */
export interface Repository {
  event: GitHubEvent;
  /** The folder of pool files. */
  folder: string;
  /** Paths of the files in a folder of the checkout; undefined where there is none. */
  files(folder: string): readonly string[] | undefined;
  read(path: string): string | undefined;
  /** Loads GitHub's client; throws ActionError where there is no token. */
  connect(): Promise<GitHub>;
  progress(event: Progress): void;
}

/** Lists the pool files that changed with what the run is about, or all of them where that says nothing of files. */
export async function list(repository: Repository, report: Report): Promise<void> {
  const { folder, progress } = repository;
  const files = committed(repository);
  const changes = await findChanges(repository);
  const { pools, left, deleted, renamed } = choosePools(files, folder, changes);
  report.pools = pools;
  note(repository, report, 'all' in changes ? `All ${files.length} pool files of \`${folder}\` are listed: ${changes.all}.` : `${pools.length + left.length} of ${files.length} pool files of \`${folder}\` have changed, or a file that they name has.`);
  for (const pool of pools) progress({ line: pool });
  for (const [before, now] of renamed) note(repository, report, `\`${before}\` is now \`${now}\`.`);
  if (files.length === 0 && deleted.length === 0) warn(repository, report, `There is no pool file in the folder \`${folder}\`. The input \`pool\` of \`list\` names another folder.`);
  for (const path of deleted) warn(repository, report, `\`${path}\` is gone, and nothing is deployed for it. Its pool stands, and costs, until \`teardown\` removes it.`);
  if (left.length > 0) warn(repository, report, `A matrix has at most ${pools.length} jobs: ${left.length} more pool files changed and are not listed, from \`${left[0] ?? ''}\` on. Split the change, or the folder.`);
  report.ok = true;
}

function committed({ folder, files, read }: Repository): CommittedFile[] {
  if ((files('.') ?? []).length === 0 && files(folder) === undefined) {
    throw new ActionError({ what: 'The workspace is empty, so there are no pool files to list.', fix: 'Run `actions/checkout` before this step.' });
  }
  return (files(folder) ?? []).filter((path) => isPoolFile(path, folder)).map((path) => ({ path, text: read(path) ?? '' }));
}

async function findChanges({ event, connect }: Repository): Promise<Changes> {
  const { name, payload } = event;
  if (name === 'pull_request' || name === 'pull_request_target') {
    const github = await connect();
    const found = await github.pullRequestOf(event);
    return 'none' in found ? { all: found.none } : orAll(await github.filesOf(found.number));
  }
  if (name === 'push') return between(textOf(payload['before']), textOf(payload['after']), connect);
  if (name === 'merge_group') {
    const group = objectOf(payload['merge_group']);
    return between(textOf(group['base_sha']), textOf(group['head_sha']), connect);
  }
  return { all: `the event \`${name}\` has no changed files of its own` };
}

// A commit of zeros stands for a branch that was not there.
const isCommit = (sha: string): boolean => /^[0-9a-f]{40,64}$/.test(sha) && /[1-9a-f]/.test(sha);

async function between(before: string, after: string, connect: () => Promise<GitHub>): Promise<Changes> {
  if (!isCommit(after)) return { paths: new Set(), gone: new Map() };
  if (!isCommit(before)) return { all: 'the branch is new' };
  return orAll(await (await connect()).filesBetween(before, after));
}

function orAll(found: ChangedFiles | Unlisted): Changes {
  return 'unlisted' in found ? { all: found.unlisted } : found;
}
