import type { Context } from '../context.ts';
import type { Resource } from '../cost/billed.ts';
import { cents, hoursPerMonth } from '../cost/cost.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import type { Body } from '../pool/plan/changes.ts';
import type { Policy } from '../pool/preview/policy.ts';
import { keepsData } from '../pool/removal.ts';
import type { PreviewView, Report } from '../report/report.ts';
import { amount } from '../report/planwords.ts';
import { TemplateError } from '../template/deployment.ts';
import { estimate } from './cost.ts';
import { readAhead } from './foresee.ts';
import { warn } from './tell.ts';

/**
 * Holds what a preview's template really makes to the policy: number and size of machines, whatever the template calls its parameters, nothing
 * outside the preview's own group, no identity from there, nothing that would outlive it, and what its hours cost by today's prices. Returns the cost, null where no price is known. Throws ActionError with all that is over.
 */
export async function holdCeilings(context: Context, report: Report, pool: Pool, policy: Policy): Promise<PreviewView['cost']> {
  const bodies = readAhead(context.arm, pool);
  if (bodies instanceof TemplateError) {
    throw new ActionError({ what: `The template ${pool.template.source} cannot be read ahead (${bodies.message}), so what a preview of it would be cannot be held to the policy.`, fix: 'Take from the template what only Azure can answer, or do without previews of this pool.' });
  }
  const problems: Problem[] = [];
  const template = pool.template.source;
  const instances = machinesIn(bodies);
  if (Number.isNaN(instances)) problems.push({ what: `How many instances the template ${template} makes only Azure knows; a preview may have ${policy.instances}.`, fix: 'Let the template take the number from its parameter `instanceCount`.' });
  if (instances > policy.instances) problems.push({ what: `The template ${template} makes ${instances} instances; a preview may have ${policy.instances}.`, fix: 'Let the template take the number from its parameter `instanceCount`.' });
  const settings = bodies.filter(({ type }) => /^microsoft\.insights\/autoscalesettings$/i.test(type)).map(({ name }) => name);
  if (settings.length > 0) problems.push({ what: `The template ${template} makes the autoscale setting ${settings.slice(0, 5).join(', ')}, which could go beyond what a preview may have.`, fix: 'Let the template make one only where its parameter `autoscale` is given: previews get none.' });
  const foreign = sizesOf(bodies).filter((size) => policy.vmSku.length > 0 && !policy.vmSku.some((one) => one.toLowerCase() === size.toLowerCase()));
  if (foreign.length > 0) problems.push({ what: `The template ${template} makes machines of the size ${foreign.join(', ')}; a preview may have ${policy.vmSku.join(', ')}.`, fix: 'Let the template take the size from its parameter `vmSku`.' });
  const within = `/subscriptions/${context.arm.subscriptionId}/resourcegroups/${pool.resourceGroup}/`.toLowerCase();
  const isOut = (id: string): boolean => !id.toLowerCase().startsWith(within);
  const outside = bodies.map(({ id }) => id).filter(isOut);
  if (outside.length > 0) problems.push({ what: `The template ${template} writes outside the preview’s own resource group, to ${outside.slice(0, 5).join(', ')}.`, fix: 'Let the template make there only what a parameter asks for, and leave that out in the preview’s job (input `parameters`).' });
  const data = bodies.filter((one) => keepsData(one)).map(({ type, name: called }) => `${type.split('/').at(-1) ?? type} ${called}`);
  if (data.length > 0) problems.push({ what: `The template ${template} makes ${data.slice(0, 5).join(', ')}: previews get no storage, and what may hold people’s data is never deleted with them.`, fix: 'Let the template make it only where a parameter asks for it, and leave that out in the preview’s job (input `parameters`).' });
  const identities = identitiesOf(bodies).filter(isOut);
  if (identities.length > 0) problems.push({ what: `The template ${template} gives the preview the identity ${identities.slice(0, 5).join(', ')}: those of the pool are not for pull requests.`, fix: 'Let the template take it from a parameter that may be empty, and empty it in the preview’s job (input `parameters`).' });
  if (problems.length > 0) throw new ActionError(problems);

  const { budget, hours } = policy;
  return holdBudget(context, report, { location: pool.location, budget, hours }, bodies, { subject: `A preview of ${hours} hours`, fix: 'Take a smaller size or fewer instances, or have `preview.budget` raised on the default branch.' });
}

/** What so many hours of a preview cost by today's prices, null where no price is known; throws ActionError where that is over the policy's budget, and warns where it cannot be known. */
export async function holdBudget(
  context: Context,
  report: Report,
  { location, budget, hours }: { location: string; budget: Policy['budget']; hours: number },
  resources: readonly Resource[],
  { subject, fix }: { subject: string; fix: string },
): Promise<PreviewView['cost']> {
  const priced = { location, ...(budget === undefined ? {} : { budget: { monthly: (budget.amount / hours) * hoursPerMonth, currency: budget.currency } }) };
  const { cost } = await estimate(context, priced, { before: undefined, after: resources });
  const life = { amount: cents((cost.after.monthly * hours) / hoursPerMonth), currency: cost.currency, complete: cost.after.complete };
  const told = `${amount(life.amount, life.currency)}${life.complete ? '' : ' and more'}`;
  if (budget !== undefined && life.currency === budget.currency && life.amount > budget.amount) {
    throw new ActionError({ what: `${subject} costs ${told}; the policy allows ${amount(budget.amount, budget.currency)}.`, fix });
  }
  if (budget !== undefined && (life.currency !== budget.currency || !life.complete)) warn(context, report, `What ${hours} hours of this preview cost is not known in full, so its budget of ${amount(budget.amount, budget.currency)} could not be held.`);
  context.progress({ line: `${hours} hours of it cost ${told} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  return cost.after.lines.some((one) => one.monthly !== null) ? life : null;
}

const of = (part: unknown, key: string): unknown => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined);

function identitiesOf(bodies: readonly Body[]): string[] {
  return [...new Set(bodies.flatMap(({ body }) => Object.keys(of(body['identity'], 'userAssignedIdentities') ?? {})))];
}

/** Machines of scale sets, and single ones; NaN where the template does not say how many. */
function machinesIn(bodies: readonly Body[]): number {
  const counts = bodies.map(({ type, body }) => {
    if (/^microsoft\.compute\/virtualmachines$/i.test(type)) return 1;
    if (!/^microsoft\.compute\/virtualmachinescalesets$/i.test(type)) return 0;
    const capacity = of(body['sku'], 'capacity') ?? 0;
    return typeof capacity === 'number' ? capacity : typeof capacity === 'string' && /^\d+$/.test(capacity) ? Number(capacity) : Number.NaN;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function sizesOf(bodies: readonly Body[]): string[] {
  const sizes = bodies.flatMap(({ type, body }) => {
    if (/^microsoft\.compute\/virtualmachinescalesets$/i.test(type)) return [of(body['sku'], 'name')];
    return /^microsoft\.compute\/virtualmachines$/i.test(type) ? [of(of(body['properties'], 'hardwareProfile'), 'vmSize')] : [];
  });
  return [...new Set(sizes.map((size) => (typeof size === 'string' ? size : 'unknown')))];
}
