import type { ResourceGroup } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import type { GitHub, GitHubEvent } from '../github/github.ts';
import type { Pulls, PullNow } from '../github/pulls.ts';
import { referencesOf } from '../pool/listing.ts';
import type { Pool } from '../pool/load.ts';
import type { PreviewTags } from '../pool/owner.ts';
import { expiry } from '../pool/preview/expiry.ts';
import { judgePreview } from '../pool/preview/judge.ts';
import { neededStorage, placePreview } from '../pool/preview/place.ts';
import type { Policy } from '../pool/preview/policy.ts';
import type { ReadAt } from '../pool/preview/sides.ts';
import type { PreviewView, Report } from '../report/report.ts';
import { startReport } from '../report/start.ts';
import { holdCeilings } from './ceilings.ts';
import { deploy } from './deploy.ts';
import { choosePlace, holdersOf, listPreviews, type LivePreview } from './previews.ts';
import { teardown } from './teardown.ts';
import { note } from './tell.ts';

/** What a preview takes besides Azure. Nothing of the workspace is read. */
export interface PreviewEdge {
  event: GitHubEvent;
  /** The pool file, as a path of the repository. */
  file: string;
  /** The commit that somebody has asked for; undefined: the newest, whichever it is. */
  head?: string | undefined;
  github(): Promise<GitHub>;
  pulls(): Promise<Pulls>;
  /** Loads the pool from these files alone, and connects to Azure on its behalf; throws ActionError with all that is wrong with it. */
  load(read: ReadAt): Promise<{ pool: Pool; connect(): Promise<Context> }>;
  progress: Context['progress'];
}

/** Everything that one look at a pull request works with. */
interface Look {
  edge: PreviewEdge;
  report: Report;
  github: GitHub;
  pulls: Pulls;
  pull: PullNow;
  view: PreviewView;
}

/**
 * Gives a pull request its own small pool, within the policy of the default branch's pool file, and brings it up to the newest commit; a closed one
 * loses it. Forks and Dependabot get none, and neither does who comes when all places are taken: both is told and no failure. Where the
 * pull request moves while this runs, it is looked at again from the start, before anything is written.
 */
export async function preview(edge: PreviewEdge, report: Report): Promise<void> {
  const [github, pulls] = await Promise.all([edge.github(), edge.pulls()]);
  const found = await github.pullRequestOf(edge.event);
  if ('none' in found) throw new ActionError({ what: `There is no pull request to preview: ${found.none}.`, fix: 'Run it on `pull_request_target`, or on a branch with an open pull request.' });
  for (;;) {
    Object.assign(report, startReport(report.command), { asked: report.asked });
    const pull = await pulls.pullRequest(found.number);
    if (edge.head !== undefined && edge.head !== pull.headSha) throw new ActionError({ what: 'The branch was pushed to after the comment: it is not what the comment was about.', fix: 'Look at the newest commits, then write the command again as a new comment.' });
    report.preview = { number: pull.number, head: pull.headSha, state: 'refused', expires: '', hours: null, limit: null, cost: null, holders: [] };
    if ((await look({ edge, report, github, pulls, pull, view: report.preview })) === 'done') return;
    edge.progress({ line: 'The pull request has moved on: it is looked at again.' });
  }
}

type End = 'done' | 'again';

async function look(here: Look): Promise<End> {
  const { edge, report, github, pulls, pull, view } = here;
  edge.progress({ phase: `Preview of pull request ${pull.number}` });
  // Whose code or dependency it is nobody here has looked at; Azure is not even asked.
  const stranger = !pull.own ? 'fork' : pull.author === 'dependabot[bot]' ? 'dependabot' : undefined;
  if (stranger !== undefined) return say(here, stranger, stranger === 'fork' ? 'Pull requests from forks get no preview: it would run with this repository’s rights.' : 'Dependabot’s pull requests get no preview.');

  const { defaultBranch: branch } = await github.repository();
  const tip = await github.tip(branch);
  const base = await readFiles(github, edge.file, tip);
  const { pool, connect } = await edge.load(base);
  report.pool = { name: pool.name, resourceGroup: '', location: pool.location, subscriptionId: '', portalUrl: '' };
  if (!pull.open) return endClosed(here, await connect(), pool);
  const policy = policyOf(pool, edge.file, branch);
  Object.assign(view, { hours: policy.hours, limit: policy.live });

  const forkPoint = await pulls.forkPoint(tip, pull.headSha);
  const fork = forkPoint === undefined || forkPoint === tip ? base : await readFiles(github, edge.file, forkPoint);
  const judged = judgePreview({ file: edge.file, branch, base, fork, head: await readFiles(github, edge.file, pull.headSha), pool, policy });
  if ('problems' in judged) throw new ActionError(judged.problems);
  report.notes.push(...judged.notes);
  return show(here, await connect(), judged.pool, policy);
}

/** Finds a place, holds the preview to its ceilings and deploys it there. */
async function show(here: Look, context: Context, pool: Pool, policy: Policy): Promise<End> {
  const { report, pulls, pull, view } = here;
  const live = await livePreviews(context, pool);
  const mine = live.find(({ owner }) => owner.preview.number === pull.number);
  // Reopened while the last one is still going.
  if (mine?.group.state === 'Deleting') {
    await teardown(at(context, mine.group, mine.owner.preview), report);
    return 'again';
  }
  const place = await choosePlace(context, pool, policy, pull.number, live);
  if (place === undefined) {
    view.holders = holdersOf(live);
    return say(here, 'full', `All places for previews of this pool are taken (${live.length} of ${policy.live}).`);
  }
  const placed = placePreview(pool, pull.number, place);
  view.cost = await holdCeilings(context, report, placed, policy);
  const tags = await tagsFor(here, context, policy, mine);
  view.expires = tags.expires;
  const guard = { moved: false };
  const own = { ...at(context, { name: place }, tags), pool: placed, confirm: confirmed(here, context, pool, policy, live, guard) };
  view.state = 'failed';
  try {
    await deploy(own, report);
  } catch (error) {
    // What was interrupted the interruption speaks of; everything else may be the pull request's moving.
    context.signal.throwIfAborted();
    if (guard.moved || (await isTaken(context, pool, place, pull.number))) return 'again';
    if (!(await pulls.pullRequest(pull.number)).open) return 'again';
    throw error;
  }
  view.state = 'live';
  const now = await pulls.pullRequest(pull.number);
  if (!now.open) return 'again';
  if (now.headSha !== pull.headSha) report.notes.push('The pull request has a newer commit by now, which has a run of its own.');
  return 'done';
}

/** Asked right before Azure is written to: whether the pull request is still open and at this commit, and, once the place is taken, whether others took one at the same time. */
function confirmed({ pulls, pull, edge }: Look, context: Context, pool: Pool, policy: Policy, before: readonly LivePreview[], guard: { moved: boolean }): () => Promise<void> {
  let taken = false;
  const stop = (what: string): never => {
    guard.moved = true;
    throw new ActionError({ what });
  };
  return async () => {
    const now = await pulls.pullRequest(pull.number);
    if (!now.open) stop('The pull request was closed.');
    if (now.headSha !== pull.headSha) stop('The pull request has a newer commit.');
    const crowd = taken ? await findCrowd(context, pool, policy, pull.number, before) : undefined;
    if (crowd !== undefined) {
      edge.progress({ line: 'Others took the last places at the same time: this one is given back.' });
      await teardown(at(context, crowd.group, crowd.owner.preview), startReport('preview'));
      stop('All places for previews are taken.');
    }
    taken = true;
  };
}

// The others' own look comes seconds after their tags: Azure validates in between.
const patience = { looks: 20, pauseMs: 1000 };

/**
 * The own preview, where more have taken places than there are: tags are written without a condition, so everybody looks again afterwards, and goes
 * on only where no more are seen than may be. Of those that came at the same time (they are not among `before`) the lowest numbers wait for the others
 * to give way; the others do so at once.
 */
async function findCrowd(context: Context, pool: Pool, policy: Policy, number: number, before: readonly LivePreview[]): Promise<LivePreview | undefined> {
  const known = new Set(before.map(({ owner }) => owner.preview.number));
  for (let look = 1; ; look++) {
    const live = await livePreviews(context, pool);
    const mine = live.find(({ owner }) => owner.preview.number === number);
    if (live.length <= policy.live || mine === undefined || known.has(number)) return undefined;
    const newer = live.map(({ owner }) => owner.preview.number).filter((one) => !known.has(one));
    const ahead = newer.filter((one) => one < number).length;
    if (ahead >= policy.live - (live.length - newer.length) || look >= patience.looks) return mine;
    await context.sleep(patience.pauseMs);
  }
}

async function endClosed(here: Look, context: Context, pool: Pool): Promise<End> {
  const { report, pull } = here;
  const mine = (await livePreviews(context, pool)).filter(({ owner }) => owner.preview.number === pull.number);
  for (const { group, owner } of mine) await teardown(at(context, group, owner.preview), report);
  return say(here, mine.length > 0 ? 'removed' : 'closed', mine.length > 0 ? 'The pull request is closed: its preview is removed.' : 'The pull request is closed, and it has no preview.');
}

function say({ edge, report, view }: Look, state: PreviewView['state'], told: string): End {
  view.state = state;
  note(edge, report, told);
  report.ok = true;
  return 'done';
}

/** A context that is about one preview. */
function at(context: Context, group: Pick<ResourceGroup, 'name'>, preview: PreviewTags): Context {
  return { ...context, identity: { ...context.identity, resourceGroup: group.name, preview } };
}

async function livePreviews({ arm, repositoryId }: Context, pool: Pick<Pool, 'name'>): Promise<LivePreview[]> {
  return (await listPreviews(arm, repositoryId)).filter(({ owner }) => owner.pool === pool.name);
}

// A slot that two wanted has one owner in the end.
async function isTaken({ arm, repositoryId }: Context, pool: Pool, place: string, number: number): Promise<boolean> {
  const now = (await listPreviews(arm, repositoryId)).find(({ group }) => group.name.toLowerCase() === place.toLowerCase());
  return now !== undefined && (now.owner.pool !== pool.name || now.owner.preview.number !== number);
}

async function tagsFor({ edge, pulls, pull }: Look, { arm }: Context, { hours }: Policy, mine: LivePreview | undefined): Promise<PreviewTags> {
  const standing = mine?.owner.preview;
  const now = arm.now().toISOString();
  // What is new, and what somebody has just opened again, counts from now; only of what stands somebody may have said a word since.
  const lastWord = edge.event.payload['action'] === 'reopened' ? now : standing?.head === pull.headSha ? await pulls.lastWord(pull.number) : '';
  return { number: pull.number, head: pull.headSha, hours, expires: expiry({ now, hours, standing, head: pull.headSha, lastWord }), since: standing?.since || now };
}

/** The pool file and the files that it names, at a commit. */
async function readFiles(github: GitHub, file: string, commit: string): Promise<ReadAt> {
  const files = new Map<string, string>();
  const read = async (path: string): Promise<void> => {
    const text = await github.read(path, commit);
    if (typeof text === 'string') files.set(path, text);
  };
  await read(file);
  const text = files.get(file);
  if (text !== undefined) await Promise.all(referencesOf(file, text).map(read));
  return (path) => files.get(path);
}

function policyOf(pool: Pool, file: string, branch: string): Policy {
  const needed = neededStorage(pool);
  if (needed.length > 0) throw new ActionError({ what: `The template ${pool.template.source} cannot do without ${needed.map((one) => `\`${one}\``).join(', ')}, and a preview gets no storage.`, fix: 'Give them a default in the template, with which nothing is mounted.', file });
  if (pool.preview !== undefined) return pool.preview;
  throw new ActionError({ what: `The pool file on the branch \`${branch}\` has no key \`preview\`: what a preview may be is not said.`, fix: 'Add it there, such as `preview: { instances: 1, hours: 48, live: 3 }` (docs/previews.md).', file, line: 1 });
}
