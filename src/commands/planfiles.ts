import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import { loadIdentity } from '../pool/identity.ts';
import { loadPool, type Pool, type PoolRequest } from '../pool/load.ts';
import { resolvePath } from '../pool/path.ts';
import { bodiesOf } from '../pool/plan/bodies.ts';
import { compareBodies, type Body } from '../pool/plan/changes.ts';
import type { Report } from '../report/report.ts';
import { TemplateError } from '../template/deployment.ts';
import { estimateOffline } from './cost.ts';
import { conclude, warn } from './planned.ts';

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
export function planFiles(edge: Pick<Context, 'progress'>, report: Report, { request, read, readBase, problems, now }: Files): void {
  edge.progress({ phase: 'Plan from the files alone' });
  const without = { ...request, smokeLevel: 'none', standIn };
  // Whose comment it is should be known also where the rest is wrong.
  const identity = attempt(() => loadIdentity({ ...without, secureParameters: '', read }));
  if (!(identity instanceof ActionError)) name(report, identity.name, identity.resourceGroup, request.location ?? '');
  const pool = attempt(() => loadPool({ ...without, read }));
  const wrong = [...problems, ...(pool instanceof ActionError ? pool.problems : [])];
  if (pool instanceof ActionError || wrong.length > 0) throw new ActionError(wrong);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) warn(edge, report, warning);

  const after = expand(pool, now);
  if (after instanceof TemplateError) throw new ActionError({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  const file = resolvePath(request.pool ?? request.parametersFile ?? '');
  const base = file === undefined || readBase(file) === undefined ? undefined : attempt(() => loadPool({ ...without, read: readBase }));
  const before = base === undefined || base instanceof ActionError ? base : expand(base, now);
  if (before instanceof Error) warn(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const known = before instanceof Error ? undefined : before;
  const cost = estimateOffline(pool, { before: known, after });
  const why = 'Azure was not asked: these are the files of the two branches';
  conclude(edge, report, { source: 'files', why, newGroup: null, cost }, compareBodies(known ?? [], after));
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
