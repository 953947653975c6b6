import type { DeploymentRequest } from '../azure/deployments.ts';
import { readGroup, type ResourceGroup } from '../azure/groups.ts';
import { validatePlan, whatIf, type NewGroup } from '../azure/whatif.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { deploymentName, portalLink } from '../pool/names.ts';
import { ownerTags, whoOwns } from '../pool/owner.ts';
import { readId, readWhatIf, type Body, type Changes, type WhatIfChange } from '../pool/plan/changes.ts';
import type { PlannedCost, Report } from '../report/report.ts';
import { declaredParameters, TemplateError } from '../template/deployment.ts';
import { estimate, type Stands } from './cost.ts';
import { foresee, readAhead } from './foresee.ts';
import { judgeGroup } from './owned.ts';
import { conclude } from './planned.ts';
import { preflight } from './preflight.ts';
import { findDropped, settle, type Settled } from './settle.ts';
import { warn } from './tell.ts';

/** Shows what `deploy` would do and what it would cost; writes nothing to Azure. What speaks against it makes the run red, and all the rest is told too. */
export async function plan(context: Context, report: Report): Promise<void> {
  const { pool: loaded } = context;
  if (loaded === undefined) throw new Error('plan was called without a pool');
  for (const warning of loaded.warnings) warn(context, report, warning);

  context.progress({ phase: 'Plan' });
  const looked = await tell(context, report, async () => ({ group: await readGroup(context.arm, loaded.resourceGroup) }));
  const settled = loaded.schedule === undefined ? undefined : await tell(context, report, () => settle(context, loaded));
  const pool = settled?.pool ?? loaded;
  report.parameters = pool.origins;
  const newGroup = looked === undefined ? null : looked.group === undefined;
  const changes = looked === undefined ? undefined : await ask(context, report, pool, looked.group);
  const ahead = readAhead(context.arm, pool);
  const bodies = ahead instanceof TemplateError ? undefined : ahead;
  const cost = await priceOf(context, report, pool, standsOf(changes, bodies, newGroup), settled);
  const shown = changes === undefined ? fromTemplate(bodies, newGroup) : readWhatIf(changes);
  await tellDropped(context, report, loaded, shown);
  const source = changes === undefined ? 'template' : 'azure';
  const why = changes !== undefined ? '' : `Azure has not said what would change${report.problems.length > 0 ? ': see the problems' : ''}`;
  conclude(context, report, { source, why, newGroup, cost }, shown);
  if (source === 'template' && newGroup !== true) report.changed = null;
}

/** The cost, and of a pool with a schedule how it looks and what its week costs. */
async function priceOf(context: Context, report: Report, pool: Pool, stands: Stands, settled: Settled | undefined): Promise<PlannedCost> {
  const { schedule } = pool;
  if (schedule === undefined) return (await estimate(context, pool, stands)).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([import('../schedule/ahead.ts'), import('../schedule/view.ts')]);
  const now = context.arm.now().getTime();
  const { override, capacity, setting } = settled ?? {};
  const live = capacity === undefined ? undefined : { properties: setting?.properties, capacity };
  const { cost, week } = await estimate(context, pool, stands, hoursAhead(schedule, now, { before: live, override }));
  report.schedule = { ...viewSchedule(schedule, now, override), cost: week };
  return cost;
}

/** What-if passes by what the template no longer names; `deploy` deletes the setting of a schedule that is gone. */
async function tellDropped(context: Context, report: Report, pool: Pool, shown: Changes): Promise<void> {
  const dropped = await tell(context, report, () => findDropped(context, pool));
  if (dropped === undefined) return;
  shown.resources.unshift({ kind: 'delete', type: 'Microsoft.Insights/autoscaleSettings', name: dropped.name, deltas: [], why: 'the pool file has no schedule any more; the pool stays at the number of instances it has' });
  shown.beside = Math.max(0, shown.beside - 1);
}

/** What ARM says would change; what it or the preflight refuses becomes problems of the report. */
async function ask(context: Context, report: Report, pool: Pool, group: ResourceGroup | undefined): Promise<WhatIfChange[] | undefined> {
  const { arm } = context;
  if (group !== undefined) {
    name(context, report, group);
    // In a group that the pool cannot have, nothing about the pool can be asked.
    const usable = await tell(context, report, async () => {
      judgeGroup(context, pool, group);
      return true;
    });
    if (usable === undefined) return undefined;
    if (whoOwns(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === 'nobody') {
      warn(context, report, `The resource group ${group.name} stood before this pool: \`deploy\` would adopt it, and \`teardown\` would not delete it.`);
    }
  }
  const foreseen = foresee(arm, pool);
  if (foreseen.note !== undefined) context.progress({ line: foreseen.note });
  const request: DeploymentRequest = { resourceGroup: pool.resourceGroup, name: deploymentName(pool.name), template: pool.template.json, parameters: pool.parameters };
  const made = group === undefined ? newGroupOf(context, pool) : undefined;
  const standing = await tell(context, report, () => preflight(context, pool, foreseen, group, (warning) => warn(context, report, warning)));
  // What the preflight has found ARM would say once more, in other words.
  if (standing !== undefined) {
    await tell(context, report, async () => {
      await validatePlan(arm, request, made);
      context.progress({ line: 'Azure has validated template and parameters.' });
    });
  }
  const told = report.problems.length > 0;
  const first = await attempt(context, () => whatIf(arm, request, made, 'ProviderNoRbac'));
  if (!(first instanceof ActionError)) return first;
  if (!told) report.problems.push(...first.problems);
  // What a provider refuses beforehand still has a template that can be compared.
  const second = await attempt(context, () => whatIf(arm, request, made, 'Template'));
  if (!(second instanceof ActionError)) return second;
  context.progress({ line: second.message });
  return undefined;
}

/** Runs a question; its refusal becomes problems of the report and undefined here. */
async function tell<T>(context: Context, report: Report, question: () => Promise<T>): Promise<T | undefined> {
  const answer = await attempt(context, question);
  if (!(answer instanceof ActionError)) return answer;
  report.problems.push(...answer.problems);
  return undefined;
}

async function attempt<T>(context: Context, question: () => Promise<T>): Promise<T | ActionError> {
  try {
    return await question();
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof ActionError) return error;
    throw error;
  }
}

function newGroupOf({ repositoryId }: Context, pool: Pool): NewGroup {
  const types = Object.fromEntries(declaredParameters(pool.template.json).map((one) => [one.name, one.type]));
  return { location: pool.location, tags: ownerTags({ repositoryId, pool: pool.name }), types };
}

// In a group that does not stand all is new; of one that stands nobody knows without Azure.
function fromTemplate(bodies: Body[] | undefined, newGroup: boolean | null): Changes {
  const kind = newGroup === true ? ('create' as const) : ('unknown' as const);
  const why = kind === 'create' ? '' : 'Azure has not said';
  return { resources: (bodies ?? []).map(({ type, name: own }) => ({ kind, type, name: own, deltas: [], why })), noise: 0, beside: 0 };
}

// What-if leaves out what it does not understand: the template's own bodies stand in.
function standsOf(changes: WhatIfChange[] | undefined, bodies: readonly Body[] | undefined, newGroup: boolean | null): Stands {
  if (changes === undefined) return { before: undefined, after: bodies ?? [] };
  const named = changes.filter((one) => one.changeType !== 'Ignore').map((one) => ({ ...readId(one.resourceId), id: one.resourceId.toLowerCase(), before: one.before, after: one.after }));
  const known = new Map((bodies ?? []).map((one) => [one.id.toLowerCase(), one.body]));
  const having = (body: (one: (typeof named)[number]) => Record<string, unknown> | undefined): Body[] =>
    named.flatMap((one) => {
      const found = body(one);
      return found === undefined ? [] : [{ id: one.id, type: one.type, name: one.name, body: found }];
    });
  return {
    before: newGroup === true ? undefined : having((one) => one.before),
    after: having((one) => one.after ?? (one.before === undefined ? known.get(one.id) : undefined)),
  };
}

function name({ arm, identity }: Context, report: Report, group: ResourceGroup): void {
  report.pool = { name: identity.name, resourceGroup: group.name, location: group.location, subscriptionId: arm.subscriptionId, portalUrl: portalLink(arm.place, group.id) };
}
