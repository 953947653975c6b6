import { regionOf } from './regions.ts';

/** Regions without availability zones (availability zones, list of regions). */
export const zoneless: readonly string[] = ['northcentralus', 'westus'];

/** Types that can be put into zones, in lower case. */
const zonal = new Set(['microsoft.compute/virtualmachinescalesets', 'microsoft.network/natgateways', 'microsoft.network/publicipaddresses']);

/** The logical zones a type has in a region, for `pickZones`; undefined for a type that is not imitated. */
export function zonesOf(namespace: string, type: string, location: string): readonly string[] | undefined {
  if (!zonal.has(`${namespace}/${type}`.toLowerCase())) return undefined;
  return zoneless.includes(regionOf(location) ?? location) ? [] : ['1', '2', '3'];
}
