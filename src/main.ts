import { join } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { readInputs, refuse, secureTexts, type Inputs, type Operation } from './action/inputs.ts';
import { connectRunner, readRun, type Runner, type RunInfo } from './action/runner.ts';
import { listenForCancel, unless, type Cancel } from './action/cancel.ts';
import { chooseSignIn, isForeign } from './action/signin.ts';
import { listerOf, readerOf, readGuestScript, readShippedTemplate } from './assets.ts';
import type { Arm } from './azure/arm.ts';
import type { Order } from './commands/chatops.ts';
import type { Context, Progress } from './context.ts';
import { ActionError, type Problem } from './errors.ts';
import { connectTo, eventOf, folderOf, wayTo } from './link.ts';
import { load, type Loaded } from './load.ts';
import { takeOrder } from './order.ts';
import { resolvePath } from './pool/path.ts';
import { publish } from './publish/publish.ts';
import { redactDeep } from './publish/redact.ts';
import type { Report } from './report/report.ts';
import { startReport } from './report/start.ts';
import { withdrawnBy, type TidyEdge } from './tidy.ts';

// What may be asked of Azure after an interruption; the rest until the runner kills is for the report.
const partingMilliseconds = 3000;

/** Runs the action once: inputs, context, command, publish. The only place that fails the run. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const secrets = new Set<string>();
  const runner = connectRunner((text) => redactDeep(text, [...secrets]));
  const hide = (value: string | undefined): void => {
    if (value === undefined || secrets.has(value)) return;
    runner.mask(value);
    secrets.add(value);
  };
  // What nobody caught would print itself, with all that is in it.
  process.on('uncaughtException', (error) => {
    runner.info(error.stack ?? '');
    for (const problem of problemsOf(error)) runner.problem(problem);
    runner.end();
    process.exit(1);
  });
  const run = readRun(env);
  const read = readInputs((name) => runner.input(name));
  if (run.repositoryId === '') {
    read.problems.push({ what: 'The variable GITHUB_REPOSITORY_ID is not set, so the pool would belong to nobody.', fix: 'GitHub sets it in every job; set it by hand where the action runs elsewhere.' });
  }
  // Else the variable that nobody has set would make a judge of the job that was to act.
  if (read.inputs.command === 'chatops' && read.inputs.subscriptionId === '' && env['ACTIONS_ID_TOKEN_REQUEST_URL']) {
    read.problems.push({ what: 'The input `subscription-id` is missing, and the job may sign in to Azure.', fix: 'Set it, in the workflow or as the variable that the workflow reads; a job that only judges comments needs no `id-token: write`.' });
  }
  const way = chooseSignIn(read.inputs, env, run);
  const kind = kindOf(read.inputs, 'problem' in way && isForeign(env, run));
  if ('problem' in way && kind === 'azure') read.problems.push(way.problem);
  const { sshKey, githubToken, secureParameters } = read.inputs;
  for (const secret of [env['AZURE_CLIENT_SECRET'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'], sshKey, githubToken, ...secureTexts(secureParameters, env)]) hide(secret);

  const report = startReport(read.inputs.command);
  const progress = progressTo(runner);
  const cancel = listenForCancel(read.inputs.timeoutMinutes);
  let order: Order | undefined;
  const connecting = (loaded: Loaded): Promise<Context> => connect(read.inputs, loaded, way, env, run, runner, cancel, progress.tell, hide);
  const operate = async (azure: Operation): Promise<void> => {
    const loaded = await load(read.inputs, read.problems, env, order?.read ?? readerOf(run.workspace));
    for (const secret of loaded.secrets) hide(secret);
    report.pool = {
      name: loaded.identity.name,
      resourceGroup: loaded.identity.resourceGroup,
      location: loaded.pool?.location ?? '',
      subscriptionId: read.inputs.subscriptionId,
      portalUrl: '',
    };
    for (const warning of loaded.warnings) {
      report.warnings.push(warning);
      progress.tell({ warning });
    }
    if (azure === 'deploy') await unless(cancel.signal, refuseUnmerged(read.inputs, run, loaded.identity.resourceGroup));
    const context = await connecting(loaded);
    const { table } = await import('./commands/table.ts');
    // What does not hear the signal is left behind: there are seconds until the runner kills.
    await unless(cancel.signal, table[azure](context, report)).finally(() => (report.finishedAt = context.arm.now().toISOString()));
  };
  const showPreview = async (): Promise<Report[]> => {
    if ('problem' in way) read.problems.push(way.problem);
    const { showPreview: show } = await import('./show.ts');
    return show({ ...read, env, run, head: order?.pull.headSha, hide, connect: connecting, progress: progress.tell }, report);
  };
  let also: readonly Report[] = [];
  const tidy = async (withdrawn: ReturnType<typeof withdrawnBy>): Promise<Report[]> => {
    const { extendPreviews, withdrawPreviews, sweepPreviews } = await import('./tidy.ts');
    const edge: TidyEdge = { ...read, run, folder: folderOf(read.inputs), read: order?.read, github: () => connectTo(read.inputs, run), way: () => wayTo(read.inputs, run), connect: connecting };
    const { forMinutes: minutes = 0, pullRequest: number = 0 } = read.inputs;
    if (order?.verb === 'extend') return extendPreviews(edge, report, { number, minutes }).then(() => []);
    return withdrawn === undefined ? sweepPreviews(edge, report) : withdrawPreviews(edge, report, withdrawn);
  };
  try {
    if (read.inputs.command === 'chatops') order = await unless(cancel.signal, takeOrder(read.inputs, run, report, progress.tell));
    // What a comment has asked for goes the way of every other run.
    const { command } = Object.assign(read.inputs, kind === 'azure' ? order?.inputs : {});
    if (command !== 'chatops') report.command = command;
    // Not before: whoever asked is to hear of inputs that are wrong, too.
    if (order !== undefined || command === 'chatops') refuse(read.problems);
    if (command === 'chatops') report.ok = true;
    else if (command === 'list') {
      refuse(read.problems);
      await unless(cancel.signal, listPools(read.inputs, run, report, progress.tell));
    } else if (kind === 'received') {
      refuse(read.problems);
      await receive(read.inputs, run, report, progress.tell);
    } else if (kind === 'files') await comparePools(read.inputs, read.problems, env, run, report, progress.tell);
    else if (command === 'preview') also = await unless(cancel.signal, order?.verb === 'extend' ? tidy(undefined) : showPreview());
    else {
      const withdrawn = withdrawnBy(read.inputs, run);
      if (command === 'sweep' || withdrawn !== undefined) also = await unless(cancel.signal, tidy(withdrawn));
      else await operate(command);
    }
  } catch (error) {
    report.problems = cancel.signal.aborted ? [await cancel.leave()] : problemsOf(error);
    report.ok = false;
    if (!(error instanceof ActionError) && !cancel.signal.aborted) runner.info(error instanceof Error ? (error.stack ?? '') : String(error));
  } finally {
    progress.end();
  }
  report.finishedAt ||= new Date().toISOString();
  for (const one of also) one.finishedAt ||= report.finishedAt;
  for (const problem of report.problems) runner.problem(problem);
  // Whose whole work is to publish has failed where that fails.
  const failing = (text: string): void => {
    runner.problem({ what: text });
    process.exitCode = 1;
  };
  const edge = kind === 'received' ? { ...runner, warning: failing } : runner;
  const published = publish(report, { inputs: read.inputs, run, runner: edge, secrets: [...secrets], also });
  const shown = published.then(() => (report.command === 'chatops' && report.ok ? undefined : order?.end(report.ok)));
  await Promise.race([shown, cancel.lastMoment]);
  runner.end();
  cancel.stop();
  if (!report.ok) process.exitCode = 1;
  // Connections that were left behind would keep the process.
  if (cancel.signal.aborted) process.stdout.write('', () => process.exit());
}

/** Whether a run asks Azure first of all, plans from files alone, publishes a plan that another run has made, or asks GitHub first. `foreign`: GitHub lends it nobody's identity. */
function kindOf({ command, subscriptionId, basePath, fromReport }: Inputs, foreign: boolean): 'azure' | 'files' | 'received' | 'github' {
  if (command === 'list' || command === 'preview' || (command === 'chatops' && subscriptionId === '')) return 'github';
  if (command !== 'plan') return 'azure';
  if (fromReport !== undefined) return 'received';
  return basePath !== undefined && (subscriptionId === '' || foreign) ? 'files' : 'azure';
}

async function receive(inputs: Inputs, run: RunInfo, report: Report, progress: (event: Progress) => void): Promise<void> {
  const { receivePlan } = await import('./commands/planreceived.ts');
  receivePlan({ progress }, report, inputs.fromReport ?? '', readerOf(run.workspace));
}

async function comparePools(inputs: Inputs, problems: Problem[], env: NodeJS.ProcessEnv, run: RunInfo, report: Report, progress: (event: Progress) => void): Promise<void> {
  const { planFiles } = await import('./commands/planfiles.ts');
  const folder = resolvePath(inputs.basePath ?? '');
  if (folder === undefined || listerOf(run.workspace)(folder) === undefined) {
    problems.push({ what: '`base-path` names no folder of the workspace.', fix: 'Check the default branch out there: `actions/checkout` with `ref: ${{ github.event.repository.default_branch }}` and the same `path`.' });
    refuse(problems);
  }
  const request = { ...inputs, env, shipped: readShippedTemplate };
  await planFiles({ progress }, report, { request, problems, read: readerOf(run.workspace), readBase: readerOf(join(run.workspace, folder ?? '')), now: new Date() });
}

async function listPools(inputs: Inputs, run: RunInfo, report: Report, progress: (event: Progress) => void): Promise<void> {
  const { list } = await import('./commands/list.ts');
  const [event, folder] = [eventOf(run), folderOf(inputs)];
  await list({ event, folder, files: listerOf(run.workspace), read: readerOf(run.workspace), connect: () => connectTo(inputs, run), progress }, report);
}

// Before anything is asked of Azure: a pull request deploys no pool that people already use.
async function refuseUnmerged({ pool, parametersFile, ...inputs }: Inputs, run: RunInfo, resourceGroup: string): Promise<void> {
  const file = resolvePath(pool ?? parametersFile ?? '');
  if (!/^pull_request(_target)?$/.test(run.eventName) || file === undefined) return;
  const [{ refuseLive }, { groupOf }] = await Promise.all([import('./github/merged.ts'), import('./pool/listing.ts')]);
  await refuseLive(await connectTo(inputs, run), eventOf(run), { file, resourceGroup, groupOf });
}

async function connect(
  inputs: Inputs,
  loaded: Loaded,
  way: ReturnType<typeof chooseSignIn>,
  env: NodeJS.ProcessEnv,
  run: RunInfo,
  runner: Runner,
  cancel: Cancel,
  progress: (event: Progress) => void,
  hide: (secret: string) => void,
): Promise<Context> {
  const [{ connectArm }, { createCredential }, { connectTokens }, { maskTokens }, { chooseCloud }, { connectFetch }] = await Promise.all([
    import('./azure/arm.ts'),
    import('./azure/credential.ts'),
    import('./azure/tokenwire.ts'),
    import('./azure/masked.ts'),
    import('./azure/cloud.ts'),
    import('./azure/fetch.ts'),
  ]);
  // Was refused by now, with all other problems.
  if ('problem' in way) throw new ActionError(way.problem);
  const cloud = chooseCloud(inputs);
  const sleep = (milliseconds: number): Promise<void> => sleepFor(milliseconds, undefined, { signal: cancel.signal });
  const idToken = async (audience: string): Promise<string> => {
    const token = await runner.idToken(audience, connectFetch());
    hide(token);
    return token;
  };
  const { subscriptionId, sshKey } = inputs;
  const wire = { sleep, tell: (line: string): void => progress({ line }), random: Math.random };
  const made = createCredential({ cloud, signIn: way.signIn, subscriptionId, idToken, env, wire: connectTokens(wire) });
  const { credential, tenantId, line } = await unless(cancel.signal, made);
  progress({ line });
  const { password } = loaded;
  const azure = { cloud, tenantId, subscriptionId, credential: maskTokens(credential, hide), ...wire };
  const parting = (): Arm => {
    const signal = AbortSignal.timeout(partingMilliseconds);
    return connectArm({ ...azure, signal, sleep: (milliseconds) => sleepFor(milliseconds, undefined, { signal }) });
  };
  return {
    arm: connectArm({ ...azure, signal: cancel.signal }),
    identity: loaded.identity,
    pool: loaded.pool,
    ...(loaded.schedule === undefined ? {} : { schedule: loaded.schedule }),
    ...(inputs.instances === undefined ? {} : { wish: { instances: inputs.instances, minutes: inputs.forMinutes } }),
    guest: readGuestScript,
    github: () => connectTo(inputs, run),
    repositoryId: run.repositoryId,
    smokeLevel: inputs.smokeLevel ?? loaded.identity.smokeLevel ?? 'door',
    login: { ...(sshKey === undefined ? {} : { sshKey }), ...(password === undefined ? {} : { password }) },
    cancelOnInterrupt: inputs.cancelOnInterrupt,
    ...(inputs.deleteStorage === undefined ? {} : { deleteStorage: inputs.deleteStorage }),
    onInterrupt: (leave) => cancel.onLeave(leave && ((why) => leave(parting(), why))),
    signal: cancel.signal,
    timeLeft: () => cancel.timeLeft(),
    sleep,
    progress,
  };
}

function progressTo(runner: Runner): { tell(event: Progress): void; end(): void } {
  let open = false;
  const end = (): void => {
    if (open) runner.endGroup();
    open = false;
  };
  return {
    end,
    tell: (event) => {
      if ('phase' in event) {
        end();
        runner.startGroup(event.phase);
        open = true;
      } else if ('warning' in event) runner.warning(event.warning);
      else if ('failure' in event) runner.problem({ what: event.failure });
      else runner.info(event.line);
    },
  };
}

function problemsOf(error: unknown): Problem[] {
  if (error instanceof ActionError) return [...error.problems];
  return [
    {
      what: `This is a defect of the action: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
      fix: 'Please report it with the log of this run.',
    },
  ];
}
