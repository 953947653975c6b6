import type { Problem } from '../../errors.ts';
import type { Given } from '../given.ts';
import type { Pool } from '../load.ts';
import { type Place, problemAt } from '../tree.ts';
import { settleCeilings, type Changed } from './ceilings.ts';
import { openTo, type Policy } from './policy.ts';
import { sameValue } from './same.ts';
import { readSide, type ReadAt, type Side } from './sides.ts';

/** One pool's files at three commits, and the pool that the default branch's make. */
export interface Question {
  /** The pool file. */
  file: string;
  /** Name of the default branch, for people. */
  branch: string;
  /** The default branch as it is now. */
  base: ReadAt;
  /** The default branch as it was where the pull request left it: what has changed there since is not the pull request's doing. */
  fork: ReadAt;
  /** The pull request. */
  head: ReadAt;
  /** Loaded from `base` alone. */
  pool: Pool;
  policy: Policy;
}

/** What a preview of a pull request is made of, or everything that the pull request may not change. */
export type Judgement = { problems: Problem[] } | { pool: Pool; notes: string[] };

/**
 * Holds what a pull request does to a pool's files against the default branch's policy. A preview is the default branch's pool; of the pull
 * request it takes at most number, size and image of its instances, within the policy's ceilings. Every other key that it changes, adds or takes away is
 * refused by name, at its place in the pull request's file, all at once; values are never shown. What equals the default branch's, as it is now or
 * was when the pull request left it, is no change.
 */
export function judgePreview({ file, branch, base, fork, head, pool, policy }: Question): Judgement {
  const sides = { base: readSide(file, base), fork: readSide(file, fork), head: readSide(file, head) };
  // A file that came to the default branch since is none of the pull request's business.
  const mine = sides.head ?? (sides.fork === undefined ? sides.base : undefined);
  if (mine === undefined) {
    const fix = 'A preview is of a pool that both have. Leave the file where it is, or leave the preview out.';
    return { problems: [{ what: `The pull request has no pool file \`${file}\`, the branch \`${branch}\` has: it was deleted or renamed.`, fix, file }] };
  }
  const known = [sides.base, sides.fork].filter((one) => one !== undefined);
  const refuse = refusal(branch, policy);
  const problems = [...mine.problems, ...judgeSlots(sides.base, pool), ...judgeKeys(mine, known, file, refuse), ...judgeTemplate(mine, known, refuse)];
  const changes = new Map<string, Changed>();
  problems.push(...judgeParameters(mine, sides.base, sides.fork, openTo(policy), changes, refuse));
  const settled = settleCeilings(pool, policy, changes);
  problems.push(...settled.problems);
  return problems.length > 0 ? { problems: inOrder(problems) } : { pool: settled.pool, notes: settled.notes };
}

type Refuse = (place: Place, name: string, how: string) => Problem;

function refusal(branch: string, policy: Policy): Refuse {
  const open = [...openTo(policy).values()].join('; ');
  return (place, name, how) =>
    problemAt(place, `The pull request ${how} \`${name}\`: a preview has it from the branch \`${branch}\` alone.`, `Take this out of the pull request, or do without a preview. What a preview’s own files may change: ${open}.`);
}

function judgeKeys(mine: Side, known: readonly Side[], file: string, refuse: Refuse): Problem[] {
  const problems: Problem[] = [];
  for (const [name, { place, tree }] of mine.keys) {
    const others = known.flatMap((side) => side.keys.get(name) ?? []);
    // Of a map every entry is judged by itself.
    const isMap = name === 'parameters' && tree.entries !== undefined;
    const same = others.some((one) => (isMap ? one.tree.entries !== undefined : sameValue(one.tree.value, tree.value)));
    if (!same) problems.push(refuse(place, name, others.length > 0 ? 'changes' : 'adds'));
  }
  for (const name of goneFrom(mine.keys, known.map((side) => side.keys))) problems.push(refuse({ file, line: 1, column: 1 }, name, 'takes away'));
  return problems;
}

function judgeTemplate(mine: Side, known: readonly Side[], refuse: Refuse): Problem[] {
  const entry = mine.keys.get('template');
  // Named otherwise is told already.
  const named = known.filter((side) => sameValue(side.keys.get('template')?.tree.value, entry?.tree.value));
  if (entry === undefined || named.length === 0 || named.some((side) => side.template === mine.template)) return [];
  return [refuse(entry.tree.place, String(entry.tree.value), mine.template === undefined ? 'deletes' : 'changes')];
}

function judgeParameters(mine: Side, base: Side | undefined, fork: Side | undefined, open: ReadonlyMap<string, string>, changes: Map<string, Changed>, refuse: Refuse): Problem[] {
  const problems: Problem[] = [];
  const known = [base, fork].filter((side) => side !== undefined);
  const names = new Map([...open.keys()].map((name) => [name.toLowerCase(), name]));
  const judge = (key: string, name: string, given: Given | undefined, place: Place, how: string): void => {
    if (names.has(key)) changes.set(key, { given, place });
    else problems.push(refuse(place, name, how));
  };
  for (const [key, given] of mine.parameters) {
    const others = known.flatMap((side) => side.parameters.get(key) ?? []);
    if (!others.some((one) => sameValue(one.entry, given.entry))) judge(key, given.name, given, given.place, others.length > 0 ? 'changes' : 'adds');
  }
  // Where the file itself is not there or cannot be read, that is told already.
  if (mine.problems.length > 0 || mine.keys.get('parameters') === undefined) return problems;
  for (const key of goneFrom(mine.parameters, known.map((side) => side.parameters))) judge(key, base?.parameters.get(key)?.name ?? key, undefined, mine.add, 'takes away');
  return problems;
}

/** What all the others have and this one has not. */
function goneFrom(mine: ReadonlyMap<string, unknown>, known: readonly ReadonlyMap<string, unknown>[]): string[] {
  const [first, ...rest] = known;
  return [...(first?.keys() ?? [])].filter((name) => !mine.has(name) && rest.every((other) => other.has(name)));
}

/** A group for previews that is the pool's own would be taken down with the first pull request. */
function judgeSlots(base: Side | undefined, pool: Pool): Problem[] {
  const slots = base?.keys.get('preview')?.tree.entries?.get('resourceGroups')?.tree.items ?? [];
  return slots
    .filter((slot) => String(slot.value).toLowerCase() === pool.resourceGroup.toLowerCase())
    .map((slot) => problemAt(slot.place, '`preview.resourceGroups` names the resource group of the pool itself.', 'Name groups that were made for previews alone. (This is the default branch’s file.)'));
}

/** File by file, from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
