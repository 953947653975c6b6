import { exactVersion, findImage, type Image } from '../books/images.ts';
import { closedBy, limitOf } from '../allowance.ts';
import { findSize, knownSize, sizesOf } from '../books/sizes.ts';
import { providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { sameId, type Place } from '../path.ts';
import { resourcesOf } from '../state.ts';
import type { World } from '../world.ts';
import { cardModels, ipModels } from './cards.ts';
import { capacityOf, profileOf } from './fleet.ts';
import { policyDefaults } from './rolling.ts';

const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });

/**
 * The Marketplace image of a model; throws AzureError where it cannot be had, or its plan is missing. Compute has one wording
 * for the preflight of a template and another one for a write.
 */
export function checkImage(body: Json, place: Place, world: World, preflight: boolean): Image {
  const reference = objectOf(objectOf(profileOf(body)['storageProfile'])['imageReference']);
  if (reference['id'] !== undefined || reference['sharedGalleryImageId'] !== undefined || reference['communityGalleryImageId'] !== undefined) {
    throw invalid('imageReference', `The image ${textOf(reference['id'] ?? reference['sharedGalleryImageId'] ?? reference['communityGalleryImageId'])} does not exist.`);
  }
  for (const name of ['publisher', 'offer', 'sku', 'version']) {
    if (textOf(reference[name]) === '') throw invalid(`imageReference.${name}`, `Required parameter 'imageReference.${name}' is missing (null).`);
  }
  const [publisher, offer, sku, version] = ['publisher', 'offer', 'sku', 'version'].map((name) => textOf(reference[name])) as [string, string, string, string];
  const image = findImage({ publisher, offer, sku }, world.asOf);
  if (image === undefined || exactVersion(image, version) === undefined) {
    if (!preflight) {
      throw providerError(
        404,
        'PlatformImageNotFound',
        `The platform image '${publisher}:${offer}:${sku}:${version}' is not available. Verify that all fields in the storage profile are correct. For more details about storage profile information, please refer to https://aka.ms/storageprofile`,
        { target: 'imageReference' },
      );
    }
    throw invalid(
      'imageReference',
      `The following list of images referenced from the deployment template are not found: Publisher: ${publisher}, Offer: ${offer}, Sku: ${sku}, Version: ${version}. Please refer to https://docs.microsoft.com/en-us/azure/virtual-machines/windows/cli-ps-findimage for instructions on finding available images.`,
    );
  }
  checkPlan(objectOf(body['plan']), image, place);
  return image;
}

function checkPlan(plan: Json, image: Image, place: Place): void {
  const wanted = image.plan;
  if (plan['name'] === wanted?.name && plan['publisher'] === wanted?.publisher && plan['product'] === wanted?.product) return;
  throw providerError(
    400,
    'VMMarketplaceInvalidInput',
    Object.keys(plan).length === 0
      ? 'Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request.'
      : `Unable to deploy from the Marketplace image or a custom image sourced from Marketplace image. The part number in the purchase information for VM '${place.id}' is not as expected. Beware that the Plan object's properties are case-sensitive. Learn more about common virtual machine error codes at aka.ms/azurevmerrorcodes`,
  );
}

/** Checks that the size exists, can be had on the day and boots the image; throws AzureError. */
export function checkSize(body: Json, image: Image, place: Place, location: string, world: World): void {
  const name = textOf(objectOf(body['sku'])['name']);
  if (name === '') throw invalid('sku', "Required parameter 'sku.name' is missing (null).");
  const size = findSize(name, world.asOf);
  const closed = closedBy(world.state.allowance, location, name) !== undefined;
  if (closed || (size === undefined && knownSize(name) !== undefined)) {
    throw providerError(
      409,
      'SkuNotAvailable',
      `The requested size for resource '${place.id}' is currently not available in location '${location}' zones '' for subscription '${world.subscriptionId}'. Please try another size or deploy to a different location or zones. See https://aka.ms/azureskunotavailable for details.`,
    );
  }
  if (size === undefined) {
    const valid = sizesOf(world.asOf).map((one) => one.name).join(',');
    throw invalid('vmSize', `The value ${name} provided for the VM size is not valid. The valid sizes in the current region are: ${valid}. Find out more on the valid VM sizes in each region at https://aka.ms/azure-regions.`);
  }
  if (!size.generations.includes(image.generation)) {
    const generation = image.generation.slice(1);
    throw providerError(
      400,
      'BadRequest',
      `The selected VM size '${size.name}' cannot boot Hypervisor Generation '${generation}'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size. If this was an Update operation please select a Hypervisor Generation '${generation}' VM Size. For more information, see https://aka.ms/azuregen2vm`,
    );
  }
}

/** The quota of Spot VMs of all families. */
export const spotQuota = 'lowPriorityCores';

const isSpot = (model: Json): boolean => ['Spot', 'Low'].includes(textOf(profileOf(model)['priority']));

/** vCPUs of a model that count towards a quota: `cores` (all of the region), `lowPriorityCores` (all Spot) or a family's. Deallocated instances count, and those beyond the capacity do not. */
export function coresOf(model: Json, quota: string): number {
  const size = knownSize(textOf(objectOf(model['sku'])['name']));
  if (size === undefined || isSpot(model) !== (quota === spotQuota)) return 0;
  return quota === 'cores' || quota === spotQuota || quota === size.family ? size.cpus * capacityOf(model) : 0;
}

/** Checks the cores of the region and of the size's family, or those of Spot; throws AzureError `QuotaExceeded`. */
export function checkQuota(body: Json, place: Place, location: string, world: World): void {
  const sets = resourcesOf(world.state, 'Microsoft.Compute/virtualMachineScaleSets').filter((set) => set.location === location);
  const own = sets.find((set) => sameId(set.id, place.id));
  const family = knownSize(textOf(objectOf(body['sku'])['name']))?.family;
  const quotas: [string, string][] = isSpot(body) ? [[spotQuota, 'LowPriorityCores']] : [['cores', 'Total Regional Cores'], ...(family === undefined ? [] : [[family, `${family} Cores`] as [string, string]])];
  for (const [name, title] of quotas) {
    const limit = limitOf(world.state.allowance, location, name);
    const usage = sets.reduce((sum, set) => sum + coresOf(set.model, name), 0);
    const required = coresOf(body, name) - (own === undefined ? 0 : coresOf(own.model, name));
    if (required <= 0 || usage + required <= limit) continue;
    throw providerError(
      409,
      'QuotaExceeded',
      `Operation could not be completed as it results in exceeding approved ${title} quota. Additional details - Deployment Model: Resource Manager, Location: ${location}, Current Limit: ${limit}, Current Usage: ${usage}, Additional Required: ${required}, (Minimum) New Limit Required: ${usage + required}. Submit a request for Quota increase by specifying parameters listed in the ‘Details’ section for deployment to succeed. Please read more about quota limits at https://docs.microsoft.com/en-us/azure/azure-supportability/regional-quota-requests`,
    );
  }
}

/** Fills in what Azure fills in, as recorded answers show it. */
export function fillDefaults(body: Json, image: Image, old: Json | undefined): void {
  const sku = objectOf(body['sku']);
  body['sku'] = { name: sku['name'], tier: sku['tier'] ?? 'Standard', capacity: sku['capacity'] ?? objectOf(old?.['sku'])['capacity'] ?? 1 };
  const properties = objectOf(body['properties']);
  const profile = objectOf(properties['virtualMachineProfile']);
  const storage = objectOf(profile['storageProfile']);
  const disk = objectOf(storage['osDisk']);
  const osProfile = objectOf(profile['osProfile']);
  const size = knownSize(textOf(sku['name']));

  const upgradePolicy = objectOf(properties['upgradePolicy']);
  if (upgradePolicy['mode'] === 'Rolling') upgradePolicy['rollingUpgradePolicy'] = { ...policyDefaults, ...objectOf(upgradePolicy['rollingUpgradePolicy']) };
  const repairs = objectOf(properties['automaticRepairsPolicy']);
  if (repairs['enabled'] === true) properties['automaticRepairsPolicy'] = { gracePeriod: 'PT10M', repairAction: 'Replace', ...repairs };

  body['properties'] = {
    singlePlacementGroup: true,
    orchestrationMode: 'Uniform',
    overprovision: true,
    doNotRunExtensionsOnOverprovisionedVMs: false,
    ...properties,
    virtualMachineProfile: {
      ...profile,
      osProfile: {
        secrets: [],
        allowExtensionOperations: true,
        requireGuestProvisionSignal: true,
        ...osProfile,
        ...(image.os === 'Linux'
          ? {
              linuxConfiguration: {
                disablePasswordAuthentication: false,
                provisionVMAgent: true,
                enableVMAgentPlatformUpdates: false,
                ...objectOf(osProfile['linuxConfiguration']),
              },
            }
          : {
              windowsConfiguration: {
                provisionVMAgent: true,
                enableAutomaticUpdates: true,
                enableVMAgentPlatformUpdates: false,
                ...objectOf(osProfile['windowsConfiguration']),
              },
            }),
      },
      storageProfile: {
        ...storage,
        osDisk: {
          osType: image.os,
          caching: 'None',
          diskSizeGB: image.diskSizeGB,
          ...disk,
          managedDisk: { storageAccountType: size?.premium ? 'Premium_LRS' : 'Standard_LRS', ...objectOf(disk['managedDisk']) },
        },
      },
      networkProfile: {
        ...objectOf(profile['networkProfile']),
        networkInterfaceConfigurations: cardModels(body).map((card, _index, all) => ({
          ...card,
          properties: {
            ...(all.length === 1 ? { primary: true } : {}),
            disableTcpStateTracking: false,
            dnsSettings: { dnsServers: [] },
            enableIPForwarding: false,
            ...card.properties,
            ipConfigurations: ipModels(card).map((ip) => ({ ...ip, properties: { privateIPAddressVersion: 'IPv4', ...ip.properties } })),
          },
        })),
      },
    },
  };
}

