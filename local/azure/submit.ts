import { readJson, type Source } from '../../src/template/deployment.ts';
import { regionOf } from './books/regions.ts';
import { retry } from './async.ts';
import { newDeployment, showDeployment, type Order } from './deployment.ts';
import { readDeploymentBody, readParameters, type DeploymentBody } from './deploymentBody.ts';
import { AzureError, gatewayError } from './errors.ts';
import { enter, findDeployment, groom, refuseActive } from './history.ts';
import { objectOf, pick, textOf } from './json.ts';
import { fetchLink } from './links.ts';
import { preflight } from './preflight.ts';
import { rollbackTarget, run } from './run.ts';
import { expand, inText, type Sheet } from './sheet.ts';
import type { Group } from './state.ts';
import { registerNamed } from './subscriptions.ts';
import { surveyOf, type Survey } from './survey.ts';
import { checkReferences } from './vaultReferences.ts';
import { whatIf } from './whatIf.ts';
import type { Answer, Request, World } from './world.ts';

/** A deployment that has been read, evaluated and checked. */
export interface Prepared {
  order: Order;
  sheet: Sheet;
  survey: Survey;
  body: DeploymentBody;
  /** What the template's `newGuid()` gave, in turn. */
  guids: readonly string[];
}

async function prepare(group: Group | undefined, name: string, request: Request, world: World, preview = false): Promise<Prepared> {
  const body = readDeploymentBody(request.body, preview);
  const location = placeOf(group, name, body, world);
  const linked = body.templateLink && (await fetchLink(world, body.templateLink, undefined));
  const file = body.parametersLink && (await fetchLink(world, body.parametersLink, undefined));
  const given = file === undefined ? body.parameters : readParameters(pick(file.value, 'parameters'));
  checkReferences(world, given);
  const source = linked === undefined ? inText(request.text) : (): { source: Source; at: string[] } => ({ source: (linked.source ?? readJson(JSON.stringify(linked.value))), at: [] });
  const template = linked === undefined ? body.template : linked.value;
  const guids: string[] = [];
  const newGuid = (): string => {
    guids.push(world.random.guid());
    return guids.at(-1) ?? '';
  };
  const sheet: Sheet = { group, ...(location === undefined ? {} : { location }), name, template, parameters: given, mode: body.mode, templateLink: linked?.link, source, newGuid, made: new Map() };
  const expanded = expand(world, sheet);
  const survey = await surveyOf(world, expanded, group, textOf(linked?.link['uri']) || undefined, sheet.made);
  const locations = preflight(world, name, survey, body.validationLevel);
  const { mode, tags, debugSetting, onError } = body;
  const order: Order = {
    name,
    group,
    template,
    given,
    mode,
    tags,
    expanded,
    locations,
    correlationId: request.correlationId,
    root: true,
    made: sheet.made,
    ...(location === undefined ? {} : { location }),
    ...(linked === undefined ? {} : { templateLink: linked.link }),
    ...(file === undefined ? {} : { parametersLink: file.link }),
    ...(debugSetting === undefined ? {} : { debugSetting }),
    ...(onError === undefined ? {} : { onError }),
  };
  return { order, sheet, survey, body, guids };
}

/** Checks what depends on the scope and gives the location of a subscription's deployment; throws AzureError. */
function placeOf(group: Group | undefined, name: string, body: DeploymentBody, world: World): string | undefined {
  const help = 'Please see https://aka.ms/deploy-to-subscription for usage details.';
  if (group !== undefined) {
    if (body.location === '') return undefined;
    throw gatewayError(400, 'InvalidDeployment', `The 'location' property is not allowed for '${name}' at resource group scope. ${help}`);
  }
  if (body.location === '') throw gatewayError(400, 'InvalidDeployment', `The 'location' property must be specified for '${name}'. ${help}`);
  if (body.mode === 'Complete') throw gatewayError(400, 'InvalidDeployment', `The deployment '${name}' cannot be run in mode 'Complete': at subscription scope only 'Incremental' is supported. ${help}`);
  if (body.onError !== undefined) throw gatewayError(400, 'InvalidDeployment', `The deployment '${name}' cannot have 'onErrorDeployment': it is supported at resource group scope only.`);
  const location = regionOf(body.location);
  if (location === undefined) throw gatewayError(400, 'LocationNotAvailableForDeployment', `The provided location '${body.location}' is not available for deployment. List of available regions is '${world.location}'.`);
  const old = findDeployment(world, group, name);
  if (old?.location !== undefined && old.location !== location) {
    throw gatewayError(
      409,
      'InvalidDeploymentLocation',
      `Invalid deployment location '${location}'. The deployment '${old.name}' already exists in location '${old.location}'.`,
    );
  }
  return location;
}

function refuseDying(group: Group | undefined): void {
  if (group?.state !== 'Deleting') return;
  throw gatewayError(409, 'ResourceGroupBeingDeleted', `The resource group '${group.name}' is in deprovisioning state and cannot perform this operation.`);
}

/** PUT of a deployment. */
export async function create(group: Group | undefined, name: string, request: Request, world: World): Promise<Answer> {
  refuseDying(group);
  refuseActive(findDeployment(world, group, name));
  const { order, survey } = await prepare(group, name, request, world);
  // Links take their time: another request may have come first.
  refuseDying(group);
  const old = findDeployment(world, group, name);
  refuseActive(old);
  const target = rollbackTarget(world, order);
  const made = newDeployment(world, { ...order, ...(target === undefined || order.onError === undefined ? {} : { onError: { ...order.onError, deploymentName: target.name } }) }, old);
  enter(world, made);
  registerNamed(world, survey.parts.map(({ resource }) => resource.type));
  const body = showDeployment(made);
  world.operations.start(() => run(world, made));
  const url = `${request.base}${made.id}/operationStatuses/${made.run}?api-version=${request.apiVersion}`;
  return { status: old === undefined ? 201 : 200, body, headers: { 'azure-asyncoperation': url } };
}

/** POST of a deployment's `validate`. */
export async function validate(group: Group | undefined, name: string, request: Request, world: World): Promise<Answer> {
  const { order, survey } = await prepare(group, name, request, world);
  rollbackTarget(world, order);
  groom(world, group);
  const checked = newDeployment(world, order, undefined);
  checked.state = 'Succeeded';
  const validatedResources = survey.parts.filter(({ resource }) => !resource.existing).map(({ resource }) => ({ id: resource.id }));
  const diagnostics = survey.diagnostics.length === 0 ? undefined : survey.diagnostics;
  const shown = showDeployment(checked, { validatedResources, diagnostics });
  return { status: 200, body: { ...shown, properties: { ...objectOf(shown['properties']), timestamp: '0001-01-01T00:00:00Z', duration: 'PT0S' } } };
}

/** POST of a deployment's `whatIf`: 202, and the changes at its Location. */
export async function preview(group: Group | undefined, name: string, request: Request, world: World): Promise<Answer> {
  groom(world, group);
  const result = await foresee(group, name, request, world);
  const operation = world.operations.start(async () => {
    await world.clock.wait(1);
    return result;
  });
  const token = Buffer.from(JSON.stringify({ jobId: `DeploymentWhatIfJob-${operation.id}`, jobLocation: group?.location ?? world.location })).toString('base64url');
  const url = `${request.base}/subscriptions/${world.subscriptionId}/operationresults/${token}?api-version=${request.apiVersion}`;
  return { status: 202, headers: { location: url, ...retry(world, 1) } };
}

// What cannot be read or evaluated is refused at once; what the providers' preflight refuses is the what-if's own failure.
async function foresee(group: Group | undefined, name: string, request: Request, world: World): Promise<unknown> {
  try {
    return await whatIf(world, await prepare(group, name, request, world, true));
  } catch (error) {
    if (!(error instanceof AzureError) || error.code !== 'InvalidTemplateDeployment') throw error;
    return { status: 'Failed', ...error.body() };
  }
}
