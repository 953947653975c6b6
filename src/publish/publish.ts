import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { ActionError } from '../errors.ts';
import type { GitHub, GitHubOptions } from '../github/github.ts';
import { renderComment } from '../report/comment.ts';
import { renderOutputs } from '../report/outputs.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { keepComment } from './comment.ts';
import { markerOf } from './marker.ts';
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
    eventName: string;
    event: Readonly<Record<string, unknown>>;
    apiUrl: string;
  };
  runner: Edge;
  /** Every secret value that the run knows. */
  secrets: readonly string[];
  /** Given in tests of this room alone; the real one is loaded when a comment is written. */
  connect?: (options: GitHubOptions) => Promise<GitHub>;
  /** Waiting, in milliseconds; given in tests of this room alone. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

// Our own words, which a script compares: a secret that happens to be called `pass` is not in them.
const vocabulary = new Set(['command', 'kind', 'scope', 'check', 'smoke', 'smokeLevel', 'finishedAt']);

/**
 * The place where a report leaves, after success and failure alike: report file, outputs, job summary, pull request comment.
 * What GitHub or the disk refuses becomes a warning, so that it never hides how the command went.
 */
export async function publish(report: Report, options: PublishOptions): Promise<void> {
  const { runner, secrets, run } = options;
  const safe = redactDeep(report, secrets, vocabulary);
  const path = join(run.temp, 'dsvm-pool-report.json');
  await attempt(runner, 'The report file could not be written', async () => {
    // Removed first: neither the mode nor a link of a file that stood there stays.
    await rm(path, { force: true });
    await writeFile(path, `${JSON.stringify(safe, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    runner.output('report', path);
  });
  await attempt(runner, 'The outputs could not be written', async () => {
    for (const [name, value] of Object.entries(renderOutputs(safe))) runner.output(name, value);
  });
  await attempt(runner, 'The job summary could not be written', () => runner.summary(redact(renderSummary(safe), secrets)));
  await attempt(runner, 'The pull request comment could not be written', async () => {
    runner.output('comment-url', redact(await comment(safe, options), secrets));
  });
}

async function comment(report: Report, { inputs, run, runner, secrets, connect = load, sleep = sleepFor }: PublishOptions): Promise<string> {
  const { pool } = report;
  if (inputs.comment === 'off' || pool === null) return '';
  // Most events have no pull request; for them GitHub is not even asked.
  if (!['pull_request', 'pull_request_target', 'push'].includes(run.eventName)) return '';
  if (inputs.githubToken === undefined || run.repository === '') {
    runner.info('No comment: there is no `github-token`.');
    return '';
  }
  const github = await connect({ token: inputs.githubToken, apiUrl: run.apiUrl, repository: run.repository });
  const pullRequest = await github.pullRequestOf({ name: run.eventName, payload: run.event, sha: run.sha });
  if (pullRequest === null) {
    runner.info(`No comment: no pull request belongs to commit ${run.sha}.`);
    return '';
  }
  const generation = { run: Number(run.runId) || 0, attempt: run.attempt };
  const mode = inputs.comment ?? ((await isPrivate(github, run.event)) ? 'endpoints' : 'link');
  const marker = markerOf(pool.name, generation);
  const [first = '', ...rest] = renderComment(report, { mode, runUrl: run.runUrl, marker }).split('\n');
  // The marker finds the comment again, so it stays as it is even where a pool is called like a secret.
  const body = [first, redact(rest.join('\n'), secrets)].join('\n');
  const { url, superseded } = await keepComment(github, pullRequest, pool.name, generation, body, sleep);
  runner.info(superseded ? `The comment shows a later run and stays as it is: ${url}` : `Comment: ${url}`);
  return url;
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

async function load(options: GitHubOptions): Promise<GitHub> {
  const { connectGitHub } = await import('../github/github.ts');
  return connectGitHub(options);
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
