import { existsSync, readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { ActionError, describeProblem, type Problem } from '../errors.ts';
import { limitAnnotations } from './annotations.ts';
import type { Fetch } from './fetch.ts';

/** The runner's edge: the only printer and the only writer of masks, annotations, outputs and the summary. */
export interface Runner {
  input(name: string): string;
  mask(value: string): void;
  info(line: string): void;
  warning(text: string): void;
  /** One annotation per problem, at its file and line where it has them, as far as GitHub shows so many. */
  problem(problem: Problem): void;
  /** Says how many warnings and problems have no annotation; none comes after it. */
  end(): void;
  startGroup(title: string): void;
  endGroup(): void;
  output(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  /** A fresh OIDC assertion; a secret that the caller masks before anything else. */
  idToken(audience: string, fetch: Fetch): Promise<string>;
}

// A foreign line must not be a workflow command: `::` counts at a line's start, after any blank, and `##[` anywhere in it
// (actions/runner, ActionCommand.cs).
const harmless = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g, ' ')
    .replaceAll(/^(\s*)::/gm, '$1\u200B::')
    .replaceAll('##[', '#\u200B#[');

/** The runner as GitHub gives it, through @actions/core; values of at least 4 characters are masked, line by line too. */
export function connectRunner(redact: (text: string) => string): Runner {
  const clean = (text: string): string => harmless(redact(text));
  guard(process.stderr, clean);
  const masked = new Set<string>();
  const annotations = limitAnnotations({ annotate: (kind, text) => (kind === 'error' ? core.error(text) : core.warning(text)), line: (text) => core.info(clean(text)) });
  return {
    input: (name) => core.getInput(name),
    mask: (value) => {
      for (const part of new Set([value, ...value.split(/\r?\n/)].map((one) => one.trim()))) {
        if (part.length < 4 || masked.has(part)) continue;
        masked.add(part);
        core.setSecret(part);
      }
    },
    info: (line) => core.info(clean(line)),
    warning: (text) => annotations.add('warning', { annotate: () => core.warning(clean(text)), line: text }),
    problem: (problem) => {
      const { file, line, column, ...rest } = problem;
      const text = describeProblem(file === undefined ? rest : problem);
      const place = {
        ...(problem.code === undefined ? {} : { title: clean(problem.code) }),
        ...(file === undefined ? {} : { file: clean(file) }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
      };
      annotations.add('error', { annotate: () => core.error(clean(text), place), line: text });
    },
    end: () => annotations.end(),
    startGroup: (title) => core.startGroup(clean(title)),
    endGroup: () => core.endGroup(),
    output: (name, value) => {
      try {
        core.setOutput(name, value);
      } catch (error) {
        throw new ActionError({ what: `The output \`${name}\` cannot be written: ${(error as Error).message}` });
      }
    },
    summary: async (markdown) => {
      // Without the file (a run by hand) there is nothing to write to; that is no failure.
      if (!process.env['GITHUB_STEP_SUMMARY']) return;
      await core.summary.addRaw(markdown).write();
    },
    idToken: async (audience, fetch) => {
      const { fetchIdToken } = await import('./idtoken.ts');
      return fetchIdToken(audience, fetch);
    },
  };
}

// What libraries print by themselves, because the job asks them to (AZURE_LOG_LEVEL, DEBUG), is cleaned as the rest is.
function guard(stream: NodeJS.WriteStream, clean: (text: string) => string): void {
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: unknown[]) => write(typeof chunk === 'string' ? clean(chunk) : chunk, ...rest);
}

/** What the run is about, from the runner's own variables; `event` is empty where the payload file is missing. */
export interface RunInfo {
  workspace: string;
  temp: string;
  repository: string;
  repositoryId: string;
  runUrl: string;
  runId: string;
  attempt: number;
  sha: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, ... */
  ref: string;
  eventName: string;
  event: Record<string, unknown>;
  apiUrl: string;
}

/** Reads GITHUB_* and RUNNER_*; a payload that is no JSON is an empty event. */
export function readRun(env: Readonly<Record<string, string | undefined>>): RunInfo {
  const get = (name: string, fallback = ''): string => env[name] ?? fallback;
  const server = get('GITHUB_SERVER_URL', 'https://github.com');
  return {
    workspace: get('GITHUB_WORKSPACE', process.cwd()),
    temp: get('RUNNER_TEMP', '/tmp'),
    repository: get('GITHUB_REPOSITORY'),
    repositoryId: get('GITHUB_REPOSITORY_ID'),
    runUrl: `${server}/${get('GITHUB_REPOSITORY')}/actions/runs/${get('GITHUB_RUN_ID')}`,
    runId: get('GITHUB_RUN_ID', '0'),
    attempt: Number(get('GITHUB_RUN_ATTEMPT', '1')),
    sha: get('GITHUB_SHA'),
    ref: get('GITHUB_REF'),
    eventName: get('GITHUB_EVENT_NAME'),
    event: readEvent(get('GITHUB_EVENT_PATH')),
    apiUrl: get('GITHUB_API_URL', 'https://api.github.com'),
  };
}

function readEvent(path: string): Record<string, unknown> {
  if (!path || !existsSync(path)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
