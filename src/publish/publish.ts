import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { ActionError } from '../errors.ts';
import { surelyNone } from '../github/event.ts';
import type { GitHub, GitHubOptions } from '../github/github.ts';
import { calm } from '../report/calm.ts';
import { renderComment } from '../report/comment.ts';
import { renderOutputs } from '../report/outputs.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { weekSvg } from '../report/weeksvg.ts';
import { keepComment } from './comment.ts';
import { digest, markerOf, type Topic } from './marker.ts';
import { redact, redactDeep } from './redact.ts';

/** The runner's edge, as far as publishing needs it. */
export interface Edge {
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
  warning(text: string): void;
  info(text: string): void;
}

export interface PublishOptions {
  inputs: { comment?: 'endpoints' | 'link' | 'off'; githubToken?: string };
  run: {
    /** Folder of the report file: RUNNER_TEMP. */
    temp: string;
    repository: string;
    runUrl: string;
    runId: string;
    attempt: number;
    sha: string;
    ref: string;
    eventName: string;
    event: Readonly<Record<string, unknown>>;
    apiUrl: string;
  };
  runner: Edge;
  /** Every secret value that the run knows. */
  secrets: readonly string[];
  /** Reports of more previews than the one that the run's own report is about: each is shown on its own pull request alone. */
  also?: readonly Report[];
  /** Given in tests of this room alone; the real one is loaded when a comment is written. */
  connect?: (options: Omit<GitHubOptions, 'fetch'>) => Promise<GitHub>;
  /** Waiting, in milliseconds; given in tests of this room alone. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

// Our own words, which a script compares: a secret that happens to be called `pass` is not in them.
const vocabulary = new Set(['command', 'kind', 'scope', 'check', 'smoke', 'smokeLevel', 'finishedAt', 'at', 'local', 'offset', 'since', 'until', 'date', 'oddity']);

/**
 * The place where a report leaves, after success and failure alike: report file, the week as a picture, outputs, job summary, deployment record, pull request comment.
 * What GitHub or the disk refuses becomes a warning, so that it never hides how the command went.
 */
export async function publish(report: Report, options: PublishOptions): Promise<void> {
  const { runner, secrets, run } = options;
  const safe = redactDeep(report, secrets, vocabulary);
  const write = async (output: string, name: string, content: string): Promise<void> => {
    const path = join(run.temp, name);
    // Removed first: neither the mode nor a link of a file that stood there stays.
    await rm(path, { force: true });
    await writeFile(path, content, { mode: 0o600, flag: 'wx' });
    runner.output(output, path);
  };
  await attempt(runner, 'The report file could not be written', () => write('report', 'dsvm-pool-report.json', `${JSON.stringify(safe, null, 2)}\n`));
  await attempt(runner, 'The picture of the week could not be written', async () => {
    if (safe.schedule === null) runner.output('week-svg', '');
    else await write('week-svg', 'dsvm-pool-week.svg', redact(weekSvg(safe.schedule, safe.pool?.name ?? ''), secrets));
  });
  await attempt(runner, 'The outputs could not be written', async () => {
    for (const [name, value] of Object.entries(renderOutputs(safe))) runner.output(name, value);
  });
  await attempt(runner, 'The job summary could not be written', () => runner.summary(redact(renderSummary(safe), secrets)));
  await announce(safe, options, (url) => runner.output('comment-url', redact(url, secrets)));
  for (const one of options.also ?? []) await announce(redactDeep(one, secrets, vocabulary), options, () => undefined);
}

/** What the pull request of a report is shown. */
async function announce(safe: Report, options: PublishOptions, told: (url: string) => void): Promise<void> {
  await attempt(options.runner, 'The deployment could not be recorded on GitHub', () => record(safe, options));
  await attempt(options.runner, 'The pull request comment could not be written', async () => told(await comment(safe, options)));
}

async function record(report: Report, { inputs, run }: PublishOptions): Promise<void> {
  const { githubToken: token } = inputs;
  if (report.preview === null || token === undefined || run.repository === '') return;
  const way = { token, apiUrl: run.apiUrl, repository: run.repository };
  const [{ connectDeployments }, { connectFetch }, { recordPreview }] = await Promise.all([import('../github/deployments.ts'), import('../azure/fetch.ts'), import('./deployment.ts')]);
  // Whoever sees the repository sees its deployments: the address is told there where the comment would tell it.
  const open = inputs.comment === 'endpoints' || (inputs.comment === undefined && (await isPrivate(await load(way), run.event)));
  await recordPreview(await connectDeployments({ ...way, fetch: connectFetch() }), report, { open, runUrl: run.runUrl });
}

async function comment(report: Report, { inputs, run, runner, secrets, connect = load, sleep = sleepFor }: PublishOptions): Promise<string> {
  const topic = topicOf(report);
  if (inputs.comment === 'off' || topic === null) return '';
  const event = { name: run.eventName, payload: run.event, sha: run.sha, ref: run.ref };
  // Many events have no pull request; for them GitHub's client is not even loaded.
  const none = report.preview === null ? surelyNone(event) : undefined;
  if (none !== undefined) {
    runner.info(`No comment: ${none}.`);
    return '';
  }
  if (inputs.githubToken === undefined || run.repository === '') {
    runner.info('No comment: there is no `github-token`.');
    return '';
  }
  const github = await connect({ token: inputs.githubToken, apiUrl: run.apiUrl, repository: run.repository });
  // A preview says itself whose it is: a sweep's event knows nothing of it.
  const found = report.preview === null ? await github.pullRequestOf(event) : { number: report.preview.number };
  if ('none' in found) {
    runner.info(`No comment: ${found.none}.`);
    return '';
  }
  const mode = inputs.comment ?? ((await isPrivate(github, run.event)) ? 'endpoints' : 'link');
  const body = bodyOf(report, topic, mode, run, secrets);
  const { url, superseded, unchanged } = await keepComment(github, found.number, topic, body, sleep);
  runner.info(superseded ? `The comment shows something newer and stays as it is: ${url}` : unchanged ? `The comment says the same already and stays as it is: ${url}` : `Comment: ${url}`);
  return url;
}

// What stands in Azure has one comment, whichever command looked at it; what would change has another. A comment that is told no gets an answer of
// its own, for no pool; and so does the plan that a comment asked for: the pull request's own is of the pull request's files.
function topicOf({ command, ok, pool, asked, preview }: Report): Topic | null {
  if (asked !== null && asked.refused !== null) return { pool: '', kind: 'chat' };
  // Who hands a command on to another job has no answer yet.
  if (pool === null) return asked === null || (command === 'chatops' && ok) ? null : { pool: '', kind: 'chat' };
  // A preview is not the pool: it has one too.
  if (preview !== null) return { pool: pool.name, kind: 'preview' };
  return { pool: pool.name, kind: command !== 'plan' ? 'deploy' : asked === null ? 'plan' : 'chat' };
}

function bodyOf(report: Report, topic: Topic, mode: 'endpoints' | 'link', run: PublishOptions['run'], secrets: readonly string[]): string {
  // In whole seconds, rounded down, as Azure tells its time: within one of them the later run counts, and finer it would be chance.
  const generation = { run: Number(run.runId) || 0, attempt: run.attempt, at: Math.floor(Date.parse(report.finishedAt) / 1000) || 0 };
  const blank = digest('');
  const marker = markerOf(topic, generation, { content: blank, text: blank });
  // The marker finds the comment again, so it stays as it is even where a pool is called like a secret.
  const below = (told: Report, runUrl: string): string => redact(renderComment(told, { mode, runUrl, marker }).split('\n').slice(1).join('\n'), secrets);
  const text = below(report, run.runUrl);
  return `${markerOf(topic, generation, { content: digest(below(calm(report), '')), text: digest(text) })}\n${text}`;
}

// Without a certain answer the repository counts as public: addresses then stay out.
async function isPrivate(github: GitHub, event: Readonly<Record<string, unknown>>): Promise<boolean> {
  const told = (event['repository'] as { private?: unknown } | undefined)?.private;
  if (typeof told === 'boolean') return told;
  try {
    return (await github.repository()).private;
  } catch (error) {
    if (error instanceof ActionError) return false;
    throw error;
  }
}

async function load(options: Omit<GitHubOptions, 'fetch'>): Promise<GitHub> {
  const [{ connectGitHub }, { connectFetch }] = await Promise.all([import('../github/github.ts'), import('../azure/fetch.ts')]);
  return connectGitHub({ ...options, fetch: connectFetch() });
}

async function attempt(runner: Edge, failure: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const known = error instanceof ActionError || (error as NodeJS.ErrnoException).code !== undefined;
    if (!known) throw error;
    runner.warning(`${failure}. ${error instanceof Error ? error.message : String(error)}`);
  }
}
