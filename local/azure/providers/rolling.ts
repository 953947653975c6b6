import { setTimeout as sleep } from 'node:timers/promises';
import { readDuration } from '../autoscale/duration.ts';
import { computeTime } from '../clock.ts';
import { asAzureError, providerError, type AzureError, type ErrorBody } from '../errors.ts';
import { objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { imageOf } from './birth.ts';
import { fleetOf, instancesOf, profileOf, upgradePolicyOf } from './fleet.ts';
import { healthOf, healthSource } from './health.ts';
import type { Instance } from './instances.ts';
import { isBehind, isExempt, renew, takeModel, upgrade } from './upgrades.ts';

/** What a rolling upgrade brings: the model, the newest image, or the extensions again. */
export type Cargo = 'model' | 'os' | 'extensions';

/** One rolling upgrade, under way or over. */
export interface Rolling {
  cargo: Cargo;
  policy: Json;
  code: 'RollingForward' | 'Completed' | 'Cancelled' | 'Faulted';
  started: number;
  lastAction: 'Start' | 'Cancel';
  lastActionAt: number;
  ended?: number;
  pending: number;
  inProgress: number;
  successful: number;
  failed: number;
  image: Json;
  error?: ErrorBody['error'];
}

/** What Azure takes for a rollingUpgradePolicy that says nothing. */
export const policyDefaults: Json = {
  maxBatchInstancePercent: 20,
  maxUnhealthyInstancePercent: 20,
  maxUnhealthyUpgradedInstancePercent: 20,
  pauseTimeBetweenBatches: 'PT0S',
  maxSurge: false,
  rollbackFailedInstancesOnPolicyBreach: false,
};

/** Refuses a rolling upgrade of a model that says nothing about its instances' health; throws AzureError. */
export function demandHealth(model: Json): void {
  const { probe, extension } = healthSource(profileOf(model));
  if (probe !== '' || extension !== undefined) return;
  throw providerError(400, 'BadRequest', 'Rolling Upgrade mode is not supported for this Virtual Machine Scale Set because a health probe or health extension was not provided.');
}

// What an instance was before, so that a failed one can go back.
type Before = Pick<Instance, 'version' | 'sku' | 'profile' | 'exactVersion'>;

/** Brings instances up to date batch by batch as the rollingUpgradePolicy says; rejects, and leaves the rest as it was, where too many are unhealthy or it has been cancelled. */
export async function roll(set: Resource, cargo: Cargo, world: World): Promise<void> {
  const policy = { ...policyDefaults, ...objectOf(upgradePolicyOf(set.model)['rollingUpgradePolicy']) };
  const due = instancesOf(set, world).filter((one) => one.state !== 'Deleting' && !isExempt(one) && isDue(set, one, cargo, world));
  const now = world.clock.now();
  const image = { ...objectOf(objectOf(profileOf(set.model)['storageProfile'])['imageReference']), version: imageOf(set, world, cargo === 'os').version };
  const rolling: Rolling = { cargo, policy, code: 'RollingForward', started: now, lastAction: 'Start', lastActionAt: now, pending: due.length, inProgress: 0, successful: 0, failed: 0, image };
  fleetOf(set, world).rolls.unshift(rolling);
  try {
    await goThrough(set, batches(due, policy, set, world), rolling, world);
    rolling.code = 'Completed';
  } catch (error) {
    rolling.code = rolling.lastAction === 'Cancel' ? 'Cancelled' : 'Faulted';
    if (rolling.code === 'Faulted') rolling.error = asAzureError(error).body().error;
    throw error;
  } finally {
    rolling.ended = world.clock.now();
  }
}

function isDue(set: Resource, one: Instance, cargo: Cargo, world: World): boolean {
  if (cargo === 'model') return isBehind(set, one, world);
  return cargo === 'extensions' || one.exactVersion !== imageOf(set, world, true).version;
}

// A batch stays inside one zone, unless the policy crosses them; it has at least one instance.
function batches(due: readonly Instance[], policy: Json, set: Resource, world: World): Instance[][] {
  const all = instancesOf(set, world).filter((one) => one.state !== 'Deleting');
  const size = Math.max(1, Math.floor((all.length * Number(policy['maxBatchInstancePercent'])) / 100));
  const zoneOf = (one: Instance): string => (policy['enableCrossZoneUpgrade'] === true ? '' : (one.zone ?? ''));
  const sickFirst = policy['prioritizeUnhealthyInstances'] === true ? (one: Instance): number => (healthOf(one, world) === 'Healthy' ? 1 : 0) : (): number => 0;
  const byZone = Map.groupBy(due.toSorted((a, b) => sickFirst(a) - sickFirst(b) || Number(a.instanceId) - Number(b.instanceId)), zoneOf);
  return [...byZone].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ones]) => Array.from({ length: Math.ceil(ones.length / size) }, (_one, index) => ones.slice(index * size, (index + 1) * size)));
}

async function goThrough(set: Resource, all: Instance[][], rolling: Rolling, world: World): Promise<void> {
  const { policy } = rolling;
  const pause = readDuration(textOf(policy['pauseTimeBetweenBatches'])) ?? 0;
  const upgraded: Instance[] = [];
  for (const [index, batch] of all.entries()) {
    if (index > 0) await world.clock.wait(pause);
    if (rolling.lastAction === 'Cancel') throw providerError(409, 'RollingUpgradeCancelled', `The rolling upgrade of Virtual Machine Scale Set '${set.name}' was cancelled.`);
    const share = sickShare(instancesOf(set, world), world);
    if (share > Number(policy['maxUnhealthyInstancePercent'])) throw tooSick(share, policy, index === 0);
    await turn(set, batch, rolling, upgraded, world);
    const failing = sickShare(upgraded, world);
    if (failing > Number(policy['maxUnhealthyUpgradedInstancePercent'])) throw tooSickAfter(failing, policy, upgraded);
  }
}

async function turn(set: Resource, batch: Instance[], rolling: Rolling, upgraded: Instance[], world: World): Promise<void> {
  const before = new Map(batch.map((one): [Instance, Before] => [one, { version: one.version, sku: one.sku, profile: one.profile, exactVersion: one.exactVersion }]));
  rolling.pending -= batch.length;
  rolling.inProgress = batch.length;
  await carry(set, batch, rolling.cargo, world).catch(() => undefined);
  await world.changed();
  await untilHealthy(batch, world);
  rolling.inProgress = 0;
  upgraded.push(...batch);
  const failed = batch.filter((one) => isSick(one, world));
  rolling.failed += failed.length;
  rolling.successful += batch.length - failed.length;
  if (rolling.policy['rollbackFailedInstancesOnPolicyBreach'] !== true || sickShare(upgraded, world) <= Number(rolling.policy['maxUnhealthyUpgradedInstancePercent'])) return;
  for (const one of failed) Object.assign(one, before.get(one), { changed: world.clock.now() });
}

async function carry(set: Resource, batch: Instance[], cargo: Cargo, world: World): Promise<void> {
  if (cargo === 'model') return upgrade(set, batch, world);
  for (const one of batch) one.state = 'Updating';
  await Promise.allSettled(
    batch.map(async (one) => {
      takeModel(set, one, world, false);
      if (cargo === 'os' && one.power !== 'running') one.stale = true;
      if (cargo === 'os' && one.power === 'running') await renew(set, one, world, true);
      if (one.state === 'Updating') one.state = one.failure === undefined ? 'Succeeded' : 'Failed';
    }),
  );
}

// Azure waits some minutes for an instance to say that it is well; who is off is not asked.
async function untilHealthy(batch: readonly Instance[], world: World): Promise<void> {
  for (let asked = 0; asked < 60 && batch.some((one) => isSick(one, world)); asked++) {
    if (world.machines === null) await world.clock.wait(5);
    else await sleep(1000, undefined, { ref: false });
  }
}

const isOff = (one: Instance): boolean => one.power === 'stopped' || one.power === 'deallocated';
const isSick = (one: Instance, world: World): boolean => !isOff(one) && (one.state === 'Failed' || (healthOf(one, world) ?? 'Healthy') !== 'Healthy');

/** Percent of the running instances that are not well. */
function sickShare(all: readonly Instance[], world: World): number {
  const asked = all.filter((one) => one.state !== 'Deleting' && !isOff(one));
  return asked.length === 0 ? 0 : Math.round((asked.filter((one) => isSick(one, world)).length * 100) / asked.length);
}

const more = 'For details on rolling upgrades, use http://aka.ms/AzureVMSSRollingUpgrade';
const unwell = 'Instance found to be unhealthy or unreachable.';

// The three refusals in the words that users have reported.
function tooSick(share: number, policy: Json, first: boolean): AzureError {
  const limit = Number(policy['maxUnhealthyInstancePercent']);
  return first
    ? providerError(
        409,
        'MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade',
        `Rolling Upgrade failed due to exceeding the MaxUnhealthyInstancePercent value (defined in the RollingUpgradePolicy) before any batch was attempted. ${share}% of instances are in an unhealthy state, more than the threshold of ${limit}% configured in the RollingUpgradePolicy. The most impactful error is:  ${unwell} ${more}`,
      )
    : providerError(
        409,
        'MaxUnhealthyInstancePercentExceededInRollingUpgrade',
        `Rolling Upgrade failed after exceeding the MaxUnhealthyInstancePercent value defined in the RollingUpgradePolicy. ${share}% of instances are in an unhealthy state after being upgraded - more than the threshold of ${limit}% configured in the RollingUpgradePolicy. The most impactful error is:  ${unwell} ${more}`,
      );
}

function tooSickAfter(share: number, policy: Json, upgraded: readonly Instance[]): AzureError {
  const worst = upgraded.find((one) => one.failure !== undefined)?.failure?.message ?? unwell;
  return providerError(
    409,
    'MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade',
    `Rolling Upgrade failed after exceeding the MaxUnhealthyUpgradedInstancePercent value defined in the RollingUpgradePolicy. ${share}% of instances are in an unhealthy state after being upgraded - more than the threshold of ${Number(policy['maxUnhealthyUpgradedInstancePercent'])}%. The most impactful error is: ${worst} ${more}`,
  );
}

/** Ends a rolling upgrade after the batch that is under way; throws AzureError where there is none. */
export function cancelRolling(set: Resource, world: World): Rolling {
  const [latest] = fleetOf(set, world).rolls;
  if (latest?.code !== 'RollingForward') throw providerError(409, 'OperationNotAllowed', 'There is no ongoing Rolling Upgrade to cancel.');
  Object.assign(latest, { lastAction: 'Cancel', lastActionAt: world.clock.now() });
  return latest;
}

/** `rollingUpgrades/latest`; undefined where there has been none. */
export function viewLatest(set: Resource, world: World): Json | undefined {
  const [latest] = fleetOf(set, world).rolls;
  if (latest === undefined) return undefined;
  return {
    type: 'Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades',
    location: set.location,
    properties: tidy({
      policy: latest.policy,
      runningStatus: { code: latest.code, lastAction: latest.lastAction, lastActionTime: computeTime(latest.lastActionAt), startTime: computeTime(latest.started) },
      progress: progressOf(latest),
      error: latest.error,
    }),
  };
}

const progressOf = (one: Rolling): Json => ({ successfulInstanceCount: one.successful, failedInstanceCount: one.failed, inProgressInstanceCount: one.inProgress, pendingInstanceCount: one.pending });

/** `osUpgradeHistory`: the upgrades of the image, the newest first. */
export function viewHistory(set: Resource, world: World): Json[] {
  return fleetOf(set, world)
    .rolls.filter(({ cargo }) => cargo === 'os')
    .map((one) => ({
      type: 'Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades',
      location: set.location,
      properties: tidy({
        runningStatus: tidy({ code: one.code, startTime: computeTime(one.started), endTime: one.ended === undefined ? undefined : computeTime(one.ended) }),
        progress: progressOf(one),
        startedBy: 'User',
        targetImageReference: one.image,
        error: one.error,
      }),
    }));
}
