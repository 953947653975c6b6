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

const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });

/**
 * The Marketplace image of a model; throws AzureError where it cannot be had, or its plan is missing. Compute has one wording
 * for the preflight of a template and another one for a write.
 */
export function checkImage(body: Json, world: World, preflight: boolean): Image {
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
  const plan = objectOf(body['plan']);
  if (image.plan !== undefined && (plan['name'] !== image.plan.name || plan['publisher'] !== image.plan.publisher || plan['product'] !== image.plan.product)) {
    throw providerError(
      400,
      'VMMarketplaceInvalidInput',
      'Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request.',
    );
  }
  return image;
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

/** vCPUs of a model, those of one family alone where it is named. */
function cores(model: Json, family?: string): number {
  const size = knownSize(textOf(objectOf(model['sku'])['name']));
  return size === undefined || (family !== undefined && size.family !== family) ? 0 : size.cpus * capacityOf(model);
}

/** Checks the cores of the region and of the size's family; throws AzureError `QuotaExceeded`. */
export function checkQuota(body: Json, place: Place, location: string, world: World): void {
  const sets = resourcesOf(world.state, 'Microsoft.Compute/virtualMachineScaleSets').filter((set) => set.location === location);
  const own = sets.find((set) => sameId(set.id, place.id));
  const family = knownSize(textOf(objectOf(body['sku'])['name']))?.family;
  const quotas: [string, string, string | undefined][] = [['cores', 'Total Regional Cores', undefined]];
  if (family !== undefined) quotas.push([family, `${family} Cores`, family]);
  for (const [name, title, only] of quotas) {
    const limit = limitOf(world.state.allowance, location, name);
    const usage = sets.reduce((sum, set) => sum + cores(set.model, only), 0);
    const required = cores(body, only) - (own === undefined ? 0 : cores(own.model, only));
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

