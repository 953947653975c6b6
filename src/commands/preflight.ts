import type { ResourceGroup } from '../azure/groups.ts';
import { findImage, readBoot } from '../azure/images.ts';
import { isLabelFree } from '../azure/labels.ts';
import { readPermissions } from '../azure/permissions.ts';
import { readRegistration } from '../azure/providers.ts';
import { readResources } from '../azure/resources.ts';
import { listSizes } from '../azure/skus.ts';
import { listUsages } from '../azure/usages.ts';
import type { Context } from '../context.ts';
import { ActionError, describeProblem, type Problem } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { whoOwns } from '../pool/owner.ts';
import { isLabel, judgeNames, takenLabel } from '../pool/preflight/names.ts';
import { judgeProvider, namespacesOf, registersItself } from '../pool/preflight/providers.ts';
import { growing, judgeQuota } from '../pool/preflight/quota.ts';
import { judgeRights, onlyReads, type Permission } from '../pool/preflight/rights.ts';
import { judgeSize, type Boot } from '../pool/preflight/sizes.ts';
import { labelsOf, readSet, setsOf, type WantedSet } from '../pool/preflight/wanted.ts';
import type { Foreseen } from './foresee.ts';
import { judgeGroup, whose } from './owned.ts';

/** The pool's resources as they stand, by lower-case id. */
type Standing = Map<string, unknown>;

/** Takes note that a deployer may write nothing at all; without it, that is a problem. */
type Planning = (warning: string) => void;

/**
 * Holds the pool to what Azure has, allows and knows, before anything is written; returns the resources as they stand. Throws one ActionError
 * with all that is wrong. What Azure does not answer is told and left to its validation. Sends at most one request a provider, size list,
 * quota list, label and scope of rights (the subscription's only for a new group or an unregistered provider) and two an image (eight for the shipped
 * template), and only the image and the rights where nothing new is asked for.
 */
export async function preflight(context: Context, pool: Pool, foreseen: Foreseen, group: ResourceGroup | undefined, planning?: Planning): Promise<Standing> {
  const { arm } = context;
  const { resources } = foreseen;
  let standing: Standing = new Map();
  const rightsIn = readRights(context);
  const overAzure = async (): Promise<Problem[]> => {
    // A group that does not stand holds nothing.
    if (group !== undefined) standing = await readResources(arm, resources);
    const found = await Promise.all([
      ...namespacesOf(resources, standing).map((one) => judgeNamespace(context, one, rightsIn)),
      ...labelsOf(resources).filter(({ id, label }) => isLabel(label) && !standing.has(id.toLowerCase())).map(async ({ label, location }) => {
        const free = await ask(context, `whether the DNS label ${label} is free`, () => isLabelFree(arm, location, label));
        return free === false ? [takenLabel(label, location, pool.origins)] : [];
      }),
      judgeMachines(context, pool, setsOf(resources), standing),
    ]);
    return found.flat();
  };
  const inGroup = async (): Promise<Problem[]> => {
    if (group !== undefined) judgeGroup(context, pool, group);
    return [];
  };
  const asked = await Promise.all([problemsOf(inGroup()), problemsOf(judgeDeployer(context, pool, foreseen, group, rightsIn, planning)), problemsOf(overAzure())]);
  context.signal.throwIfAborted();
  const problems = [...judgeNames(resources, pool.origins), ...asked.flat()];
  if (problems.length > 0) throw new ActionError(problems);
  context.progress({ line: 'Nothing that can be known beforehand speaks against the deployment.' });
  return standing;
}

/** An answer of Azure, or undefined where it refuses one: the check is then told to be left to Azure. */
export async function ask<T>(context: Context, what: string, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    const status = (error as { status?: unknown }).status;
    // 401 is no lack of a right to ask: nothing else would be answered either.
    if (!(error instanceof ActionError) || typeof status !== 'number' || status === 401) throw error;
    const [reason] = error.problems;
    const { fix: _fix, ...said } = reason ?? { what: `Azure answered ${status}.` };
    context.progress({ line: `Not known beforehand: ${what}. ${describeProblem(said)} Azure will judge it.` });
    return undefined;
  }
}

async function problemsOf(check: Promise<Problem[]>): Promise<Problem[]> {
  try {
    return await check;
  } catch (error) {
    if (error instanceof ActionError) return [...error.problems];
    throw error;
  }
}

type Rights = (scope: string) => Promise<Permission[] | undefined>;

// Each scope is asked about once.
function readRights(context: Context): Rights {
  const asked = new Map<string, ReturnType<Rights>>();
  return (scope) => {
    const known = asked.get(scope) ?? ask(context, 'the rights of the deployer', () => readPermissions(context.arm, scope));
    asked.set(scope, known);
    return known;
  };
}

async function judgeNamespace(context: Context, namespace: string, rightsIn: Rights): Promise<Problem[]> {
  const { arm } = context;
  const state = await ask(context, `whether ${namespace} is registered`, () => readRegistration(arm, namespace));
  if (state === undefined) return [];
  const permissions = registersItself(state) ? await rightsIn(`/subscriptions/${arm.subscriptionId}`) : [];
  const problems = judgeProvider(namespace, state, arm.subscriptionId, permissions);
  if (problems.length === 0 && registersItself(state)) context.progress({ line: `The subscription is not registered for ${namespace} yet: Azure does that with the deployment${permissions === undefined ? ', if the deployer may' : ''}.` });
  return problems;
}

async function judgeDeployer(context: Context, pool: Pool, foreseen: Foreseen, group: ResourceGroup | undefined, rightsIn: Rights, planning: Planning | undefined): Promise<Problem[]> {
  const { arm } = context;
  const subscription = `/subscriptions/${arm.subscriptionId}`;
  const permissions = await rightsIn(group?.id ?? subscription);
  if (permissions === undefined) return [];
  // Rights in other groups are another question.
  const inside = `${subscription}/resourceGroups/${pool.resourceGroup}/`.toLowerCase();
  const question = {
    subscriptionId: arm.subscriptionId,
    group: group?.name ?? pool.resourceGroup,
    location: pool.location,
    stands: group !== undefined,
    takes: group === undefined || whoOwns(group.tags, whose(context)) === 'nobody',
    resources: foreseen.resources.filter((one) => one.id.toLowerCase().startsWith(inside)),
  };
  if (planning !== undefined && onlyReads(question, permissions)) {
    planning('Whoever plans here may write nothing: whether the deployer has the rights that the deployment takes was not looked at.');
    return [];
  }
  const problems = judgeRights(question, permissions, undefined);
  return problems.length === 0 ? [] : judgeRights(question, permissions, await arm.principal());
}

/** Image, size and quota of the scale sets. */
async function judgeMachines(context: Context, pool: Pool, sets: readonly WantedSet[], standing: Standing): Promise<Problem[]> {
  const before = new Map(
    sets.flatMap((set): [string, WantedSet][] => {
      const body = standing.get(set.id.toLowerCase());
      return body === undefined ? [] : [[set.id.toLowerCase(), readSet(set.id, set.name, set.location, body as Record<string, unknown>)]];
    }),
  );
  const grown = growing(sets, before);
  const fresh = sets.filter((set) => grown.includes(set) || !sameImage(set, before.get(set.id.toLowerCase())));
  const locations = [...new Set(sets.map((set) => set.location))];
  const found = await Promise.all(
    locations.map(async (location): Promise<Problem[]> => {
      const here = (some: readonly WantedSet[]): WantedSet[] => some.filter((set) => set.location === location);
      const region = { location, subscriptionId: context.arm.subscriptionId };
      const [boots, sizes, usages] = await Promise.all([
        Promise.all(here(sets).map((set) => lookAtImage(context, set, fresh.includes(set)))),
        here(fresh).length === 0 ? undefined : ask(context, `whether ${location} has the VM size`, () => listSizes(context.arm, location)),
        here(grown).length === 0 ? undefined : ask(context, `whether the quotas of ${location} suffice`, () => listUsages(context.arm, location)),
      ]);
      const problems = boots.flatMap((one) => one.problems);
      // Who may see nothing of the subscription gets an empty list, not a refusal.
      if (sizes?.length === 0) context.progress({ line: `Not known beforehand: whether ${location} has the VM size. Azure lists none for this deployer. Azure will judge it.` });
      if (sizes === undefined || sizes.length === 0) return problems;
      for (const [index, set] of here(sets).entries()) {
        if (fresh.includes(set)) problems.push(...judgeSize(set, sizes, boots[index]?.boot, pool.origins));
      }
      return [...problems, ...(usages === undefined ? [] : judgeQuota(region, here(sets), before, sizes, usages, pool.origins))];
    }),
  );
  return found.flat();
}

function sameImage(a: WantedSet, b: WantedSet | undefined): boolean {
  const nameOf = (set: WantedSet): string => [set.image?.publisher, set.image?.offer, set.image?.sku, set.image?.version].join(':').toLowerCase();
  return b !== undefined && nameOf(a) === nameOf(b);
}

/** Whether the image can be had, and where the machine is new what it asks of it. */
async function lookAtImage(context: Context, { image, location }: WantedSet, fresh: boolean): Promise<{ boot?: Boot; problems: Problem[] }> {
  if (image === undefined) return { problems: [] };
  let boot: Boot | undefined;
  const problems = await problemsOf(
    (async () => {
      const version = await ask(context, `whether ${location} has the image`, () => findImage(context.arm, location, image));
      if (version === undefined) return [];
      context.progress({ line: `Image ${image.publisher}:${image.offer}:${image.sku} is there in ${location}.` });
      if (fresh) boot = await ask(context, 'what the image asks of a VM size', () => readBoot(context.arm, location, image, version));
      return [];
    })(),
  );
  return boot === undefined ? { problems } : { boot, problems };
}
