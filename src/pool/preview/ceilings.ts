import type { Problem } from '../../errors.ts';
import type { Given } from '../given.ts';
import type { Pool } from '../load.ts';
import { show } from '../secrets.ts';
import { type Place, problemAt } from '../tree.ts';
import { declaredOf, withValues } from './declared.ts';
import type { Policy } from './policy.ts';

/** A parameter that the pull request changes; `given` is undefined where it takes it away, so that the template's default counts. */
export interface Changed {
  given: Given | undefined;
  place: Place;
}

type Value = { value: unknown; from: string };
type Taken = Value | { refused: Problem };

/**
 * The pool with number, size and image of its instances within the policy: what the pull request changes (by lower-case name) is held to it, what
 * it leaves alone is brought within it.
 */
export function settleCeilings(pool: Pool, policy: Policy, changes: ReadonlyMap<string, Changed>): { pool: Pool; notes: string[]; problems: Problem[] } {
  const declared = declaredOf(pool);
  const settled: Record<string, Value> = {};
  const notes: string[] = [];
  const problems: Problem[] = [];
  const settle = (name: string, judge: (value: unknown) => { value: unknown } | string, cap: (value: unknown) => Value | undefined): void => {
    const parameter = declared.get(name.toLowerCase());
    const change = changes.get(name.toLowerCase());
    if (parameter === undefined) {
      if (change !== undefined) problems.push(problemAt(change.place, `The template ${pool.template.source} has no parameter \`${name}\`.`, 'Take it out of the pull request.'));
      return;
    }
    const entry = pool.parameters[parameter.name] ?? { value: parameter.defaultValue };
    if (change === undefined) {
      const capped = 'reference' in entry ? undefined : cap(entry.value);
      if (capped !== undefined) settled[name] = capped;
      if (capped !== undefined && JSON.stringify(capped.value) !== JSON.stringify((entry as { value: unknown }).value)) notes.push(`\`${name}\` is ${show(capped.value)} in previews, by the policy.`);
      return;
    }
    const taken = take(name, change, parameter.defaultValue, judge);
    if ('refused' in taken) problems.push(taken.refused);
    else settled[name] = taken;
  };
  const size = (value: unknown): string | undefined => (typeof value === 'string' ? policy.vmSku.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined);
  const [first] = policy.vmSku;

  settle('instanceCount', (value) => judgeCount(value, policy.instances), (value) => {
    // With a schedule the number is the hour's, not the preview's.
    const count = pool.schedule === undefined && isCount(value) ? Math.min(Math.max(1, value), policy.instances) : policy.instances;
    return { value: count, from: byPolicy };
  });
  settle('vmSku', (value) => {
    const listed = size(value);
    return listed === undefined ? `Take one of ${policy.vmSku.join(', ')}.` : { value: listed };
  }, (value) => (first === undefined ? undefined : { value: size(value) ?? first, from: byPolicy }));
  settle('image', (value) => {
    const name = imageName(value);
    const listed = name !== undefined && policy.images.some((one) => one.toLowerCase() === name);
    return listed ? { value } : `Take one of ${policy.images.join(', ')}, written as in the template: publisher, offer, sku and version, or id alone.`;
  }, () => undefined);
  return { pool: withValues(pool, settled), notes, problems };
}

const byPolicy = 'the preview policy';

function take(name: string, { given, place }: Changed, standard: unknown, judge: (value: unknown) => { value: unknown } | string): Taken {
  const at = given?.tree?.place ?? place;
  if (given !== undefined && 'reference' in given.entry) return { refused: problemAt(at, `\`${name}\` is a Key Vault reference: what a preview would get nobody could judge.`, 'Write the value.') };
  const value = given === undefined ? standard : (given.entry as { value: unknown }).value;
  const judged = judge(value);
  if (typeof judged !== 'string') return { ...judged, from: given === undefined ? 'template default, in the pull request' : `${given.from} in the pull request` };
  const told = given === undefined ? `Without \`${name}\` the template’s default counts, ${show(value)}` : `\`${name}\` is ${show(value)} in the pull request`;
  return { refused: problemAt(at, `${told}: more than the policy for previews allows.`, `${judged} The policy stands under \`preview\` in the default branch’s pool file.`) };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function judgeCount(value: unknown, most: number): { value: number } | string {
  // None would be no preview.
  return isCount(value) && value <= most ? { value: Math.max(1, value) } : `Write a whole number up to ${most}.`;
}

/** `publisher:offer:sku:version` or the id of an `imageReference`, in lower case; undefined for anything else or anything more. A version that is left out is `latest`. */
function imageName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, publisher, offer, sku, version = 'latest', ...more } = value as Record<string, unknown>;
  if (Object.keys(more).length > 0) return undefined;
  if (typeof id === 'string') return id.startsWith('/') && publisher === undefined && offer === undefined && sku === undefined && !('version' in value) ? id.toLowerCase() : undefined;
  const parts = [publisher, offer, sku, version];
  return id === undefined && parts.every((part) => typeof part === 'string' && /^[\w.-]+$/.test(part)) ? parts.join(':').toLowerCase() : undefined;
}
