import { regionOf } from './books/regions.ts';
import { knownSize } from './books/sizes.ts';
import { providerError, type AzureError } from './errors.ts';
import { textOf, type Json } from './json.ts';
import type { State } from './state.ts';

// Azure's own limits of hardware, apart from the subscription's quotas: found out only when a VM is to be placed.

const keysOf = (location: string, size: string): string[] => [`${location}/${size}`.toLowerCase(), `*/${size}`.toLowerCase()];

function entryOf(state: State, location: string, size: string): string | undefined {
  return keysOf(location, size).find((key) => state.capacity.has(key));
}

/** Takes room for one VM; throws AzureError `AllocationFailed` or, inside a zone, `ZonalAllocationFailed` where there is none left. */
export function allocate(state: State, location: string, size: string, zone: string | undefined): void {
  const key = entryOf(state, location, size);
  if (key === undefined) return;
  const left = state.capacity.get(key) ?? 0;
  if (left <= 0) throw allocationFailure(zone);
  state.capacity.set(key, left - 1);
}

/** Gives a VM's room back. */
export function release(state: State, location: string, size: string): void {
  const key = entryOf(state, location, size);
  if (key !== undefined) state.capacity.set(key, (state.capacity.get(key) ?? 0) + 1);
}

// Both texts as users have reported them.
function allocationFailure(zone: string | undefined): AzureError {
  if (zone !== undefined) {
    return providerError(
      409,
      'ZonalAllocationFailed',
      'Allocation failed. We do not have sufficient capacity for the requested VM size in this zone. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance',
    );
  }
  return providerError(
    409,
    'AllocationFailed',
    'Allocation failed. If you are trying to add a new VM to a Virtual Machine Scale Set with a single placement group or update/resize an existing VM in a Virtual Machine Scale Set with a single placement group, please note that such allocation is scoped to a single cluster, and it is possible that the cluster is out of capacity. Please read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance.',
  );
}

/** The admin API's `POST /capacity`. */
export const capacityChanges: Readonly<Record<string, (state: State, body: Json) => void>> = {
  'POST /capacity': ({ capacity }, { size, location, remaining }) => {
    const region = location === undefined ? '*' : regionOf(textOf(location));
    const counts = typeof remaining === 'number' && Number.isInteger(remaining) && remaining >= 0;
    if (region === undefined || knownSize(textOf(size)) === undefined || !(counts || remaining === null)) {
      throw new Error('the body is {"size": a known one, "remaining": VMs or null, "location"?: region}');
    }
    const key = `${region}/${textOf(size)}`.toLowerCase();
    if (counts) capacity.set(key, remaining);
    else capacity.delete(key);
  },
};
