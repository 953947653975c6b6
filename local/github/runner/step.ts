// Runs one step `uses: ./` as GitHub's runner does: node on the committed bundle with an environment of its own, inputs as
// INPUT_* with the defaults of action.yml, and file commands (actions/runner: NodeScriptActionHandler, FileCommandManager).
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

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

/** Runs the step to its end; throws only where the step itself could not be started. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-step-'));
  try {
    const files = { output: join(dir, 'output'), summary: join(dir, 'summary'), state: join(dir, 'state'), event: join(dir, 'event.json') };
    for (const name of [files.output, files.summary, files.state]) writeFileSync(name, '');
    writeFileSync(files.event, JSON.stringify(options.event));
    const began = performance.now();
    const child = spawn(process.execPath, [options.entry ?? join(options.action, 'dist', 'index.js')], {
      cwd: options.workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '/usr/bin:/bin',
        HOME: dir,
        ...inputEnv(options),
        ...options.env,
        GITHUB_WORKSPACE: options.workspace,
        GITHUB_EVENT_PATH: files.event,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_STATE: files.state,
        RUNNER_TEMP: dir,
        RUNNER_OS: 'Linux',
      },
    });
    options.started?.(child);
    const log = new Log(options.line);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => log.write(text));
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 128));
    });
    log.end();
    const outputs = parseFileCommand(readFileSync(files.output, 'utf8'));
    return {
      exitCode,
      log: log.shown.join('\n'),
      raw: log.raw,
      outputs,
      summary: readFileSync(files.summary, 'utf8'),
      report: outputs['report'] ? readFileSync(outputs['report'], 'utf8') : '',
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

// Defaults come from action.yml and are filled by the runner; only a space becomes `_`, a dash stays.
function inputEnv(options: StepOptions): Record<string, string> {
  const manifest = parse(readFileSync(join(options.action, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> };
  const env: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    const value = options.inputs[name] ?? (input.default ?? '').replaceAll('${{ github.token }}', options.token);
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  for (const name of Object.keys(options.inputs)) if (!(name in manifest.inputs)) throw new Error(`action.yml has no input ${name}`);
  return env;
}

/** Reads a GITHUB_OUTPUT-like file: `name=value` or `name<<DELIMITER`; throws where a delimiter never comes. */
export function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined && heredoc[2] !== undefined) {
      const end = lines.indexOf(heredoc[2], at + 1);
      if (end < 0) throw new Error(`no closing delimiter for ${heredoc[1]}`);
      values[heredoc[1]] = lines.slice(at + 1, end).join('\n');
      at = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) throw new Error(`not a file command: ${line}`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}

class Log {
  readonly shown: string[] = [];
  raw = '';
  readonly #line: ((text: string) => void) | undefined;
  readonly #masks = new Set<string>();
  #rest = '';

  constructor(line: ((text: string) => void) | undefined) {
    this.#line = line;
  }

  write(chunk: string): void {
    this.raw += chunk;
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line.replace(/\r$/, ''));
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest);
    this.#rest = '';
  }

  #take(line: string): void {
    const mask = /^::add-mask::(.*)$/.exec(line);
    if (mask?.[1] !== undefined) {
      if (mask[1] !== '') this.#masks.add(unescape(mask[1]));
      return;
    }
    // Shown only where step debugging is on.
    if (line.startsWith('::debug::')) return;
    let shown = line;
    for (const secret of this.#masks) shown = shown.replaceAll(secret, '***');
    this.shown.push(shown);
    this.#line?.(shown);
  }
}

// Data of a workflow command escapes %, CR and LF (actions/toolkit command.ts).
const unescape = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
