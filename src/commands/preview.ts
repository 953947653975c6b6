import { tagGroup, type ResourceGroup } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import type { GitHub, GitHubEvent } from '../github/github.ts';
import type { Pulls, PullNow } from '../github/pulls.ts';
import { referencesOf } from '../pool/listing.ts';
import type { Pool } from '../pool/load.ts';
import { ownerTags, PREVIEW, readOwner, whoOwns, type Owner, type PreviewTags } from '../pool/owner.ts';
import { expiry } from '../pool/preview/expiry.ts';
import { judgePreview } from '../pool/preview/judge.ts';
import { neededStorage, placePreview } from '../pool/preview/place.ts';
import type { Policy } from '../pool/preview/policy.ts';
import type { ReadAt } from '../pool/preview/sides.ts';
import type { PreviewView, Report } from '../report/report.ts';
import { startReport } from '../report/start.ts';
import { holdCeilings } from './ceilings.ts';
import { deploy } from './deploy.ts';
import { findCrowd } from './crowd.ts';
import { readSurely, whose } from './owned.ts';
import { choosePlace, holdersOf, holding, listPreviews, type LivePreview } from './previews.ts';
import { teardown } from './teardown.ts';
import { note } from './tell.ts';
import { withdraw } from './withdraw.ts';

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
  /** Connects to Azure on behalf of no pool in particular. */
  connect(): Promise<Context>;
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
  /** Reports of those previews that `report` is not about. */
  also: Report[];
}

// What changes more often under one run is more than chance.
const mostLooks = 10;

/**
 * Gives a pull request its own small pool, within the policy of the default branch's pool file, and brings it up to the newest commit; a closed one
 * loses it. Forks and Dependabot get none, and neither does who comes when all places are taken: both is told and no failure. Where the
 * pull request moves while this runs, it is looked at again from the start, before anything is written.
 * Returns the reports of those previews that the run's own report is not about.
 */
export async function preview(edge: PreviewEdge, report: Report): Promise<Report[]> {
  const [github, pulls] = await Promise.all([edge.github(), edge.pulls()]);
  const found = await github.pullRequestOf(edge.event);
  if ('none' in found) throw new ActionError({ what: `There is no pull request to preview: ${found.none}.`, fix: 'Run it on `pull_request_target`, or on a branch with an open pull request.' });
  const also: Report[] = [];
  for (let looks = 0; looks < mostLooks; looks++) {
    Object.assign(report, startReport(report.command), { asked: report.asked });
    const pull = await pulls.pullRequest(found.number);
    if (edge.head !== undefined && edge.head !== pull.headSha) throw new ActionError({ what: 'The branch was pushed to after the comment: it is not what the comment was about.', fix: 'Look at the newest commits, then write the command again as a new comment.' });
    report.preview = { number: pull.number, head: pull.headSha, state: 'refused', expires: '', hours: null, limit: null, cost: null, holders: [] };
    if ((await look({ edge, report, github, pulls, pull, view: report.preview, also })) === 'done') return also;
    edge.progress({ line: 'The pull request, or the place for its preview, has changed: it is looked at again.' });
  }
  throw new ActionError({ what: `The pull request, or the place for its preview, changed each of the ${mostLooks} times that this run looked.`, fix: 'Run it again when it is quiet there.' });
}

type End = 'done' | 'again';

async function look(here: Look): Promise<End> {
  const { edge, report, github, pulls, pull, view } = here;
  edge.progress({ phase: `Preview of pull request ${pull.number}` });
  // Whose code or dependency it is nobody here has looked at; Azure is not even asked.
  const stranger = !pull.own ? 'fork' : pull.author === 'dependabot[bot]' ? 'dependabot' : undefined;
  if (stranger !== undefined) return say(here, stranger, stranger === 'fork' ? 'Pull requests from forks get no preview: it would run with this repository’s rights.' : 'Dependabot’s pull requests get no preview.');

  // The default branch's pool file may be gone by now, or of another name.
  if (!pull.open) return endClosed(here);
  const { defaultBranch: branch } = await github.repository();
  const tip = await github.tip(branch);
  const base = await readFiles(github, edge.file, tip);
  const { pool, connect } = await edge.load(base);
  report.pool = { name: pool.name, resourceGroup: '', location: pool.location, subscriptionId: '', portalUrl: '' };
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
  const all = await listPreviews(context.arm, context.repositoryId);
  const mine = all.find(({ owner }) => owner.pool === pool.name && owner.preview.number === pull.number);
  // Reopened while the last one is still going.
  if (mine?.group.state === 'Deleting') {
    await teardown(at(context, mine.group, mine.owner.preview), report);
    return 'again';
  }
  const live = holding(all, pool);
  const place = await choosePlace(context, pool, policy, pull.number, live);
  if (place === undefined) {
    view.holders = holdersOf(live, context.arm.now().getTime());
    return say(here, 'full', `All places for previews of this pool are taken (${live.length} of ${policy.live}).`);
  }
  refuseOther(all, pool, place);
  const placed = placePreview(pool, pull.number, place);
  view.cost = await holdCeilings(context, report, placed, policy);
  const tags = await tagsFor(here, context, policy, mine);
  view.expires = tags.expires;
  const guard: Guard = { moved: false, held: undefined };
  const own = { ...at(context, { name: place }, tags), pool: placed, confirm: confirmed(here, context, pool, policy, place, live, guard) };
  view.state = 'failed';
  try {
    await deploy(own, report);
  } catch (error) {
    // What was interrupted the interruption speaks of; everything else may be the pull request's moving.
    context.signal.throwIfAborted();
    await regain(own, report, guard);
    if (guard.moved || (await isTaken(context, pool, policy, place, pull.number))) return 'again';
    if (!(await pulls.pullRequest(pull.number)).open) return 'again';
    throw error;
  }
  const other = await regain(own, report, guard);
  if (other !== undefined) throw new ActionError({ what: `The resource group ${place} was taken while this preview was deployed into it: it belongs to ${other}.`, fix: `Remove by hand what carries \`${PREVIEW}: ${pull.number}\` there.` });
  view.state = 'live';
  const now = await pulls.pullRequest(pull.number);
  if (!now.open) return 'again';
  if (now.headSha !== pull.headSha) report.notes.push('The pull request has a newer commit by now, which has a run of its own.');
  return 'done';
}

/** What the questions before each write have come to. */
interface Guard {
  /** The pull request has moved, or lost its place: there is more to see than the error says. */
  moved: boolean;
  /** What the place's tags said right before the deployment was sent. */
  held: Owner | undefined;
}

/** Asked right before Azure is written to: whether the pull request is still open and at this commit, and, once the place is taken, whether it still is, and whether others took one at the same time. */
function confirmed({ pulls, pull, edge }: Look, context: Context, pool: Pool, policy: Policy, place: string, before: readonly LivePreview[], guard: Guard): () => Promise<void> {
  let taken = false;
  const stop = (what: string): never => {
    guard.moved = true;
    throw new ActionError({ what });
  };
  return async () => {
    const now = await pulls.pullRequest(pull.number);
    if (!now.open) stop('The pull request was closed.');
    if (now.headSha !== pull.headSha) stop('The pull request has a newer commit.');
    if (!taken) {
      taken = true;
      return;
    }
    const crowd = await findCrowd(context, pool, policy, pull.number, before);
    if (crowd !== undefined) {
      edge.progress({ line: 'Others took the last places at the same time: this one is given back.' });
      await teardown(at(context, crowd.group, crowd.owner.preview), startReport('preview'));
      stop('All places for previews are taken.');
    }
    const found = await readSurely(context.arm, place);
    const owner = found === undefined ? 'nobody' : whoOwns(found.tags, { repositoryId: context.repositoryId, pool: pool.name, preview: pull });
    // A removal that had begun before this run took it has come to its end.
    if (owner === 'nobody') stop('The place of the preview was given back meanwhile.');
    guard.held = owner === 'ours' ? (readOwner(found?.tags) ?? undefined) : undefined;
  };
}

/**
 * After a deployment, however it went: writes the tags of its place again, where a removal that had looked before them took them off meanwhile. Without
 * them nobody would find what runs there. Returns whose the place is where it is another's by now.
 */
async function regain(context: Context, report: Report, { held }: Guard): Promise<string | undefined> {
  const { arm, identity, repositoryId } = context;
  const now = held === undefined ? undefined : await readSurely(arm, identity.resourceGroup);
  const owner = now === undefined ? 'ours' : whoOwns(now.tags, whose(context));
  if (now === undefined || owner === 'ours') return undefined;
  if (owner !== 'nobody') return owner.other;
  await tagGroup(arm, now.name, { ...now.tags, ...ownerTags({ repositoryId, pool: identity.name, preview: identity.preview, adoptedAt: held?.adoptedAt }) });
  note(context, report, `A removal that had begun before took the tags off the resource group ${now.name}: they are there again.`);
  return undefined;
}

/** Removes what a closed pull request has, found by tags alone. */
async function endClosed({ edge, report, pulls, pull, view, also }: Look): Promise<End> {
  view.state = 'closed';
  also.push(...(await withdraw(await edge.connect(), report, { number: pull.number, pool: undefined, closed: pulls })));
  // Where nothing was removed it may have been opened again.
  return report.ok && report.preview === view && (await pulls.pullRequest(pull.number)).open ? 'again' : 'done';
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

/** Two pools with one `resourceGroup` have one place for a pull request; so has a pool before and after it is renamed. */
function refuseOther(all: readonly LivePreview[], pool: Pool, place: string): void {
  const other = all.find(({ group, owner }) => owner.pool !== pool.name && isSame(group.name, place))?.owner;
  if (other === undefined) return;
  const { number } = other.preview;
  throw new ActionError({
    what: `The resource group ${place} holds the preview of pull request ${number} of pool "${other.pool}", not of "${pool.name}".`,
    fix: `Where the pool was renamed, remove that preview (\`command: teardown\` with \`pull-request: ${number}\`) and run this again. Two pools need a \`resourceGroup\` each.`,
  });
}

// Another may have been faster: then there is another place, or none. Where there is no other, the error says what is in the way.
async function isTaken(context: Context, pool: Pool, policy: Policy, place: string, number: number): Promise<boolean> {
  const next = await choosePlace(context, pool, policy, number, holding(await listPreviews(context.arm, context.repositoryId), pool));
  return next === undefined || !isSame(next, place);
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

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
