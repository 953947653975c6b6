import type { Problem } from '../errors.ts';

/** Where something stands in a committed file or in an input (`input parameters`); line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A value read from JSON or YAML that still knows where each of its parts stands. */
export interface Tree {
  /** Undefined where it could not be read and a problem already says why. */
  value: unknown;
  place: Place;
  /** Of a map: its entries in order, by name. */
  entries?: ReadonlyMap<string, Entry>;
  /** Of a list. */
  items?: readonly Tree[];
}

export interface Entry {
  name: string;
  /** Where the name stands. */
  place: Place;
  tree: Tree;
}

/** What reading a text gave: a tree, unless it is broken beyond reading, and what is wrong with it. */
export interface Reading {
  tree: Tree | undefined;
  problems: Problem[];
}

/** A problem at a place. */
export function problemAt(place: Place, what: string, fix: string): Problem {
  return { what, fix, file: place.file, line: place.line, column: place.column };
}

/** Gives the place of an offset (UTF-16 units) in a text; built once per text. */
export function placesOf(file: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Builds a map's tree; a name given twice is a problem at its second place, and the first value stays. */
export function mapTree(place: Place, entries: readonly Entry[], problems: Problem[]): Tree {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const first = byName.get(entry.name);
    if (first === undefined) byName.set(entry.name, entry);
    else problems.push(problemAt(entry.place, `\`${entry.name}\` is given twice, first in line ${first.place.line}.`, 'Keep one of the two.'));
  }
  // fromEntries defines own properties, so a key like __proto__ stays data.
  const value = Object.fromEntries([...byName].map(([name, entry]) => [name, entry.tree.value]));
  return { value, place, entries: byName };
}

/** Builds a single value's tree; JSON, which everything ends in, has no NaN and no infinity. */
export function scalarTree(place: Place, value: unknown, problems: Problem[]): Tree {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    problems.push(problemAt(place, 'The number is too large or is none.', 'Write a finite number.'));
    return { value: undefined, place };
  }
  return { value, place };
}

/** The part of a tree at a path of names and indexes, or undefined where there is none. */
export function descend(tree: Tree, path: readonly string[]): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) at = at?.entries?.get(step)?.tree ?? at?.items?.[Number(step)];
  return at;
}

/** Every string in a tree, at any depth, with its place. Names of entries are not included. */
export function strings(tree: Tree): { text: string; place: Place }[] {
  if (typeof tree.value === 'string') return [{ text: tree.value, place: tree.place }];
  const parts = tree.items ?? [...(tree.entries?.values() ?? [])].map((entry) => entry.tree);
  return parts.flatMap(strings);
}
