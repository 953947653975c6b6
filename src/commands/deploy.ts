import { validateDeployment, type DeploymentRequest } from '../azure/deployments.ts';
import { readGroup, type ResourceGroup } from '../azure/groups.ts';
import { readResources } from '../azure/resources.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { sameResources } from '../pool/compare.ts';
import type { Pool } from '../pool/load.ts';
import { deploymentName } from '../pool/names.ts';
import { whoOwns } from '../pool/owner.ts';
import type { Report } from '../report/report.ts';
import { check } from './check.ts';
import { foresee, type Foreseen } from './foresee.ts';
import { observe } from './observe.ts';
import { takeGroup, whose } from './owned.ts';
import { preflight } from './preflight.ts';
import { awaitTurn, rollout } from './rollout.ts';
import { dropSetting, findSpoilt, settle } from './settle.ts';
import { showWeek } from './week.ts';

/** Creates or updates the pool: preflight, group and owner tags, validation, deployment, checks. */
export async function deploy(context: Context, report: Report): Promise<void> {
  const loaded = wanted(context);
  const settled = await settle(context, loaded);
  const pool = settled?.pool ?? loaded;
  report.parameters = pool.origins;
  report.warnings.push(...pool.warnings);
  report.smokeLevel = context.smokeLevel;
  tellOrigins(context, pool);

  context.progress({ phase: 'Preparation' });
  const foreseen = foresee(context.arm, pool);
  if (foreseen.note !== undefined) context.progress({ line: foreseen.note });
  const request = {
    resourceGroup: pool.resourceGroup,
    name: deploymentName(pool.name),
    template: pool.template.json,
    parameters: pool.parameters,
  };
  let before = await prepare(context, report, pool, foreseen, request);

  context.progress({ phase: 'Deployment' });
  const outputs = await rollout(context, report, request, async (waited) => {
    // As late as can be: a machine that came meanwhile is not taken.
    request.parameters = (await settle(context, loaded))?.pool.parameters ?? request.parameters;
    if (waited) before = await readResources(context.arm, foreseen.resources);
  });
  await dropSetting(context, report, pool);
  const after = await compare(context, report, foreseen, before);
  if (settled !== undefined) await showWeek(context, report, settled, before, after);

  await check(context, report, await observe(context, report, outputs));
  const spoilt = settled === undefined ? undefined : await findSpoilt(foreseen, request.parameters, after);
  if (spoilt === undefined) return;
  report.problems.push(spoilt);
  report.ok = false;
}

/**
 * Preflight, group and validation; returns the resources as they stand. What another deployment of the pool is only just making is not there
 * to be seen, and yet takes label and quota: so it ends first, and where one began meanwhile, all is judged again.
 */
async function prepare(context: Context, report: Report, pool: Pool, foreseen: Foreseen, request: DeploymentRequest): Promise<Map<string, unknown>> {
  const { arm } = context;
  const turn = async (group: ResourceGroup | undefined): Promise<string> => {
    const other = group === undefined || typeof whoOwns(group.tags, whose(context)) === 'object';
    return other ? '' : await awaitTurn(context, request);
  };
  for (;;) {
    const group = await readGroup(arm, pool.resourceGroup);
    const last = await turn(group);
    try {
      const standing = await preflight(context, pool, foreseen, group);
      await takeGroup(context, pool, report);
      await validateDeployment(arm, request);
      context.progress({ line: 'Azure has validated template and parameters.' });
      return (await awaitTurn(context, request)) === last ? standing : await readResources(arm, foreseen.resources);
    } catch (error) {
      const now = await readGroup(arm, pool.resourceGroup).then(turn).catch(() => last);
      if (!(error instanceof ActionError) || now === last) throw error;
      context.progress({ line: 'Another run has deployed this pool meanwhile: it is looked at again.' });
    }
  }
}

function wanted(context: Context): Pool {
  if (context.pool === undefined) throw new Error('deploy was called without a pool');
  return context.pool;
}

function tellOrigins(context: Context, pool: Pool): void {
  context.progress({ phase: 'Parameters' });
  for (const { name, shown, from } of pool.origins) context.progress({ line: `${name} = ${shown}  (${from})` });
  for (const warning of pool.warnings) context.progress({ warning });
}

// Equal before and after means unchanged; a template that could not be foreseen, or that made what was not foreseen, counts as changed.
async function compare(context: Context, report: Report, foreseen: Foreseen, before: Map<string, unknown>): Promise<Map<string, unknown>> {
  const after = await readResources(context.arm, foreseen.resources);
  const known = new Set(foreseen.resources.map((one) => one.id.toLowerCase()));
  const unforeseen = (report.deployment?.resources ?? []).some(
    (one) => !known.has(one.id.toLowerCase()) && !/\/providers\/microsoft\.resources\/deployments\//i.test(one.id),
  );
  report.changed = unforeseen || !sameResources(before, after);
  context.progress({ line: report.changed ? 'The pool’s resources have changed.' : 'The pool’s resources are as they were.' });
  return after;
}
