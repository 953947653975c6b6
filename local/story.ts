// The story of the demo: a merged pull request deploys a pool of three, one changed parameter updates the same comment, a dead hub shows.
import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageStatus } from './machines/image.ts';
import { startMachines } from './machines/machines.ts';
import type { MachineInfo } from './machines/types.ts';
import { createSshKey } from './sshkey.ts';
import { startStack, type Stack } from './stack.ts';
import { endpointsOf, openStage, type Stage } from './stage.ts';
import { writeResult, type Step } from './result.ts';

export interface Kept {
  /** The front door inside: public IP address and ports. */
  address: string;
  ports: { ssh: number; jupyterhub: number };
  user: string;
  /** Resolves when the pool is to go. */
  ended: Promise<void>;
}

export interface StoryOptions {
  /** The checkout: action.yml, dist/ and examples/. */
  root: string;
  out: string;
  signal: AbortSignal;
  tell(line: string): void;
  /** Called at the end with the pool still running; resolves when it may go. */
  keep?(kept: Kept): Promise<void>;
}

const user = 'dsvmuser';

/** Plays the whole story and writes its files to `out`; returns 0 only where every step went as told. */
export async function playStory(options: StoryOptions): Promise<number> {
  const { out, tell, signal } = options;
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'dsvm-demo-'));
  const steps: Step[] = [];
  let stack: Stack | undefined;
  let stage: Stage | undefined;
  // What an earlier run left must not be taken for this one's.
  for (const name of readdirSync(out)) if (written.test(name)) rmSync(join(out, name));
  try {
    const seed = randomInt(1, 2 ** 31);
    const machines = await startMachines({ dir: work, seed, image: imageStatus().path });
    stack = await startStack({ dir: join(work, 'stack'), seed, machines });
    const password = `Pool-${randomBytes(9).toString('base64url')}-7`;
    stage = openStage({ ...options, stack, workspace: join(work, 'workspace'), steps, password });
    await play(options, stage, password);
    if (options.keep && steps.every((step) => step.ok)) {
      tell(`The pool keeps running. JupyterHub: user ${user}, password ${password}`);
      const ended = new Promise<void>((end) => signal.addEventListener('abort', () => end()));
      await options.keep({ address: machines.publicAddress(0), ports: { ssh: 22, jupyterhub: 8000 }, user, ended });
    }
  } catch (error) {
    steps.push({ name: `the story goes to its end: ${(error as Error).message}`, ok: false, seconds: 0 });
    tell(signal.aborted ? 'Interrupted.' : `The story stopped: ${(error as Error).stack ?? String(error)}`);
  } finally {
    await finish(out, stage, steps);
    await stack?.close();
    rmSync(work, { recursive: true, force: true });
  }
  return steps.length > 0 && steps.every((step) => step.ok) ? 0 : 1;
}

const written = /^(result\.json|comment\.(md|html)|requests\.ndjson|(run|summary)-\d+\.(log|md))$/;

// The result is written however it went; a story that stopped before its first run has nothing else to show.
async function finish(out: string, stage: Stage | undefined, steps: readonly Step[]): Promise<void> {
  if (stage === undefined) return writeFileSync(join(out, 'result.json'), `${JSON.stringify({ schema: 1, ok: false, steps, runs: [] }, null, 2)}\n`);
  await writeResult(out, stage).catch((error: unknown) => console.error(error));
}

async function play({ root, tell }: StoryOptions, stage: Stage, password: string): Promise<void> {
  const { github } = stage.stack;
  const key = createSshKey('demo');
  cpSync(join(root, 'examples', 'pools'), join(stage.workspace, 'pools'), { recursive: true });
  setParameter(stage.workspace, 'sshPublicKey', key.public);
  const step = { env: { POOL_PASSWORD: password }, sshKey: key.private };

  tell('A team keeps its pool in Git: pools/research.yml and its parameters. Amina’s pull request for a pool of three is merged,');
  tell('and the workflow deploys it. Azure and GitHub are local; sshd and JupyterHub are real.');
  const pr = stage.pullRequest;
  const first = await stage.run('deploy', github.event('push', { sha: github.merge(pr).sha }), step);
  const comment = github.comments(pr)[0];
  const alive = await stage.instances();
  stage.expect('the pool is deployed, every check passes, the comment is posted', {
    'the run succeeds': first.exitCode === 0,
    'the pool has changed': first.outputs['changed'] === 'true',
    'three instances answer by SSH': endpointsOf(first).filter((one) => one.scope === 'instance' && one.kind === 'ssh').length === 3,
    'every check passes': first.outputs['smoke'] === 'pass' && endpointsOf(first).every((one) => one.check === 'pass'),
    'there is one comment': github.comments(pr).length === 1,
  });

  tell('');
  tell('There is a fourth person now. One committed number changes, instanceCount 3 to 4, and the same workflow runs.');
  setParameter(stage.workspace, 'instanceCount', 4);
  const second = await stage.run('deploy', github.event('push', { sha: github.addCommit(pr, 'A fourth instance').sha }), step);
  const edited = github.comments(pr);
  stage.expect('the pool is updated, and the same comment with it', {
    'the run succeeds': second.exitCode === 0,
    'the pool has changed': second.outputs['changed'] === 'true',
    'there are four instances': second.outputs['instances'] === '4',
    'it is the same comment': edited.length === 1 && edited[0]?.id === comment?.id && (edited[0]?.edits ?? 0) > 0,
  });

  tell('');
  tell('At night the hub on one instance dies. The balancer takes it out of the front door, and the check names it.');
  const victim = alive.at(-1) as MachineInfo;
  await stage.fault(victim, 'kill', 'jupyterhub');
  const third = await stage.run('smoke', github.event('push', { sha: github.addCommit(pr, 'Note the night’s outage').sha }), { ...step, timeout: '0.5' });
  const red = endpointsOf(third).filter((one) => one.check === 'fail');
  stage.expect('one dead hub makes the run red, with instance and cause, in the same comment', {
    'the run fails': third.exitCode === 1 && third.outputs['smoke'] === 'fail',
    'only that hub is red': red.length === 1 && red[0]?.kind === 'jupyterhub' && red[0].instanceId === victim.instanceId,
    'the front door still works': endpointsOf(third).every((one) => one.scope === 'instance' || one.check === 'pass'),
    'it is the same comment': github.comments(pr).length === 1 && github.comments(pr)[0]?.id === comment?.id,
  });
  await stage.fault(victim, 'restore', 'jupyterhub');
}

function setParameter(workspace: string, name: string, value: unknown): void {
  const path = join(workspace, 'pools', 'research.parameters.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { parameters: Record<string, unknown> };
  file.parameters[name] = { value };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}
