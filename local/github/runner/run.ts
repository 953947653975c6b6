// One run of one workflow: from the check of its files to its conclusion.
import type { Conclusion, JobRecord, RunRecord } from '../actions.ts';
import { runEnv, type RunContext } from '../events.ts';
import type { LocalGitHub } from '../github.ts';
import { beginDeployment, readEnvironment, refuseRef } from './environments.ts';
import { evaluate, evaluateText, holds, type Scope } from './expressions.ts';
import { readClaim, Superseded, type Groups } from './concurrency.ts';
import { checkWorkflow } from './check.ts';
import { runJobs, type Crew, type Level, type Outcome, type Ready } from './graph.ts';
import { InputError, readInputs } from './inputs.ts';
import { JobRun, type JobResult } from './job.ts';
import { child, listOf, WorkflowError, type Locate, type Source, type Workflow } from './parser.ts';
import { defaults, listPermissions, readOnly, readPermissions } from './permissions.ts';
import type { RunnerSettings } from './runner.ts';
import { openStore } from './store.ts';

export interface RunOptions {
  github: LocalGitHub;
  settings: RunnerSettings;
  groups: Groups;
  locate: Locate;
  source: Source;
  path: string;
  record: RunRecord;
  context: RunContext;
  payload: Record<string, unknown>;
  /** A fork's or Dependabot's: a token that reads, no secrets, no OIDC. */
  restricted: 'fork' | 'dependabot' | null;
}

/** What a run leaves. */
export interface RunResult {
  record: RunRecord;
  conclusion: NonNullable<RunRecord['conclusion']>;
  /** Why it could not start; empty where it did. */
  errors: string[];
  /** In the order in which they ended. */
  jobs: JobResult[];
  /** All jobs' logs, each under its name. */
  log: string;
}

/** A run under way. */
export class Run {
  readonly #options: RunOptions;
  readonly #jobs = new Map<JobRun, Ready>();
  readonly #results: JobResult[] = [];
  readonly #errors: string[] = [];
  readonly #stop = new AbortController();
  readonly #approvals = new Map<string, PromiseWithResolvers<boolean>>();
  readonly ended: Promise<RunResult>;

  constructor(options: RunOptions) {
    this.#options = options;
    this.ended = this.#run();
  }

  get record(): RunRecord {
    return this.#options.record;
  }

  /** Cancels it as a person does on the run's page: jobs whose `if:` holds nevertheless go on. */
  cancel(): void {
    this.#stop.abort();
    for (const [job, { definition, values }] of this.#jobs) {
      if (!evaluateIf(definition.condition, values)) job.cancel();
    }
  }

  /** Answers for a reviewer of that environment; throws where nobody waits for it. */
  review(environment: string, approved: boolean): void {
    const waiting = this.#approvals.get(environment);
    if (!waiting) throw new Error(`No job waits for the environment ${environment}`);
    this.#approvals.delete(environment);
    waiting.resolve(approved);
  }

  async #run(): Promise<RunResult> {
    const { record, github } = this.#options;
    const { state } = github.inside;
    let conclusion: NonNullable<RunRecord['conclusion']>;
    let give: (() => void) | undefined;
    try {
      const { settings, locate, source, path } = this.#options;
      const permissions = this.#narrow(defaults[settings.defaultPermissions ?? 'read']);
      const workflow = await checkWorkflow(source, path, { locate, actions: settings.actions ?? {}, defaults: permissions });
      const scope = this.#scope(workflow);
      const title = child(workflow.root, 'run-name');
      if (title) record.title = evaluateText(title, scope) || record.title;
      const claim = readClaim(workflow.root, scope);
      if (claim) {
        record.status = 'pending';
        give = await this.#options.groups.take(claim, this, this.#stop.signal);
      }
      record.status = 'in_progress';
      record.startedAt = state.time();
      const level: Level = {
        workflow, source, prefix: '', inputs: scope.values.inputs as Record<string, unknown>, secrets: this.#secrets(), admits: () => true, permissions: this.#narrow(readPermissions(workflow.root) ?? permissions), called: false,
      };
      const outcomes = [...(await runJobs(level, this.#crew())).values()].map(({ result }) => result);
      conclusion = this.#stop.signal.aborted ? 'cancelled' : ((['failure', 'cancelled'] as const).find((one) => outcomes.includes(one)) ?? (outcomes.every((one) => one === 'skipped') ? 'skipped' : 'success'));
    } catch (error) {
      if (error instanceof Superseded) conclusion = 'cancelled';
      else if (error instanceof WorkflowError || error instanceof InputError) conclusion = 'startup_failure';
      else throw error;
      this.#errors.push(...(error instanceof WorkflowError ? error.errors : [error.message]));
    } finally {
      give?.();
    }
    Object.assign(record, { status: 'completed', conclusion, updatedAt: state.time() } satisfies Partial<RunRecord>);
    github.setSummary(String(record.id), this.#results.map(({ summary }) => summary).filter((text) => text !== '').join('\n\n'));
    const log = this.#results.map((job) => `== ${job.record.name}: ${job.conclusion}\n${job.log}`).join('\n');
    return { record, conclusion, errors: this.#errors, jobs: this.#results, log: [...this.#errors.map((error) => `##[error]${error}`), log].join('\n') };
  }

  #narrow(permissions: Ready['permissions']): Ready['permissions'] {
    return this.#options.restricted ? readOnly(permissions) : permissions;
  }

  #secrets(): Record<string, string> {
    const { settings, restricted } = this.#options;
    return { ...(restricted === 'fork' ? {} : restricted === 'dependabot' ? settings.dependabotSecrets : settings.secrets) };
  }

  #scope(workflow: Workflow): Scope {
    const { payload, settings, context } = this.#options;
    const given = context.name === 'workflow_dispatch' ? ((payload['inputs'] ?? {}) as Record<string, unknown>) : {};
    const inputs = context.name === 'workflow_dispatch' ? readInputs(workflow, 'workflow_dispatch', given, { values: {} }) : {};
    return { values: { github: this.#github(workflow.name, ''), vars: settings.vars ?? {}, inputs } };
  }

  // The context `github`: what the environment says, without its prefix, and what only expressions see.
  #github(workflow: string, token: string): Record<string, unknown> {
    const { payload, github, context } = this.#options;
    const env = Object.entries(runEnv(github.inside.state, { ...context, workflow }, '')).filter(([name]) => name.startsWith('GITHUB_') && name !== 'GITHUB_ACTIONS');
    const values = Object.fromEntries(env.map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]));
    return { ...values, ref_protected: false, repositoryUrl: `${github.serverUrl}/${github.repository}.git`, secret_source: this.#options.restricted ? 'None' : 'Actions', event: payload, token };
  }

  #crew(): Crew {
    const { record, settings, locate } = this.#options;
    return {
      github: this.#github(record.name, ''),
      vars: { ...settings.vars },
      cancelled: () => this.#stop.signal.aborted,
      run: (ready) => this.#runJob(ready),
      skip: (name, conclusion, message) => this.#skip(name, conclusion, message),
      open: async (uses, from) => {
        const { source, path } = locate(uses, from);
        return { workflow: await checkWorkflow(source, path, { locate, actions: settings.actions ?? {}, defaults: defaults.write }), source };
      },
    };
  }

  #record(name: string): JobRecord {
    const { state } = this.#options.github.inside;
    const at = state.time();
    const record: JobRecord = { id: state.seed.id(), name, status: 'queued', conclusion: null, labels: [], createdAt: at, startedAt: at, completedAt: null, steps: [] };
    this.record.jobs.push(record);
    return record;
  }

  // A job that never had a machine.
  #skip(name: string, conclusion: Conclusion, message?: string, record = this.#record(name)): void {
    Object.assign(record, { status: 'completed', conclusion, completedAt: this.#options.github.inside.state.time() } satisfies Partial<JobRecord>);
    const annotations = message === undefined ? [] : [{ level: 'error' as const, message, properties: {} }];
    this.#results.push({ record, conclusion, outputs: {}, log: message === undefined ? '' : `##[error]${message}`, raw: '', annotations, summary: '', url: '' });
  }

  async #runJob(ready: Ready): Promise<Outcome> {
    const { definition, values, stop } = ready;
    const record = this.#record(ready.name);
    const gone = AbortSignal.any([this.#stop.signal, stop]);
    let give: (() => void) | undefined;
    const holder = { cancel: () => {} };
    try {
      const claim = readClaim(definition.token, { values });
      if (claim) {
        Object.assign(record, { status: 'pending', group: claim.group } satisfies Partial<JobRecord>);
        give = await this.#options.groups.take(claim, { cancel: () => holder.cancel() }, gone);
      }
      const environment = readEnvironment(definition.token, { values });
      const settings = this.#options.settings.environments?.[environment?.name ?? ''] ?? {};
      if (environment) {
        const refusal = refuseRef(environment.name, settings, this.#options.context.ref) ?? (await this.#await(environment.name, settings.reviewers, record, gone));
        if (refusal !== undefined) {
          this.#skip(ready.name, 'failure', refusal, record);
          return { result: 'failure', outputs: {} };
        }
      }
      return await this.#work(ready, record, environment?.name ?? null, environment?.deployment ?? false, (cancel) => (holder.cancel = cancel));
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      this.#skip(ready.name, 'cancelled', error.message, record);
      return { result: 'cancelled', outputs: {} };
    } finally {
      give?.();
    }
  }

  async #await(environment: string, reviewers: readonly string[] | undefined, record: JobRecord, gone: AbortSignal): Promise<string | undefined> {
    if (!reviewers || reviewers.length === 0) return undefined;
    const waiting = this.#approvals.get(environment) ?? Promise.withResolvers<boolean>();
    this.#approvals.set(environment, waiting);
    record.status = 'waiting';
    const left = new Promise<never>((_done, failed) => gone.addEventListener('abort', () => failed(new Superseded('The operation was canceled.')), { once: true }));
    left.catch(() => {});
    return (await Promise.race([waiting.promise, left])) ? undefined : 'The deployment was rejected or didn\'t satisfy other protection rules.';
  }

  async #work(ready: Ready, record: JobRecord, environment: string | null, deploys: boolean, onCancel: (cancel: () => void) => void): Promise<Outcome> {
    const { github, settings, context, payload } = this.#options;
    const { level, definition, values } = ready;
    const permissions = this.#narrow(ready.permissions);
    const { state } = github.inside;
    const grant = github.inside.grant(listPermissions(permissions));
    const about: RunContext = { ...context, environment, ...(level.called ? { jobWorkflow: { ref: `${level.source.repository}/${level.workflow.path}@${level.source.ref}`, sha: level.source.sha } } : {}) };
    const identity = permissions['id-token'] === 'write' ? github.inside.admit(about) : undefined;
    const own = environment === null ? {} : (settings.environments?.[environment] ?? {});
    const admitted = Object.entries(this.#options.restricted ? {} : (own.secrets ?? {})).filter(([name]) => level.admits(name));
    const secrets = { ...level.secrets, ...Object.fromEntries(admitted), GITHUB_TOKEN: grant.token };
    const page = `${github.serverUrl}/${github.repository}/actions/runs/${record.id}`;
    const done = environment !== null && deploys ? beginDeployment(state, { environment, sha: context.sha, ref: context.ref.replace(/^refs\/heads\//, ''), logUrl: page }) : undefined;
    record.labels = listOf(child(definition.token, 'runs-on')).length > 0 && !child(definition.token, 'runs-on')?.isExpression ? listOf(child(definition.token, 'runs-on')) : [String(evaluate(child(definition.token, 'runs-on'), { values }))];
    const job = new JobRun({
      definition,
      record,
      root: level.workflow.root,
      source: this.#options.source,
      values: { ...values, github: { ...this.#github(this.record.name, grant.token), job: definition.id }, vars: { ...settings.vars, ...own.vars }, secrets },
      event: payload,
      env: {
        ...runEnv(state, { ...context, environment }, definition.id),
        GITHUB_WORKFLOW: this.record.name,
        ...(identity ? { ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity.token } : {}),
      },
      secrets: { ...secrets, ...(identity ? { request: identity.token } : {}) },
      host: { ...settings.env },
      actions: settings.actions ?? {},
      store: openStore(github, this.record, context, grant.token),
      now: () => state.time(),
      grace: settings.grace,
      minute: settings.minute ?? 60_000,
      ...(settings.line ? { line: (text: string) => settings.line?.(`${ready.name} | ${text}`) } : {}),
    });
    this.#jobs.set(job, ready);
    const cancel = (): void => job.cancel();
    onCancel(cancel);
    ready.stop.addEventListener('abort', cancel, { once: true });
    try {
      const result = await job.run();
      this.#results.push(result);
      done?.(result.conclusion === 'success' ? 'success' : 'failure', result.url);
      return { result: result.conclusion, outputs: result.outputs };
    } finally {
      ready.stop.removeEventListener('abort', cancel);
      this.#jobs.delete(job);
      grant.end();
      identity?.end();
    }
  }
}

function evaluateIf(condition: string, values: Scope['values']): boolean {
  return holds(condition, { values, status: { success: false, failure: false, cancelled: true } });
}
