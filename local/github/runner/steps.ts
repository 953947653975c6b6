// What a job's steps are made of: scripts, actions of ours, and the few of GitHub's that the runner plays itself.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fault, nothing, type Act, type Builtin, type Ground, type Result, type Turn } from './act.ts';
import { checkout } from './checkout.ts';
import { download, upload } from './artifacts.ts';
import { evaluateInside, evaluateText, evaluateTexts, type Scope } from './expressions.ts';
import { FileCommandError, openFiles, parseFileCommand } from './files.ts';
import { child, textOf, type Mapping, type StepDefinition } from './parser.ts';
import { runProcess } from './process.ts';
import { inputName, readManifest, type Manifest } from './step.ts';

const builtins: Record<string, Builtin> = {
  'actions/checkout': checkout,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  // The machine has the Node that runs all this.
  'actions/setup-node': async () => nothing,
};

/** Why a step cannot run here, or undefined: everything that no example uses is refused by name. */
export function refuseStep(step: StepDefinition, actions: Readonly<Record<string, string>>): string | undefined {
  for (const kind of ['parallel', 'background', 'wait', 'wait-all', 'cancel']) if (child(step.token, kind)) return `The local runner has no ${kind} steps`;
  const shell = textOf(child(step.token, 'shell'));
  if (shell !== undefined && shell !== 'bash') return `The local runner has no shell ${shell}`;
  const uses = textOf(child(step.token, 'uses'));
  if (uses === undefined || uses.startsWith('./')) return undefined;
  const [action = ''] = uses.split('@');
  return action in builtins || action in actions ? undefined : `The local runner does not know the action ${uses}`;
}

/** The job's acts in order; pre stages of actions that are there before the checkout come first. */
export function prepareSteps(ground: Ground): Act[] {
  const mains: Act[] = [];
  const pres: Act[] = [];
  for (const step of ground.definition.steps) {
    const uses = textOf(child(step.token, 'uses'));
    const common = { stage: 'main' as const, id: textOf(child(step.token, 'id')), condition: step.condition, token: step.token };
    const label = child(step.token, 'name');
    const title = (scope: Scope): string => (label ? evaluateText(label, scope) : uses === undefined ? `Run ${firstLine(evaluateText(child(step.token, 'run'), scope))}` : `Run ${uses}`);
    const name = textOf(label) ?? (uses === undefined ? 'Run' : `Run ${uses}`);
    if (uses === undefined) {
      mains.push({ ...common, name, title, run: (turn) => runScript(ground, turn, step.token) });
      continue;
    }
    const [action = ''] = uses.split('@');
    const builtin = builtins[action];
    if (builtin) {
      mains.push({ ...common, name, title, run: (turn) => runBuiltin(ground, turn, step.token, uses, builtin) });
      continue;
    }
    const state: Record<string, string> = {};
    const folder = ground.actions[action];
    if (folder !== undefined) {
      const manifest = readManifest(folder);
      const { pre, 'pre-if': preIf = 'always()' } = manifest.runs;
      if (pre !== undefined) pres.push({ stage: 'pre', name: `Pre ${name}`, condition: preIf, token: step.token, run: (turn) => runAction(ground, turn, { uses, folder, manifest, entry: pre, token: step.token, state }) });
    }
    mains.push({ ...common, name, title, run: (turn) => runOurs(ground, turn, { uses, folder: folder ?? resolve(ground.machine.workspace, uses), token: step.token, state, name }) });
  }
  return [...pres, ...mains];
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

async function runScript(ground: Ground, turn: Turn, token: Mapping): Promise<Result> {
  const script = evaluateText(child(token, 'run'), turn.scope);
  const defaults = [ground.definition.token, ground.root].map((holder) => child(child(holder, 'defaults'), 'run'));
  const setting = (name: string): string | undefined => {
    const found = [token, ...defaults].map((holder) => child(holder, name)).find((one) => one !== undefined);
    return found && evaluateText(found, turn.scope);
  };
  const shell = setting('shell');
  const cwd = resolve(ground.machine.workspace, setting('working-directory') ?? '.');
  const path = join(ground.machine.temp, `${crypto.randomUUID()}.sh`);
  // Given as a shell it is stricter than without (GitHub: defaults.run.shell).
  const args = shell === 'bash' ? ['--noprofile', '--norc', '-e', '-o', 'pipefail', path] : ['-e', path];
  tell(turn, `Run ${firstLine(script)}`, [...script.trimEnd().split('\n'), `shell: /usr/bin/bash ${args.slice(0, -1).join(' ')} {0}`]);
  if (shell !== undefined && shell !== 'bash') return fault(turn, `The local runner has no shell ${shell}`);
  writeFileSync(path, script);
  if (!existsSync(cwd)) return fault(turn, `An error occurred trying to start process '/usr/bin/bash' with working directory '${cwd}'. No such file or directory`);
  return spawnStep(ground, turn, { file: 'bash', args, cwd, env: {}, script: true });
}

async function runBuiltin(ground: Ground, turn: Turn, token: Mapping, uses: string, builtin: Builtin): Promise<Result> {
  const inputs = evaluateTexts(child(token, 'with'), turn.scope);
  tell(turn, `Run ${uses}`, Object.keys(inputs).length === 0 ? [] : ['with:', ...Object.entries(inputs).map(([key, value]) => `  ${key}: ${value}`)]);
  return builtin(ground, turn, inputs);
}

interface Ours {
  uses: string;
  folder: string;
  token: Mapping;
  state: Record<string, string>;
}

async function runOurs(ground: Ground, turn: Turn, about: Ours & { name: string }): Promise<Result> {
  if (!existsSync(join(about.folder, 'action.yml'))) {
    return fault(turn, `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${about.folder}'. Did you forget to run actions/checkout before running your local action?`);
  }
  const manifest = readManifest(about.folder);
  const { using, main = '', post } = manifest.runs;
  if (!/^node\d+$/.test(using)) return fault(turn, `The local runner has no ${using} actions: ${about.uses}`);
  // Registered before main runs, so that it runs even where main fails.
  if (post !== undefined) {
    turn.posts.push({ stage: 'post', name: `Post ${about.name}`, condition: manifest.runs['post-if'] ?? 'always()', token: about.token, run: (later) => runAction(ground, later, { ...about, manifest, entry: post }) });
  }
  return runAction(ground, turn, { ...about, manifest, entry: main });
}

async function runAction(ground: Ground, turn: Turn, about: Ours & { manifest: Manifest; entry: string }): Promise<Result> {
  const { manifest, folder, uses, state } = about;
  const given = evaluateTexts(child(about.token, 'with'), turn.scope);
  const known = Object.keys(manifest.inputs ?? {});
  const unexpected = Object.keys(given).filter((name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()));
  const inputs = Object.fromEntries(Object.entries(manifest.inputs ?? {}).map(([name, input]) => [name, evaluateInside(String(input.default ?? ''), turn.scope)]));
  for (const [name, value] of Object.entries(given)) inputs[known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name] = value;
  const shown = Object.entries(inputs).filter(([, value]) => value !== '').map(([key, value]) => `  ${key}: ${value}`);
  if (unexpected.length > 0) turn.log.annotate('warning', `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(', ')}, valid inputs are [${known.map((name) => `'${name}'`).join(', ')}]`);
  tell(turn, `Run ${uses}`, shown.length === 0 ? [] : ['with:', ...shown]);
  const env = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputName(name), value])),
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    ...(uses.includes('@') ? { GITHUB_ACTION_REPOSITORY: uses.split('@')[0] ?? '', GITHUB_ACTION_REF: uses.split('@')[1] ?? '' } : {}),
  };
  return spawnStep(ground, turn, { file: process.execPath, args: [join(folder, about.entry)], cwd: ground.machine.workspace, env, state });
}

interface Spawned {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  script?: boolean;
  state?: Record<string, string>;
}

// The process of a step, and what it leaves in its files.
async function spawnStep({ machine, env: own, grace }: Ground, turn: Turn, step: Spawned): Promise<Result> {
  const { log } = turn;
  const files = openFiles(machine.files, crypto.randomUUID());
  const exitCode = await runProcess({
    ...step,
    env: { ...machine.base, ...turn.env, ...own, GITHUB_WORKSPACE: machine.workspace, GITHUB_EVENT_PATH: machine.event, ...files.env, ...step.env },
    write: (text, stream) => log.write(text, stream),
    signal: turn.signal,
    grace,
  });
  log.end();
  const result: Result = { ...nothing, outputs: {}, env: {}, path: [], summary: files.text('step_summary') };
  if (step.script && exitCode !== 0 && !turn.signal.aborted) log.annotate('error', `Process completed with exit code ${exitCode}.`);
  let ok = exitCode === 0;
  const take = (kind: 'output' | 'env' | 'state', into: Record<string, string>): void => {
    try {
      Object.assign(into, parseFileCommand(files.text(kind), kind));
    } catch (error) {
      if (!(error instanceof FileCommandError)) throw error;
      ok = false;
      log.annotate('error', `Unable to process file command '${kind}' successfully.`);
      log.annotate('error', error.message);
    }
  };
  take('output', result.outputs);
  take('env', result.env);
  take('state', step.state ?? {});
  Object.assign(result.outputs, log.given.output);
  Object.assign(step.state ?? {}, log.given.state);
  if ('NODE_OPTIONS' in result.env) {
    delete result.env['NODE_OPTIONS'];
    ok = false;
    log.annotate('error', "Unable to process file command 'env' successfully.");
    log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  result.path.push(...files.text('path').split('\n').map((line) => line.trimEnd()).filter((line) => line !== ''));
  return { ...result, ok };
}

/** What the runner shows before a step's own output. */
function tell(turn: Turn, title: string, lines: readonly string[]): void {
  const env = Object.entries(turn.env).map(([name, value]) => `  ${name}: ${value}`);
  for (const line of [`##[group]${title}`, ...lines, ...(env.length > 0 ? ['env:', ...env] : []), '##[endgroup]']) turn.log.say(line);
}
