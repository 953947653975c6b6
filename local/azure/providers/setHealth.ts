import { providerError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import { profileOf, upgradePolicyOf } from './fleet.ts';
import { healthSource } from './health.ts';
import { demandHealth } from './rolling.ts';

const refusal = (message: string): Error => providerError(400, 'BadRequest', message);

/**
 * What needs a health probe or health extension (rolling upgrades, automatic repairs, automatic image upgrades) without one, or the
 * latter two with both; throws AzureError. Azure finds it at the write, not in a template's preflight.
 */
export function checkHealth(body: Json): void {
  const policy = upgradePolicyOf(body);
  const { probe, extension } = healthSource(profileOf(body));
  const none = probe === '' && extension === undefined;
  const both = probe !== '' && extension !== undefined;
  if (policy['mode'] === 'Rolling') demandHealth(body);
  const set = 'this Virtual Machine Scale Set';
  if (objectOf(objectOf(body['properties'])['automaticRepairsPolicy'])['enabled'] === true) {
    if (none) throw refusal(`Automatic repairs not supported for ${set} because a health probe or health extension was not provided.`);
    if (both) throw refusal(`Automatic repairs not supported for ${set} because both a health probe and a health extension were provided.`);
  }
  if (objectOf(policy['automaticOSUpgradePolicy'])['enableAutomaticOSUpgrade'] !== true) return;
  if (none) throw refusal(`Automatic OS Upgrade is not supported for ${set} because a health probe or health extension was not specified.`);
  if (both) {
    throw refusal(
      `Automatic OS Upgrade is not supported for ${set} because both a health probe and a health extension were provided. Remove the health probe or health extension prior to enabling automatic OS upgrade.`,
    );
  }
}
