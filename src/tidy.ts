import { refuse, type Inputs } from './action/inputs.ts';
import type { RunInfo } from './action/runner.ts';
import { listerOf, readerOf } from './assets.ts';
import type { Context } from './context.ts';
import { ActionError, type Problem } from './errors.ts';
import { objectOf, textOf } from './github/event.ts';
import type { GitHub, GitHubOptions } from './github/github.ts';
import { nothing, type Loaded } from './load.ts';
import { resolvePath } from './pool/path.ts';
import type { Report } from './report/report.ts';

/** What it takes to remove previews. Of the workspace nothing is read but the names of pools. */
export interface TidyEdge {
  inputs: Inputs;
  problems: readonly Problem[];
  run: RunInfo;
  /** Of pool files. */
  folder: string;
  /** Of the comment that asked for it: the default branch's files. */
  read: ((path: string) => string | undefined) | undefined;
  github(): Promise<GitHub>;
  way(): Promise<GitHubOptions>;
  /** Signs in to Azure. */
  connect(loaded: Loaded): Promise<Context>;
}

/** The pull request whose preview `teardown` is to remove, and whether it goes because that was closed; undefined: it is about the pool itself. */
export function withdrawnBy({ command, pullRequest }: Inputs, { eventName, event }: RunInfo): { number: number; closed: boolean } | undefined {
  if (command !== 'teardown') return undefined;
  const closed = /^pull_request(_target)?$/.test(eventName) && textOf(event['action']) === 'closed';
  const number = Number(objectOf(event['pull_request'])['number']);
  if (pullRequest !== undefined) return { number: pullRequest, closed: closed && pullRequest === number };
  // Who closes a pull request has asked for no pool's end.
  return closed ? { number, closed } : undefined;
}

/** Removes a pull request's previews. Returns the reports of those that the run's own report is not about. */
export async function withdrawPreviews(edge: TidyEdge, report: Report, { number, closed }: { number: number; closed: boolean }): Promise<Report[]> {
  refuse(edge.problems);
  const [{ withdraw }, { connectPulls }] = await Promise.all([import('./commands/withdraw.ts'), import('./github/pulls.ts')]);
  const pool = await poolOf(edge, closed);
  const pulls = closed ? await connectPulls(await edge.way()) : undefined;
  const context = await edge.connect(nothing);
  try {
    return await withdraw(context, report, { number, pool, closed: pulls });
  } finally {
    report.finishedAt ||= context.arm.now().toISOString();
  }
}

/** Lets a pull request's preview live so many minutes longer, within the policy of the default branch's pool file. */
export async function extendPreviews(edge: TidyEdge, report: Report, { number, minutes }: { number: number; minutes: number }): Promise<void> {
  refuse(edge.problems);
  const [{ extend }, { committedPolicy }] = await Promise.all([import('./commands/extend.ts'), import('./pool/preview/committed.ts')]);
  const pool = await poolOf(edge, false);
  const path = resolvePath(edge.inputs.pool ?? '') ?? '';
  const policy = committedPolicy(path, edge.read?.(path) ?? '');
  if ('what' in policy) throw new ActionError(policy);
  const context = await edge.connect(nothing);
  await extend(context, report, { number, pool, minutes, policy }).finally(() => (report.finishedAt = context.arm.now().toISOString()));
}

/** One pass of `sweep`. Returns the reports of the previews that it has removed. */
export async function sweepPreviews(edge: TidyEdge, report: Report): Promise<Report[]> {
  refuse(edge.problems);
  const [{ sweep }, standing, pulls, chat, deployments, way] = await Promise.all([
    import('./commands/sweep.ts'),
    import('./github/standing.ts'),
    import('./github/pulls.ts'),
    import('./github/chat.ts'),
    import('./github/deployments.ts'),
    edge.way(),
  ]);
  const github = {
    standings: await standing.connectStandings(way),
    pulls: await pulls.connectPulls(way),
    chat: await chat.connectChat(way),
    records: await deployments.connectDeployments(way),
  };
  const context = await edge.connect(nothing);
  try {
    return await sweep(context, report, { ...github, pools: await poolsIn(edge), dryRun: edge.inputs.dryRun, runUrl: edge.run.runUrl });
  } finally {
    report.finishedAt = context.arm.now().toISOString();
  }
}

// A pool's name is what the default branch says it is.
async function poolOf({ inputs, read, ...edge }: TidyEdge, closed: boolean): Promise<string | undefined> {
  const path = resolvePath(inputs.pool ?? '');
  if (inputs.pool === undefined || path === undefined) return undefined;
  const text = read === undefined ? await committed(await edge.github(), path) : read(path);
  const { nameOf } = await import('./pool/listing.ts');
  const name = typeof text === 'string' ? nameOf(path, text) : undefined;
  // Of a closed pull request nothing is to stay, whatever has become of the pool's file.
  if (name !== undefined || closed) return name;
  throw new ActionError({ what: `The default branch has no pool file \`${path}\`, so it is not known which pool’s preview is meant.`, fix: 'Correct `pool`, or leave it out: then every preview of the pull request goes.' });
}

async function committed(github: GitHub, path: string): Promise<string | readonly string[] | undefined> {
  const { defaultBranch } = await github.repository();
  return github.read(path, await github.tip(defaultBranch));
}

async function poolsIn({ folder, run }: TidyEdge): Promise<string[]> {
  const { isPoolFile, nameOf } = await import('./pool/listing.ts');
  const read = readerOf(run.workspace);
  return (listerOf(run.workspace)(folder) ?? []).filter((path) => isPoolFile(path, folder)).flatMap((path) => nameOf(path, read(path) ?? '') ?? []);
}
