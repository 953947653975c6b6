// One job on one machine: its steps in order, then their posts in reverse (actions/runner: StepsRunner.cs, JobRunner.cs).
import type { Conclusion, JobRecord, StepRecord } from '../actions.ts';
import { ExpressionFault, evaluate, evaluateText, evaluateTexts, holds, type Scope } from './expressions.ts';
import { Log, type Annotation } from './log.ts';
import { Machine } from './machine.ts';
import { child, type JobDefinition, type Mapping, type Source } from './parser.ts';
import type { Grace } from './process.ts';
import type { Act } from './act.ts';
import type { Store } from './artifacts.ts';
import { prepareSteps } from './steps.ts';

export interface JobOptions {
  definition: JobDefinition;
  record: JobRecord;
  /** The workflow file's root: its `env:` and `defaults:`. */
  root: Mapping;
  /** The repository's files, for checkout. */
  source: Source;
  /** Contexts that hold for the whole job, `github` with its token included. */
  values: Scope['values'];
  event: unknown;
  /** GITHUB_* and, with the permission, ACTIONS_ID_TOKEN_REQUEST_*. */
  env: Record<string, string>;
  secrets: Record<string, string>;
  /** The machine's own variables. */
  host: Record<string, string>;
  /** Folders of the actions that are ours, by `owner/name`. */
  actions: Readonly<Record<string, string>>;
  store: Store;
  now(): string;
  grace?: Grace | undefined;
  /** Milliseconds that a minute of a timeout lasts. */
  minute: number;
  line?: ((text: string) => void) | undefined;
}

export interface JobResult {
  record: JobRecord;
  conclusion: Conclusion;
  outputs: Record<string, string>;
  log: string;
  /** What processes really wrote, masks not applied. */
  raw: string;
  annotations: Annotation[];
  summary: string;
  /** `environment.url`, evaluated after the steps. */
  url: string;
}

interface StepState {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
}

// ExecutionContext.cs: AttachmentSizeLimit.
const longestSummary = 1024 * 1024;
const longestMinutes = 360;

/** A job while it runs. */
export class JobRun {
  readonly #options: JobOptions;
  readonly #machine: Machine;
  readonly #steps: Record<string, StepState> = {};
  #status: 'success' | 'failure' | 'cancelled' = 'success';
  #current: { act: Act; stop: AbortController } | undefined;
  #cancelled = false;

  constructor(options: JobOptions) {
    this.#options = options;
    this.#machine = new Machine(options.source.repository.split('/')[1] ?? '', options.host, options.line);
  }

  /** Cancels the job: the step that runs is ended unless its condition still holds; later ones run where theirs does. */
  cancel(reason = 'The operation was canceled.'): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.#status = 'cancelled';
    this.#machine.say(`##[error]${reason}`);
    this.#machine.annotations.push({ level: 'error', message: reason, properties: {} });
    if (this.#current && !this.#holds(this.#current.act.condition)) this.#current.stop.abort();
  }

  /** Runs it to its end; throws only where we ourselves are at fault. */
  async run(): Promise<JobResult> {
    const { definition, record } = this.#options;
    const machine = this.#machine;
    record.status = 'in_progress';
    record.startedAt = this.#options.now();
    machine.writeEvent(this.#options.event);
    for (const secret of Object.values(this.#options.secrets)) machine.masks.add(secret);
    const minutes = Number(evaluate(child(definition.token, 'timeout-minutes'), this.#scope()) ?? longestMinutes);
    const timer = setTimeout(() => this.cancel(`The job has exceeded the maximum execution time of ${minutes}m0s`), minutes * this.#options.minute);
    try {
      const acts = prepareSteps({ ...this.#options, machine });
      const posts: Act[] = [];
      for (const act of acts) await this.#perform(act, posts);
      for (const act of posts.toReversed()) await this.#perform(act, []);
      const conclusion = this.#status;
      const outputs = this.#outputs();
      const url = this.#environmentUrl();
      machine.close();
      return { record, conclusion, outputs, log: machine.lines.join('\n'), raw: machine.raw, annotations: machine.annotations, summary: machine.summaries.join('\n'), url };
    } finally {
      clearTimeout(timer);
      machine.close();
      record.status = 'completed';
      record.conclusion = this.#status;
      record.completedAt = this.#options.now();
    }
  }

  #scope(env: Record<string, string> = {}): Scope {
    const { values } = this.#options;
    const status = { success: this.#status === 'success', failure: this.#status === 'failure', cancelled: this.#status === 'cancelled' };
    return {
      values: { ...values, github: { ...(values.github as object), workspace: this.#machine.workspace, event_path: this.#machine.event }, env, steps: this.#steps, job: { status: this.#status }, runner: this.#machine.runner },
      status,
      workspace: this.#machine.workspace,
    };
  }

  // Workflow, job, what steps set, and the step's own, each over the one before.
  #env(act?: Act): Record<string, string> {
    let env: Record<string, string> = {};
    const { root, definition } = this.#options;
    for (const holder of [root, definition.token]) env = { ...env, ...evaluateTexts(child(holder, 'env'), this.#scope(env)) };
    env = { ...env, ...this.#machine.env };
    return act?.token ? { ...env, ...evaluateTexts(child(act.token, 'env'), this.#scope(env)) } : env;
  }

  #holds(condition: string, env: Record<string, string> = {}): boolean {
    return holds(condition, this.#scope(env));
  }

  async #perform(act: Act, posts: Act[]): Promise<void> {
    const { record } = this.#options;
    const step: StepRecord = { name: act.name, number: record.steps.length + 1, status: 'in_progress', conclusion: null, startedAt: this.#options.now(), completedAt: null };
    record.steps.push(step);
    const log = new Log({ masks: this.#machine.masks, line: (text) => this.#machine.say(text) });
    const outputs: Record<string, string> = {};
    let outcome: Conclusion;
    let softened = false;
    try {
      const env = this.#env(act);
      const scope = this.#scope(env);
      if (!this.#holds(act.condition, env)) outcome = 'skipped';
      else {
        step.name = this.#machine.masks.hide(act.title?.(scope) ?? act.name);
        outcome = await this.#attempt(act, { env, scope, log, outputs, posts });
      }
      softened = act.token !== undefined && outcome === 'failure' && String(evaluate(child(act.token, 'continue-on-error'), scope)) === 'true';
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      log.annotate('error', error.message);
      outcome = 'failure';
    }
    log.end();
    const conclusion = softened ? 'success' : outcome;
    if (act.id !== undefined && act.stage === 'main') this.#steps[act.id] = { outputs, outcome, conclusion };
    if (conclusion === 'failure' && this.#status === 'success') this.#status = 'failure';
    this.#machine.raw += log.raw;
    this.#machine.annotations.push(...log.annotations);
    Object.assign(step, { status: 'completed', conclusion, completedAt: this.#options.now() } satisfies Partial<StepRecord>);
  }

  async #attempt(act: Act, about: { env: Record<string, string>; scope: Scope; log: Log; outputs: Record<string, string>; posts: Act[] }): Promise<Conclusion> {
    const stop = new AbortController();
    this.#current = { act, stop };
    const minutes = act.token ? Number(evaluate(child(act.token, 'timeout-minutes'), about.scope) ?? 0) : 0;
    let late = false;
    const timer = minutes > 0 ? setTimeout(() => {
      late = true;
      stop.abort();
    }, minutes * this.#options.minute) : undefined;
    try {
      const result = await act.run({ ...about, signal: stop.signal, status: this.#status });
      this.#collect(about.log, result.summary);
      Object.assign(about.outputs, result.outputs);
      Object.assign(this.#machine.env, result.env);
      this.#machine.path.push(...result.path);
      if (late) {
        about.log.annotate('error', `The action '${act.title?.(about.scope) ?? act.name}' has timed out after ${minutes} minutes.`);
        return 'failure';
      }
      if (stop.signal.aborted) return 'cancelled';
      return result.ok && !about.log.failed ? 'success' : 'failure';
    } finally {
      clearTimeout(timer);
      this.#current = undefined;
    }
  }

  #collect(log: Log, summary: string): void {
    const size = Buffer.byteLength(summary);
    if (size > longestSummary) log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${longestSummary / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary`);
    else if (size > 0) this.#machine.summaries.push(this.#machine.masks.hide(summary));
  }

  // An output that holds a secret is not handed on.
  #outputs(): Record<string, string> {
    const given = evaluateTexts(child(this.#options.definition.token, 'outputs'), this.#scope(this.#env()));
    return Object.fromEntries(Object.entries(given).filter(([name, value]) => {
      const secret = this.#machine.masks.touches(value);
      if (secret) {
        const message = `Skip output '${name}' since it may contain secret.`;
        this.#machine.say(`##[warning]${message}`);
        this.#machine.annotations.push({ level: 'warning', message, properties: {} });
      }
      return !secret && value !== '';
    }));
  }

  #environmentUrl(): string {
    const token = child(this.#options.definition.token, 'environment');
    return token && !token.isScalar ? evaluateText(child(token, 'url'), this.#scope(this.#env())) : '';
  }
}
