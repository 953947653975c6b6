import type { Context } from '../context.ts';
import { countInstances } from '../cost/billed.ts';
import { ActionError, type Problem } from '../errors.ts';
import { loadIdentity } from '../pool/identity.ts';
import { loadPool, type Pool, type PoolRequest } from '../pool/load.ts';
import { resolvePath } from '../pool/path.ts';
import { bodiesOf } from '../pool/plan/bodies.ts';
import { compareBodies, type Body } from '../pool/plan/changes.ts';
import { scheduleReader, taking } from '../pool/scheduled.ts';
import type { PlannedCost, Report } from '../report/report.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { TemplateError } from '../template/deployment.ts';
import { estimateOffline, type Stands } from './cost.ts';
import { conclude } from './planned.ts';
import { warn } from './tell.ts';

/** Where two commits' files of one pool are read from, by the same inputs. */
export interface Files {
  request: Omit<PoolRequest, 'read' | 'standIn' | 'smokeLevel'>;
  /** Reads a file as the pull request has it. */
  read: PoolRequest['read'];
  /** Reads the same file as the default branch has it. */
  readBase: PoolRequest['read'];
  /** What is wrong with the inputs. */
  problems: readonly Problem[];
  now: Date;
}

// Long, and of all kinds of characters: templates ask for such forms.
const standIn = 'Stand-in-0-for-a-secret';

/** Plans without Azure: what the template makes of these files against what it makes of the default branch's. Nothing is asked of anybody, and no secret goes in. */
export async function planFiles(edge: Pick<Context, 'progress'>, report: Report, { request, read, readBase, problems, now }: Files): Promise<void> {
  edge.progress({ phase: 'Plan from the files alone' });
  const without = { ...request, smokeLevel: 'none', standIn };
  // Whose comment it is should be known also where the rest is wrong.
  const readSchedule = await scheduleReader({ ...request, read }, now.getTime());
  const identity = attempt(() => loadIdentity({ ...without, secureParameters: '', read, readSchedule }));
  if (!(identity instanceof ActionError)) name(report, identity.name, identity.resourceGroup, request.location ?? '');
  const loaded = attempt(() => loadPool({ ...without, read, readSchedule }));
  const wrong = [...problems, ...(loaded instanceof ActionError ? loaded.problems : [])];
  if (loaded instanceof ActionError || wrong.length > 0) throw new ActionError(wrong);
  const file = resolvePath(request.pool ?? request.parametersFile ?? '');
  const base = file === undefined || readBase(file) === undefined ? undefined : await loadBase(without, readBase, now);
  const before = base === undefined || base instanceof ActionError ? base : expand(await settle(base, undefined, now), now);
  const known = before instanceof Error ? undefined : before;
  const pool = await settle(loaded, known, now);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) warn(edge, report, warning);

  const after = expand(pool, now);
  if (after instanceof TemplateError) throw new ActionError({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  if (before instanceof Error) warn(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const cost = await priceOf(report, pool, { before: known, after }, base instanceof Error ? undefined : base?.schedule, now);
  const why = 'Azure was not asked: these are the files of the two branches';
  conclude(edge, report, { source: 'files', why, newGroup: null, cost }, compareBodies(known ?? [], after));
}

async function loadBase(request: Omit<PoolRequest, 'read'>, read: PoolRequest['read'], now: Date): Promise<Pool | ActionError> {
  const readSchedule = await scheduleReader({ ...request, read }, now.getTime());
  return attempt(() => loadPool({ ...request, read, readSchedule }));
}

/** Gives the template the schedule, as `deploy` would; of the living capacity the nearest that files can tell is what the other commit's pool has. */
async function settle(pool: Pool, before: readonly Body[] | undefined, now: Date): Promise<Pool> {
  if (pool.schedule === undefined) return pool;
  const bodies = expand(pool, now);
  const set = bodies instanceof Error ? undefined : bodies.find((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  if (set === undefined) return pool;
  const { compileSchedule } = await import('../schedule/compile.ts');
  const location = set.body['location'];
  const { properties } = compileSchedule(pool.schedule, { id: set.id, location: typeof location === 'string' ? location : pool.location }, now.getTime());
  const capacity = before && countInstances(before);
  const given = new Map<string, unknown>([[taking.setting.toLowerCase(), properties], ...(capacity === undefined ? [] : [[taking.count.toLowerCase(), capacity] as const])]);
  const parameters = pool.origins.filter(({ name: own }) => given.has(own.toLowerCase())).map(({ name: own }) => [own, { value: given.get(own.toLowerCase()) }] as const);
  return { ...pool, parameters: { ...pool.parameters, ...Object.fromEntries(parameters) } };
}

/** The cost, and of a pool with a schedule how it looks and what its week costs; `schedule` is the default branch's. */
async function priceOf(report: Report, pool: Pool, stands: Stands, schedule: Schedule | undefined, now: Date): Promise<PlannedCost> {
  if (pool.schedule === undefined) return estimateOffline(pool, stands).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([import('../schedule/ahead.ts'), import('../schedule/view.ts')]);
  const capacity = stands.before && countInstances(stands.before);
  const before = schedule !== undefined ? { schedule } : capacity === undefined ? undefined : { properties: undefined, capacity };
  const { cost, week } = estimateOffline(pool, stands, hoursAhead(pool.schedule, now.getTime(), { before }));
  report.schedule = { ...viewSchedule(pool.schedule, now.getTime()), cost: week };
  return cost;
}

// Of the subscription and its ids nothing is known, and both sides have the same.
function expand(pool: Pool, now: Date): Body[] | TemplateError {
  const none = '00000000-0000-0000-0000-000000000000';
  return attempt(() => bodiesOf(pool, { subscriptionId: none, tenantId: none, armEndpoint: 'https://management.azure.com', now }), TemplateError);
}

function attempt<T>(action: () => T): T | ActionError;
function attempt<T>(action: () => T, kind: typeof TemplateError): T | TemplateError;
function attempt<T>(action: () => T, kind: typeof ActionError | typeof TemplateError = ActionError): T | ActionError | TemplateError {
  try {
    return action();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}

function name(report: Report, pool: string, resourceGroup: string, location: string): void {
  report.pool = { name: pool, resourceGroup, location, subscriptionId: '', portalUrl: '' };
}
