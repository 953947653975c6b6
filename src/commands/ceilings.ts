import type { Context } from '../context.ts';
import { countInstances } from '../cost/billed.ts';
import { cents, hoursPerMonth } from '../cost/cost.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { bodiesOf } from '../pool/plan/bodies.ts';
import type { Body } from '../pool/plan/changes.ts';
import type { Policy } from '../pool/preview/policy.ts';
import type { PreviewView, Report } from '../report/report.ts';
import { amount } from '../report/planwords.ts';
import { TemplateError } from '../template/deployment.ts';
import { estimate } from './cost.ts';
import { warn } from './planned.ts';

/**
 * Holds what a preview's template really makes to the policy: number and size of machines, whatever the template calls its parameters, and what
 * its hours cost by today's prices. Returns the cost, null where no price is known. Throws ActionError with all that is over.
 */
export async function holdCeilings(context: Context, report: Report, pool: Pool, policy: Policy): Promise<PreviewView['cost']> {
  const bodies = readAhead(context, pool);
  const problems: Problem[] = [];
  const instances = countInstances(bodies) ?? 0;
  const template = pool.template.source;
  if (instances > policy.instances) problems.push({ what: `The template ${template} makes ${instances} instances; a preview may have ${policy.instances}.`, fix: 'Let the template take the number from its parameter `instanceCount`.' });
  const foreign = sizesOf(bodies).filter((size) => policy.vmSku.length > 0 && !policy.vmSku.some((one) => one.toLowerCase() === size.toLowerCase()));
  if (foreign.length > 0) problems.push({ what: `The template ${template} makes machines of the size ${foreign.join(', ')}; a preview may have ${policy.vmSku.join(', ')}.`, fix: 'Let the template take the size from its parameter `vmSku`.' });
  if (problems.length > 0) throw new ActionError(problems);

  const { budget, hours } = policy;
  const priced = { location: pool.location, ...(budget === undefined ? {} : { budget: { monthly: (budget.amount / hours) * hoursPerMonth, currency: budget.currency } }) };
  const { cost } = await estimate(context, priced, { before: undefined, after: bodies });
  const life = { amount: cents((cost.after.monthly * hours) / hoursPerMonth), currency: cost.currency, complete: cost.after.complete };
  const told = `${amount(life.amount, life.currency)}${life.complete ? '' : ' and more'}`;
  if (budget !== undefined && life.currency === budget.currency && life.amount > budget.amount) {
    throw new ActionError({ what: `A preview of ${hours} hours costs ${told}; the policy allows ${amount(budget.amount, budget.currency)}.`, fix: 'Take a smaller size or fewer instances, or have `preview.budget` raised on the default branch.' });
  }
  if (budget !== undefined && (life.currency !== budget.currency || !life.complete)) warn(context, report, `What ${hours} hours of this preview cost is not known in full, so its budget of ${amount(budget.amount, budget.currency)} could not be held.`);
  context.progress({ line: `${hours} hours of it cost ${told} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  return cost.after.lines.some((one) => one.monthly !== null) ? life : null;
}

function readAhead({ arm }: Context, pool: Pool): Body[] {
  try {
    return bodiesOf(pool, { subscriptionId: arm.subscriptionId, tenantId: arm.tenantId, armEndpoint: arm.place.armEndpoint, now: arm.now() });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ActionError({ what: `The template ${pool.template.source} cannot be read ahead (${error.message}), so what a preview of it would be cannot be held to the policy.`, fix: 'Take from the template what only Azure can answer, or do without previews of this pool.' });
  }
}

function sizesOf(bodies: readonly Body[]): string[] {
  const sizes = bodies.flatMap(({ type, body }) => {
    const of = (part: unknown, key: string): unknown => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined);
    if (/^microsoft\.compute\/virtualmachinescalesets$/i.test(type)) return [of(body['sku'], 'name')];
    return /^microsoft\.compute\/virtualmachines$/i.test(type) ? [of(of(body['properties'], 'hardwareProfile'), 'vmSize')] : [];
  });
  return [...new Set(sizes.map((size) => (typeof size === 'string' ? size : 'unknown')))];
}
