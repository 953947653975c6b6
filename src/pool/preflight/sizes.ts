import type { Problem } from '../../errors.ts';
import type { ParameterOrigin } from '../../report/report.ts';
import { didYouMean } from '../near.ts';
import { whereGiven } from './place.ts';
import type { WantedSet } from './wanted.ts';

/** A VM size as `Microsoft.Compute/skus` lists it for one region. */
export interface Size {
  name: string;
  /** Name of its quota, e.g. `standardDSv5Family`. */
  family: string;
  vCpus: number;
  /** `V1`, `V2`; empty where Azure does not say. */
  generations: string[];
  /** `x64`, `Arm64`; empty where Azure does not say. */
  architecture: string;
  restrictions: Restriction[];
}

export interface Restriction {
  type: string;
  /** Azure's reason: `NotAvailableForSubscription`, `QuotaId`. */
  reason: string;
  /** Regions, or for type `Zone` zones, that are closed. */
  closed: string[];
}

/** What an image asks of a machine. */
export interface Boot {
  /** `V1` or `V2`; empty where Azure does not say. */
  generation: string;
  architecture: string;
}

/** The size of a name, whatever its case. */
export function findSize(sizes: readonly Size[], name: string): Size | undefined {
  return sizes.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Whether the size of a scale set can be had in its region and zones, and boots its image. `boot` is undefined where nothing is known of the image. */
export function judgeSize(set: WantedSet, sizes: readonly Size[], boot: Boot | undefined, origins: readonly ParameterOrigin[]): Problem[] {
  if (set.size === '') return [];
  const { parameter, place } = whereGiven(origins, set.size);
  const change = parameter === '' ? 'Choose another VM size' : `Change ${parameter}`;
  const size = findSize(sizes, set.size);
  if (size === undefined) {
    return [{ ...place, what: `The VM size ${set.size} does not exist in ${set.location}, or no longer.`, fix: `${didYouMean(set.size, sizes.map((one) => one.name))}${change}${likeIt(set, undefined, sizes, boot)}.` }];
  }
  const problems: Problem[] = [];
  const closed = closedBy(set, size);
  if (closed !== undefined) {
    problems.push({
      ...place,
      what: `This subscription cannot have the VM size ${size.name} in ${set.location}${closed.zones === '' ? '' : `, zone ${closed.zones}`}.`,
      ...(closed.reason === '' ? {} : { code: closed.reason }),
      fix: `${change}${likeIt(set, size, sizes, boot)}, or ask Azure support to open it for the subscription.`,
    });
  }
  const reason = boot && misfit(size, boot);
  if (reason !== undefined) {
    problems.push({
      ...place,
      what: `The VM size ${size.name} cannot boot the image of ${set.name}: ${reason}.`,
      fix: `${change}${likeIt(set, size, sizes, boot)}, or use an image of the size's kind (SKUs named \`...-gen2\` are of generation 2).`,
    });
  }
  return problems;
}

function closedBy(set: WantedSet, size: Size): { reason: string; zones: string } | undefined {
  for (const { type, reason, closed } of size.restrictions) {
    // With no regions named the restriction is about the one that was asked for.
    if (type === 'Location' && (closed.length === 0 || closed.includes(set.location))) return { reason, zones: '' };
    const zones = set.zones.filter((zone) => closed.includes(zone));
    if (type === 'Zone' && zones.length > 0) return { reason, zones: zones.join(', ') };
  }
  return undefined;
}

function misfit(size: Size, boot: Boot): string | undefined {
  if (boot.generation !== '' && size.generations.length > 0 && !size.generations.includes(boot.generation)) {
    return `the image is of generation ${boot.generation.slice(1)}, the size boots generation ${size.generations.map((one) => one.slice(1)).join(' and ')}`;
  }
  if (boot.architecture !== '' && size.architecture !== '' && boot.architecture.toLowerCase() !== size.architecture.toLowerCase()) {
    return `the image is for ${boot.architecture}, the size is ${size.architecture}`;
  }
  return undefined;
}

/** Up to five sizes that would do: as many vCPUs, of the same letter, newest first. */
function likeIt(set: WantedSet, size: Size | undefined, sizes: readonly Size[], boot: Boot | undefined): string {
  const letter = /^Standard_[A-Z]/i.exec(set.size)?.[0].toLowerCase() ?? 'standard_';
  const others = sizes
    .filter((one) => one !== size && one.name.toLowerCase().startsWith(letter) && (size === undefined || one.vCpus === size.vCpus))
    .filter((one) => closedBy(set, one) === undefined && (boot === undefined || misfit(one, boot) === undefined))
    .toSorted((a, b) => version(b.name) - version(a.name) || a.vCpus - b.vCpus)
    .slice(0, 5);
  return others.length === 0 ? '' : `; available there: ${others.map((one) => one.name).join(', ')}`;
}

const version = (name: string): number => Number(/_v(\d+)$/.exec(name)?.[1] ?? 1);
