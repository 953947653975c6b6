// Runs one step `uses: ./` as GitHub's runner does: node on the committed bundle with an environment of its own, inputs as
// INPUT_* with the defaults of action.yml, and file commands (actions/runner: NodeScriptActionHandler, FileCommandManager).
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openFiles, parseFileCommand } from './files.ts';
import { Log } from './log.ts';
import { Masks } from './masks.ts';
import { runProcess } from './process.ts';

export { parseFileCommand } from './files.ts';

export interface StepOptions {
  /** Folder of the action: action.yml and dist/. */
  action: string;
  workspace: string;
  inputs: Record<string, string>;
  /** GITHUB_* of the event; what the step's own `env:` sets; NODE_EXTRA_CA_CERTS; ACTIONS_ID_TOKEN_REQUEST_*. */
  env: Record<string, string>;
  event: unknown;
  /** `github.token`, which action.yml's default names. */
  token: string;
  /** Called with every line of the log as people see it, masks applied. */
  line?(text: string): void;
  /** Gets the process, e.g. to cancel it. */
  started?(child: ChildProcess): void;
  /** Another entry than the bundle's, for measuring. */
  entry?: string;
}

export interface StepResult {
  exitCode: number;
  /** The log as people see it: masks applied. */
  log: string;
  /** What the process really wrote, masks not applied: for tests that look for secrets. */
  raw: string;
  outputs: Record<string, string>;
  summary: string;
  /** Text of the report file that the output `report` names; empty where there is none. */
  report: string;
  seconds: number;
}

/** The part of an action.yml that a runner reads. */
export interface Manifest {
  name: string;
  inputs?: Record<string, { default?: string | number | boolean }>;
  runs: { using: string; main?: string; pre?: string; post?: string; 'pre-if'?: string; 'post-if'?: string };
}

/** Reads an action's action.yml; throws where it has none. */
export function readManifest(action: string): Manifest {
  return parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Manifest;
}

/** The name of an input in the environment: only a space becomes `_`, a dash stays. */
export function inputName(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Runs the step to its end; throws only where the step itself could not be started. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-step-'));
  try {
    const files = openFiles(dir, 'step');
    const event = join(dir, 'event.json');
    writeFileSync(event, JSON.stringify(options.event));
    const log = new Log({ masks: new Masks(), raw: true, line: options.line });
    const began = performance.now();
    const exitCode = await runProcess({
      file: process.execPath,
      args: [options.entry ?? join(options.action, 'dist', 'index.js')],
      cwd: options.workspace,
      write: (text, stream) => log.write(text, stream),
      started: options.started,
      env: {
        PATH: process.env['PATH'] ?? '/usr/bin:/bin',
        HOME: dir,
        ...inputEnv(options),
        ...options.env,
        GITHUB_WORKSPACE: options.workspace,
        GITHUB_EVENT_PATH: event,
        ...files.env,
        RUNNER_TEMP: dir,
        RUNNER_OS: 'Linux',
      },
    });
    log.end();
    const outputs = parseFileCommand(files.text('output'));
    return {
      exitCode,
      log: log.shown.join('\n'),
      raw: log.raw,
      outputs,
      summary: files.text('step_summary'),
      report: outputs['report'] ? readFileSync(outputs['report'], 'utf8') : '',
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

// Defaults come from action.yml and are filled by the runner.
function inputEnv(options: StepOptions): Record<string, string> {
  const { inputs = {} } = readManifest(options.action);
  const env: Record<string, string> = {};
  for (const [name, input] of Object.entries(inputs)) {
    env[inputName(name)] = options.inputs[name] ?? String(input.default ?? '').replaceAll('${{ github.token }}', options.token);
  }
  for (const name of Object.keys(options.inputs)) if (!(name in inputs)) throw new Error(`action.yml has no input ${name}`);
  return env;
}
