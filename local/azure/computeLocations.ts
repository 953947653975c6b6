import { imagesOf, type Image } from './books/images.ts';
import { regionOf } from './books/regions.ts';
import { closedBy, limitOf } from './allowance.ts';
import { sizesOf } from './books/sizes.ts';
import { computeVersions, skuVersions } from './books/versions.ts';
import { gatewayError, notImplemented, providerError } from './errors.ts';
import type { Json } from './json.ts';
import { capacityOf } from './providers/fleet.ts';
import { coresOf, spotQuota } from './providers/machineModel.ts';
import { resourcesOf } from './state.ts';
import type { Answer, Request, World } from './world.ts';

/** Serves `/subscriptions/{s}/providers/Microsoft.Compute/locations/{l}/...` but for operations; `rest` begins after the location. */
export function serveComputeLocation(location: string, rest: string[], request: Request, world: World): Answer {
  checkVersion(request, computeVersions, 'locations');
  if (regionOf(location) === undefined) {
    throw gatewayError(400, 'LocationNotAvailableForResourceType', `The provided location '${location}' is not available for resource type 'Microsoft.Compute/locations'.`);
  }
  const [first = ''] = rest;
  if (request.method !== 'GET') throw notImplemented(`${request.method} Microsoft.Compute/locations/${first}`);
  if (first.toLowerCase() === 'usages') return { status: 200, body: { value: usages(location, world) } };
  if (first.toLowerCase() === 'publishers') return serveImages(location, rest, request, world);
  if (first.toLowerCase() === 'vmsizes') {
    const value = sizesOf(world.asOf).map((size) => ({ name: size.name, numberOfCores: size.cpus, memoryInMB: size.memoryGB * 1024, osDiskSizeInMB: 1047552, maxDataDiskCount: size.cpus * 2 }));
    return { status: 200, body: { value } };
  }
  throw notImplemented(`Microsoft.Compute/locations/{location}/${first}`);
}

function checkVersion(request: Request, versions: readonly string[], type: string): void {
  if (versions.includes(request.apiVersion)) return;
  throw gatewayError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '' and API version '${request.apiVersion}' for type '${type}'. The supported api-versions are '${versions.join(', ')}'.`,
  );
}

const same = (a: string, b: string | undefined): boolean => b === undefined || a.toLowerCase() === b.toLowerCase();

// publishers/{p}/artifacttypes/vmimage/offers/{o}/skus/{s}/versions/{v}: each level lists the next one.
function serveImages(location: string, rest: string[], request: Request, world: World): Answer {
  const [, publisher, artifacts, kind, offers, offer, skus, sku, versions, version, ...more] = rest;
  const stem = `/Subscriptions/${world.subscriptionId}/Providers/Microsoft.Compute/Locations/${location}/Publishers`;
  const images = imagesOf(world.asOf);
  const found = images.filter((one) => same(one.publisher, publisher) && same(one.offer, offer) && same(one.sku, sku));
  const shaped =
    more.length === 0 &&
    (artifacts === undefined || artifacts.toLowerCase() === 'artifacttypes') &&
    (kind === undefined || kind.toLowerCase() === 'vmimage') &&
    (offers === undefined || offers.toLowerCase() === 'offers') &&
    (skus === undefined || skus.toLowerCase() === 'skus') &&
    (versions === undefined || versions.toLowerCase() === 'versions');
  if (!shaped || (publisher !== undefined && offers === undefined)) throw notImplemented(`Microsoft.Compute/locations/{location}/${rest.join('/')}`);
  if (found.length === 0) throw providerError(404, 'NotFound', 'Artifact: VMImage was not found.');
  const list = (names: string[], prefix: string): Answer => ({
    status: 200,
    body: [...new Set(names)].map((name) => ({ location, name, id: `${prefix}/${name}` })),
    headers: { 'x-ms-ratelimit-remaining-resource': 'Microsoft.Compute/ListVMImagesVersionsFromLocation3Min;15999,Microsoft.Compute/ListVMImagesVersionsFromLocation30Min;43999' },
  });
  const below = `${stem}/${publisher ?? ''}/ArtifactTypes/VMImage/Offers`;
  if (publisher === undefined) return list(found.map((one) => one.publisher), stem);
  if (offer === undefined) return list(found.map((one) => one.offer), below);
  if (sku === undefined) return list(found.map((one) => one.sku), `${below}/${offer}/Skus`);
  const image = found[0] as Image;
  const own = `${below}/${offer}/Skus/${sku}/Versions`;
  if (version === undefined) return list(ordered(image, request), own);
  if (version.toLowerCase() === 'latest' || !image.versions.includes(version)) {
    throw providerError(image.versions.includes(version) ? 400 : 404, 'NotFound', 'Artifact: VMImage was not found.');
  }
  return { status: 200, body: showVersion(image, version, location, `${own}/${version}`) };
}

function ordered(image: Image, request: Request): string[] {
  const descending = /name\s+desc/i.test(request.query.get('$orderby') ?? '');
  const names = descending ? image.versions.toReversed() : [...image.versions];
  return names.slice(0, Number(request.query.get('$top') ?? names.length));
}

function showVersion(image: Image, version: string, location: string, id: string): Json {
  return {
    properties: {
      hyperVGeneration: image.generation,
      architecture: 'x64',
      replicaType: 'Managed',
      osDiskImage: { operatingSystem: image.os, sizeInGb: image.diskSizeGB },
      dataDiskImages: [],
      ...(image.plan === undefined ? {} : { plan: image.plan }),
    },
    location,
    name: version,
    id,
  };
}

function row(limit: number, currentValue: number, value: string, localizedValue: string): Json {
  return { limit, unit: 'Count', currentValue, name: { value, localizedValue } };
}

function usages(location: string, world: World): Json[] {
  const sets = resourcesOf(world.state, 'Microsoft.Compute/virtualMachineScaleSets').filter((set) => set.location === regionOf(location));
  const cores = (quota: string): number => sets.reduce((sum, set) => sum + coresOf(set.model, quota), 0);
  const limit = (name: string): number => limitOf(world.state.allowance, regionOf(location) ?? location, name);
  const families = [...new Set(sizesOf(world.asOf).map((size) => size.family))];
  return [
    row(limit('cores'), cores('cores'), 'cores', 'Total Regional vCPUs'),
    row(limit(spotQuota), cores(spotQuota), spotQuota, 'Total Regional Spot vCPUs'),
    row(25000, sets.reduce((sum, set) => sum + capacityOf(set.model), 0), 'virtualMachines', 'Virtual Machines'),
    row(2500, sets.length, 'virtualMachineScaleSets', 'Virtual Machine Scale Sets'),
    ...families.map((family) => row(limit(family), cores(family), family, `${family.replace(/^standard/, 'Standard ').replace(/Family$/, ' Family')} vCPUs`)),
  ];
}

/** Serves `/subscriptions/{s}/providers/Microsoft.Compute/skus`. */
export function serveSkus(request: Request, world: World): Answer {
  checkVersion(request, skuVersions, 'skus');
  const wanted = /location\s+eq\s+'([^']*)'/i.exec(request.query.get('$filter') ?? '')?.[1];
  const location = wanted === undefined ? world.location : (regionOf(wanted) ?? '');
  if (location === '') return { status: 200, body: { value: [] } };
  const value = sizesOf(world.asOf).map((size) => ({
    resourceType: 'virtualMachines',
    name: size.name,
    tier: 'Standard',
    size: size.name.replace('Standard_', ''),
    family: size.family,
    locations: [location],
    locationInfo: [{ location, zones: ['1', '2', '3'], zoneDetails: [] }],
    capabilities: [
      { name: 'vCPUs', value: String(size.cpus) },
      { name: 'MemoryGB', value: String(size.memoryGB) },
      { name: 'CpuArchitectureType', value: 'x64' },
      { name: 'HyperVGenerations', value: size.generations.join(',') },
      { name: 'PremiumIO', value: size.premium ? 'True' : 'False' },
    ],
    restrictions: restrictions(closedBy(world.state.allowance, location, size.name), location),
  }));
  return { status: 200, body: { value } };
}

function restrictions(reason: string | undefined, location: string): Json[] {
  if (reason === undefined) return [];
  return [{ type: 'Location', values: [location], restrictionInfo: { locations: [location] }, reasonCode: reason }];
}
