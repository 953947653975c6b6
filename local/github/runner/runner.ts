// The local runner: takes events of the local GitHub and runs the workflows that they start, as GitHub does.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../actions.ts';
import type { EventKind, EventOptions, RunContext } from '../events.ts';
import type { LocalGitHub } from '../github.ts';
import type { Commit } from '../state.ts';
import { changesOf } from '../trees.ts';
import { Groups } from './concurrency.ts';
import type { EnvironmentSettings } from './environments.ts';
import { readInputs } from './inputs.ts';
import { readWorkflow, WorkflowError, type Locate, type Source, type Workflow } from './parser.ts';
import type { Grace } from './process.ts';
import { Run, type RunResult } from './run.ts';
import { firings } from './cron.ts';
import { starts, type Happening } from './triggers.ts';

export type { EnvironmentSettings } from './environments.ts';
export type { JobResult } from './job.ts';
export type { Run, RunResult } from './run.ts';

export interface RunnerSettings {
  /** Folders of actions and reusable workflows besides the repository's own: `org/dsvm-pool-action` to a checkout of it, whatever the tag. */
  actions?: Readonly<Record<string, string>>;
  /** Variables of the machine itself: a proxy, a certificate. */
  env?: Readonly<Record<string, string>>;
  secrets?: Readonly<Record<string, string>>;
  /** What runs of dependabot[bot] get instead. */
  dependabotSecrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** What a token may where no workflow says so; default `read`. */
  defaultPermissions?: 'read' | 'write';
  grace?: Grace;
  /** Milliseconds that a minute of `timeout-minutes` lasts; default 60,000. */
  minute?: number;
  /** Called with every line of every job's log. */
  line?(text: string): void;
}

/** Runs workflows of one local GitHub. */
export interface Runner {
  /** The runs that the event starts, each under way; workflow_run follows by itself when they end. */
  trigger<K extends EventKind>(kind: K, options: EventOptions[K] & { actor?: string }): Promise<Run[]>;
  /** A run by hand of one workflow file (its name without folder); throws what GitHub refuses about the inputs. */
  dispatch(file: string, inputs?: Record<string, string>, actor?: string): Promise<Run>;
  /** The scheduled runs between two instants (milliseconds since 1970; the second excluded). */
  tick(from: number, until: number): Promise<Run[]>;
  /** Every run so far, those that workflow_run started included; resolves when none is under way. */
  settle(): Promise<RunResult[]>;
}

// A workflow_run may start another, and that one a third; GitHub goes no further.
const longestChain = 3;
const folder = '.github/workflows/';

/** Opens a runner on a local GitHub. */
export function openRunner(github: LocalGitHub, settings: RunnerSettings = {}): Runner {
  const { state, runs } = github.inside;
  const groups = new Groups();
  const all: Run[] = [];
  const followers: Promise<unknown>[] = [];
  const numbers = new Map<string, number>();

  const sourceAt = (commit: Commit, ref: string): Source => ({ read: (path) => commit.files.get(path), repository: github.repository, ref, sha: commit.sha });
  const locate: Locate = (uses, from) => {
    if (uses.startsWith('./')) return { source: from, path: uses.slice(2) };
    const [, repository = '', path = '', version = ''] = /^([^/]+\/[^/]+)\/(.+)@(.+)$/.exec(uses) ?? [];
    const own = settings.actions?.[repository];
    if (own !== undefined) {
      const read = (file: string): string | undefined => (existsSync(join(own, file)) ? readFileSync(join(own, file), 'utf8') : undefined);
      return { source: { read, repository, ref: /^[0-9a-f]{40}$/.test(version) ? version : `refs/tags/${version}`, sha: createHash('sha1').update(version).digest('hex') }, path };
    }
    const commit = repository === github.repository ? state.commits.get(state.resolve(version) ?? '') : undefined;
    if (!commit) throw new Error(`The local runner does not know ${uses}`);
    return { source: sourceAt(commit, state.branches.has(version) ? `refs/heads/${version}` : version), path };
  };

  const files = (commit: Commit): string[] => [...commit.files.keys()].filter((path) => path.startsWith(folder) && /^[^/]+\.ya?ml$/.test(path.slice(folder.length)));
  const commitOf = (sha: string): Commit => {
    const found = state.commits.get(sha);
    if (!found) throw new Error(`There is no commit ${sha}`);
    return found;
  };

  const begin = (path: string, workflow: Workflow | undefined, event: { kind: EventKind; options: object; depth: number }): Run => {
    const name = workflow?.name ?? path;
    const { payload } = runs.event(event.kind, { ...event.options, workflow: path.slice(folder.length).replace(/\.ya?ml$/, '') });
    const number = (numbers.get(path) ?? 0) + 1;
    numbers.set(path, number);
    const context: RunContext = { ...runs.current, workflow: name, path, runNumber: number };
    const pull = pullOf(payload);
    const commit = commitOf(context.sha);
    const restricted = context.actor.login === 'dependabot[bot]' && (context.name === 'pull_request' || context.name === 'push') ? 'dependabot' : context.name === 'pull_request' && pull?.fork ? 'fork' : null;
    const at = state.time();
    const record: RunRecord = {
      id: context.runId, number, attempt: 1, name, path, title: pull?.title ?? (context.name === 'push' ? (commit.message.split('\n', 1)[0] ?? '') : name), event: context.name, status: 'queued', conclusion: null,
      branch: context.headRef || context.ref.replace(/^refs\/(heads|tags)\//, ''), sha: context.name === 'pull_request' ? (pull?.headSha ?? context.sha) : context.sha, fork: context.name === 'pull_request' && pull?.fork ? pull.author : null,
      actor: context.actor, pulls: context.name === 'pull_request' && pull ? [pull.number] : [], createdAt: at, startedAt: at, updatedAt: at, jobs: [],
    };
    state.runs.set(record.id, record);
    const run = new Run({ github, settings, groups, locate, source: sourceAt(commit, context.ref), path, record, context, payload, restricted });
    all.push(run);
    if (event.depth < longestChain) {
      const follow = (action: 'requested' | 'completed') => start('workflow_run', { run: record, action }, event.depth + 1);
      followers.push(follow('requested'), run.ended.then(() => follow('completed')));
    }
    return run;
  };

  const pullOf = (payload: Record<string, unknown>) => state.pulls.get(Number(payload['number'] ?? NaN));

  const happening = (kind: EventKind, payload: Record<string, unknown>, context: RunContext): Happening => {
    const pull = pullOf(payload);
    const between = (one: string | undefined, other: string): string[] => Object.keys(changesOf(state.commits.get(one ?? '')?.files ?? new Map(), commitOf(other).files));
    const changed = kind === 'push' ? between(payload['before'] as string, context.sha) : kind.startsWith('pull_request') && pull ? between(pull.baseSha, pull.headSha) : undefined;
    const about = payload['workflow_run'] as { name: string; head_branch: string } | undefined;
    return {
      event: kind, action: payload['action'] as string | undefined, ref: context.ref, base: context.baseRef, changed, cron: payload['schedule'] as string | undefined,
      source: about && { name: about.name, branch: about.head_branch },
    };
  };

  const start = async (kind: EventKind, options: object, depth: number, only?: string): Promise<Run[]> => {
    const { payload } = runs.event(kind, options);
    const context = { ...runs.current };
    const pull = pullOf(payload);
    // Without a test merge there is nothing to run; `pull_request_target` has the default branch.
    if (kind === 'pull_request' && pull && state.conflicts(pull)) return [];
    const commit = commitOf(context.sha);
    const about = happening(kind, payload, context);
    const begun: { path: string; workflow: Workflow | undefined }[] = [];
    // The whole file is disabled, not its schedule alone.
    for (const path of files(commit).filter((one) => (only === undefined || one === only) && !state.disabled.has(one))) {
      try {
        const workflow = await readWorkflow(sourceAt(commit, context.ref), path, locate);
        if (starts(workflow.events, about)) begun.push({ path, workflow });
      } catch (error) {
        if (!(error instanceof WorkflowError)) throw error;
        // A file that GitHub cannot read is a failed run of every push.
        if (kind === 'push' || only !== undefined) begun.push({ path, workflow: undefined });
      }
    }
    return begun.map(({ path, workflow }) => begin(path, workflow, { kind, options, depth }));
  };

  return {
    trigger: (kind, options) => start(kind, options, 0),
    dispatch: async (file, inputs = {}, actor) => {
      const path = folder + file;
      if (state.disabled.has(path)) throw new Error("Cannot trigger a 'workflow_dispatch' on a disabled workflow");
      const workflow = await readWorkflow(sourceAt(state.main, 'refs/heads/main'), path, locate);
      if (!('workflow_dispatch' in workflow.events)) throw new Error("Workflow does not have 'workflow_dispatch' trigger");
      readInputs(workflow, 'workflow_dispatch', inputs, { values: {} });
      const [run] = await start('workflow_dispatch', { inputs, ...(actor === undefined ? {} : { actor }) }, 0, path);
      if (!run) throw new Error(`${path} was not started`);
      return run;
    },
    tick: async (from, until) => {
      const begun: Run[] = [];
      for (const path of files(state.main).filter((one) => !state.disabled.has(one))) {
        const { events } = await readWorkflow(sourceAt(state.main, 'refs/heads/main'), path, locate);
        for (const { cron, timezone } of events.schedule ?? []) {
          for (let left = firings(cron, timezone ?? 'UTC', from, until).length; left > 0; left--) begun.push(...(await start('schedule', { cron }, 0, path)));
        }
      }
      return begun;
    },
    settle: async () => {
      for (let done = -1; done !== all.length + followers.length; ) {
        done = all.length + followers.length;
        await Promise.all([...all.map((run) => run.ended), ...followers]);
      }
      return Promise.all(all.map((run) => run.ended));
    },
  };
}
