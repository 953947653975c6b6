import { Ajv } from 'ajv';
import endpoints from '../../../schema/endpoints.schema.json' with { type: 'json' };
import schema from '../../../schema/report.schema.json' with { type: 'json' };
import { around, judgeBudget } from '../../cost/budget.ts';
import { cents, type Cost } from '../../cost/cost.ts';
import { ActionError, type Problem } from '../../errors.ts';
import type { Plan, PlannedCost, Report } from '../../report/report.ts';
import { startReport } from '../../report/start.ts';
import type { ScheduleView } from '../../schedule/view.ts';
import { countKinds, wouldChange } from './changes.ts';

/** Of a report that comes from a run nobody trusts no more is read. */
export const largestReport = 1024 * 1024;
const most = { resources: 1000, deltas: 5000, lines: 200, words: 50 };

/**
 * Reads the report of a plan that was made without credentials, by a run that may have been anybody's. It is data: held to the schema and to
 * bounds, and only what a plan from files can hold is taken over. What can be calculated is calculated anew; links, ids, addresses and
 * outputs of others are dropped. Throws ActionError where it is no such report.
 */
export function readReceived(text: string): Report {
  const given = parse(text);
  const validate = new Ajv({ allowUnionTypes: true, schemas: [endpoints] }).compile(schema);
  if (!validate(given)) {
    const [error] = validate.errors ?? [];
    // Neither a value nor a name out of it: it is foreign text.
    throw refuse(`it does not fit the schema (${error?.keyword ?? 'unknown'})`);
  }
  const { command, pool, plan, schedule, ok, warnings, problems, finishedAt } = given as unknown as Report;
  if (command !== 'plan') throw refuse('it is not of `plan`');
  if (plan !== null && plan.source !== 'files') throw refuse('it claims to come from Azure, and Azure was not asked');
  if (plan !== null && (plan.resources.length > most.resources || plan.resources.reduce((sum, one) => sum + one.deltas.length, 0) > most.deltas)) throw refuse('it has more changes than a template can make');
  if (pool !== null && !/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(pool.name)) throw refuse('its pool has a name that no pool can have');
  const report = startReport('plan');
  report.pool = pool && { name: pool.name, resourceGroup: pool.resourceGroup.slice(0, 90), location: pool.location.slice(0, 60), subscriptionId: '', portalUrl: '' };
  report.plan = plan && readPlan(plan);
  report.changed = report.plan && wouldChange(report.plan.counts);
  report.schedule = schedule && readView(schedule);
  report.warnings = warnings.slice(0, most.words).map((one) => one.slice(0, 2000));
  report.problems = problems.slice(0, most.words).map(readProblem);
  report.ok = ok && report.problems.length === 0 && report.plan !== null;
  report.finishedAt = finishedAt.slice(0, 30);
  return report;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('it is no JSON');
  }
}

function refuse(why: string): ActionError {
  return new ActionError({ what: `The report in \`from-report\` is not published: ${why}.`, fix: 'Take the file that the output `report` of a `plan` with `base-path` names, as it is.' });
}

function readPlan({ resources, cost }: Plan): Plan {
  return {
    source: 'files',
    why: 'Azure was not asked: these are the files of the two branches',
    newGroup: null,
    counts: countKinds(resources),
    resources,
    noise: 0,
    beside: 0,
    cost: cost && readCost(cost),
  };
}

function readCost({ currency, source, date, before, after, bySchedule: spend, budget }: PlannedCost): PlannedCost {
  const sum = ({ lines }: Cost): Cost => {
    const kept = lines.slice(0, most.lines);
    return { lines: kept, complete: kept.every((one) => one.monthly !== null), monthly: cents(kept.reduce((total, one) => total + (one.monthly ?? 0), 0)) };
  };
  const summed = sum(after);
  // Without the schedule it cannot be calculated anew; its ends are in order, and parts of each other.
  const bySchedule = spend && { ...spend, max: Math.max(spend.min, spend.max), standing: Math.min(spend.min, spend.standing) };
  return { currency, source, date, before: before && sum(before), after: summed, bySchedule, budget: budget && { ...budget, verdict: judgeBudget(budget, bySchedule ?? around(summed), currency) } };
}

// Of overrides and runs files know nothing. What is calculated of times must be able to be.
function readView(view: ScheduleView): ScheduleView {
  const { now, week, changes, exceptions } = view;
  const clocks = view.clocks.slice(0, most.words);
  const times = [now.at, now.since, now.until, now.local, ...week.map(({ date }) => date), ...exceptions.flatMap(({ from, to }) => [from, to]), ...[...changes, ...clocks].flatMap(({ at, local }) => [at, local])];
  if (times.some((one) => one !== null && Number.isNaN(Date.parse(one)))) throw refuse('its schedule has a time that there is not');
  return { ...view, override: null, clocks, runs: null };
}

function readProblem({ what, fix, file, line, code }: Problem): Problem {
  return {
    what: what.slice(0, 2000),
    ...(fix === undefined ? {} : { fix: fix.slice(0, 1000) }),
    ...(file === undefined ? {} : { file: file.slice(0, 300) }),
    ...(line === undefined ? {} : { line }),
    ...(code === undefined ? {} : { code: code.slice(0, 100) }),
  };
}
