import { setTimeout as sleepFor } from 'node:timers/promises';
import { readInputs, refuse, type Inputs } from './action/inputs.ts';
import { connectRunner, readRun, type Runner, type RunInfo } from './action/runner.ts';
import { listenForCancel } from './action/cancel.ts';
import { readerOf, readShippedTemplate } from './assets.ts';
import type { Context, PoolIdentity, Progress } from './context.ts';
import { ActionError, type Problem } from './errors.ts';
import type { Pool } from './pool/load.ts';
import { publish } from './publish/publish.ts';
import { redact } from './publish/redact.ts';
import { startReport } from './report/start.ts';

/** Runs the action once: inputs, context, command, publish. The only place that fails the run. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const secrets = new Set<string>();
  const runner = connectRunner((text) => redact(text, [...secrets]));
  const hide = (value: string | undefined): void => {
    if (value === undefined) return;
    runner.mask(value);
    secrets.add(value);
  };
  const run = readRun(env);
  const read = readInputs((name) => runner.input(name));
  for (const secret of [env['AZURE_CLIENT_SECRET'], read.inputs.sshKey, read.inputs.githubToken]) hide(secret);

  const report = startReport(read.inputs.command);
  const progress = progressTo(runner);
  const cancel = listenForCancel(read.inputs.timeoutMinutes);
  try {
    const loaded = await load(read.inputs, read.problems, env, run);
    for (const secret of loaded.secrets) hide(secret);
    report.pool = {
      name: loaded.identity.name,
      resourceGroup: loaded.identity.resourceGroup,
      location: loaded.pool?.location ?? '',
      subscriptionId: read.inputs.subscriptionId,
      portalUrl: '',
    };
    const context = await connect(read.inputs, loaded, env, run, runner, cancel, progress.tell);
    const { table } = await import('./commands/table.ts');
    await table[read.inputs.command](context, report);
    report.finishedAt = context.arm.now().toISOString();
  } catch (error) {
    report.ok = false;
    report.problems = problemsOf(error, cancel.signal);
    if (!(error instanceof ActionError) && !cancel.signal.aborted) runner.info(error instanceof Error ? (error.stack ?? '') : String(error));
  } finally {
    progress.end();
    cancel.stop();
  }
  report.finishedAt ||= new Date().toISOString();
  for (const problem of report.problems) runner.problem(problem);
  await publish(report, { inputs: read.inputs, run, runner, secrets: [...secrets] });
  if (!report.ok) process.exitCode = 1;
}

/** What the inputs and files say, before anything is asked of Azure. */
interface Loaded {
  identity: PoolIdentity;
  pool: Pool | undefined;
  secrets: string[];
  password: string | undefined;
}

async function load(inputs: Inputs, problems: Problem[], env: NodeJS.ProcessEnv, run: RunInfo): Promise<Loaded> {
  // Nothing named: the parsers need not even be loaded to say so.
  if (inputs.pool === undefined && inputs.templateFile === undefined && inputs.resourceGroup === undefined) refuse(problems);
  const [{ loadPool }, { loadIdentity }] = await Promise.all([import('./pool/load.ts'), import('./pool/identity.ts')]);
  const request = { ...inputs, env, read: readerOf(run.workspace), shipped: readShippedTemplate };
  try {
    if (inputs.command === 'deploy') {
      const pool = loadPool(request);
      refuse(problems);
      const { name, resourceGroup, smoke, secrets } = pool;
      const password = Object.entries(pool.parameters).find(([parameter]) => parameter.toLowerCase() === 'adminpassword')?.[1];
      return {
        identity: { name, resourceGroup, smokeLevel: smoke.level },
        pool,
        secrets,
        password: password !== undefined && 'value' in password && typeof password.value === 'string' ? password.value : undefined,
      };
    }
    const { name, resourceGroup, level, secure } = loadIdentity(request);
    refuse(problems);
    const identity = { name, resourceGroup, smokeLevel: level };
    return { identity, pool: undefined, secrets: [...secure.values()], password: secure.get('adminpassword') };
  } catch (error) {
    if (!(error instanceof ActionError) || error.problems === problems) throw error;
    throw new ActionError([...problems, ...error.problems]);
  }
}

async function connect(
  inputs: Inputs,
  loaded: Loaded,
  env: NodeJS.ProcessEnv,
  run: RunInfo,
  runner: Runner,
  cancel: { signal: AbortSignal; timeLeft(): number },
  progress: (event: Progress) => void,
): Promise<Context> {
  const [{ connectArm }, { createCredential }, { chooseCloud }] = await Promise.all([
    import('./azure/arm.ts'),
    import('./azure/credential.ts'),
    import('./azure/cloud.ts'),
  ]);
  const cloud = chooseCloud(inputs);
  const sleep = (milliseconds: number): Promise<void> => sleepFor(milliseconds, undefined, { signal: cancel.signal });
  const credential = createCredential(cloud, {
    tenantId: inputs.tenantId,
    clientId: inputs.clientId,
    clientSecret: env['AZURE_CLIENT_SECRET'],
    assertion: env['ACTIONS_ID_TOKEN_REQUEST_URL'] ? (audience) => runner.idToken(audience) : undefined,
  });
  const { tenantId, subscriptionId, sshKey } = inputs;
  const { password } = loaded;
  return {
    arm: connectArm({ cloud, tenantId, subscriptionId, credential, signal: cancel.signal, sleep }),
    identity: loaded.identity,
    pool: loaded.pool,
    repositoryId: run.repositoryId,
    smokeLevel: inputs.smokeLevel ?? loaded.identity.smokeLevel ?? 'door',
    login: { ...(sshKey === undefined ? {} : { sshKey }), ...(password === undefined ? {} : { password }) },
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
      else runner.info(event.line);
    },
  };
}

function problemsOf(error: unknown, signal: AbortSignal): Problem[] {
  if (signal.aborted) return [{ what: (signal.reason as Error).message }];
  if (error instanceof ActionError) return [...error.problems];
  return [
    {
      what: `This is a defect of the action: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
      fix: 'Please report it with the log of this run.',
    },
  ];
}
