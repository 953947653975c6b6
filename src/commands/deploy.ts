import { checkImage } from '../azure/images.ts';
import { deploymentId, runDeployment, validateDeployment, type Deployment, type DeploymentRequest, type ResourceOperation } from '../azure/deployments.ts';
import { readResources } from '../azure/resources.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { sameResources } from '../pool/compare.ts';
import type { Pool } from '../pool/load.ts';
import { deploymentLink, deploymentName } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { check } from './check.ts';
import { foresee, type Foreseen } from './foresee.ts';
import { observe, observeDeployment } from './observe.ts';
import { takeGroup } from './owned.ts';

/** Creates or updates the pool: image, group and owner tags, validation, deployment, checks. */
export async function deploy(context: Context, report: Report): Promise<void> {
  const pool = wanted(context);
  report.parameters = pool.origins;
  report.warnings.push(...pool.warnings);
  report.smokeLevel = context.smokeLevel;
  tellOrigins(context, pool);

  context.progress({ phase: 'Preparation' });
  const foreseen = foresee(context.arm, pool);
  if (foreseen.note !== undefined) context.progress({ line: foreseen.note });
  for (const image of foreseen.images) {
    await checkImage(context.arm, pool.location, image);
    context.progress({ line: `Image ${image.publisher}:${image.offer}:${image.sku} is there in ${pool.location}.` });
  }
  await takeGroup(context, pool, report);
  const request = {
    resourceGroup: pool.resourceGroup,
    name: deploymentName(pool.name),
    template: pool.template.json,
    parameters: pool.parameters,
  };
  await validateDeployment(context.arm, request);
  context.progress({ line: 'Azure has validated template and parameters.' });

  context.progress({ phase: 'Deployment' });
  const before = await readResources(context.arm, foreseen.resources);
  const outputs = await deployTemplate(context, report, request);
  await compare(context, report, foreseen, before);

  await check(context, report, await observe(context, report, outputs));
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

async function deployTemplate(context: Context, report: Report, request: DeploymentRequest): Promise<Deployment['outputs']> {
  const { arm } = context;
  const seen = new Map<string, string>();
  let accepted = false;
  const end = await runDeployment(arm, request, async (operations) => {
    if (!accepted) {
      accepted = true;
      const link = deploymentLink(arm.place, deploymentId(arm, request));
      context.progress({ line: `Azure has accepted the deployment ${request.name}: ${link}` });
    }
    for (const operation of operations) tellChange(context, seen, operation);
  });
  const outputs = await observeDeployment(context, report, request.name, end.operations);
  if (end.status === 'succeeded') return outputs;
  const own = end.operations.flatMap((operation) => operation.problems);
  const correlationId = report.deployment?.correlationId;
  throw new ActionError(
    (own.length > 0 ? own : end.problems).map((problem) =>
      problem.correlationId === undefined && correlationId ? { ...problem, correlationId } : problem,
    ),
  );
}

function tellChange(context: Context, seen: Map<string, string>, operation: ResourceOperation): void {
  if (operation.id === '' || seen.get(operation.operationId) === operation.state) return;
  seen.set(operation.operationId, operation.state);
  context.progress({ line: `${operation.type} ${operation.name}: ${operation.state}` });
}

// Equal before and after means unchanged; a template that could not be foreseen, or that made what was not foreseen, counts as changed.
async function compare(context: Context, report: Report, foreseen: Foreseen, before: Map<string, unknown>): Promise<void> {
  const after = await readResources(context.arm, foreseen.resources);
  const known = new Set(foreseen.resources.map((one) => one.id.toLowerCase()));
  const unforeseen = (report.deployment?.resources ?? []).some(
    (one) => !known.has(one.id.toLowerCase()) && !/\/providers\/microsoft\.resources\/deployments\//i.test(one.id),
  );
  report.changed = unforeseen || !sameResources(before, after);
  context.progress({ line: report.changed ? 'The pool’s resources have changed.' : 'The pool’s resources are as they were.' });
}
