import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../errors.ts';
import { type Entry, type Place, type Reading, type Tree, mapTree, placesOf, problemAt, scalarTree } from './tree.ts';

// Our own words for the parser's codes: they never quote the text, which may hold a secret.
const WORDS: Record<string, [what: string, fix: string]> = {
  PropertyNameExpected: ['A name in double quotes is expected here.', 'Add it, or take away the comma before it.'],
  ValueExpected: ['A value is expected here.', 'Add it, or take away the comma before it.'],
  ColonExpected: ['A `:` is expected here.', 'Write `"name": value`.'],
  CommaExpected: ['A `,` is expected here.', 'Put a comma between the entries.'],
  CloseBraceExpected: ['A closing `}` is missing.', 'Close the map.'],
  CloseBracketExpected: ['A closing `]` is missing.', 'Close the list.'],
  EndOfFileExpected: ['Something stands behind the end of the JSON value.', 'Take it away.'],
  UnexpectedEndOfString: ['A string does not end on its line.', 'Close it with a double quote; write a line break as `\\n`.'],
  UnexpectedEndOfComment: ['A comment does not end.', 'Close it with `*/`.'],
  InvalidEscapeCharacter: ['A backslash stands before a character that it cannot escape.', 'Write a backslash as `\\\\`.'],
};

/** Reads JSON as Azure's own tools do: comments are allowed, trailing commas are not. Syntax errors are located; only the first is told, the rest follow from it. */
export function readJson(file: string, text: string): Reading {
  const places = placesOf(file, text);
  const errors: ParseError[] = [];
  const problems: Problem[] = [];
  try {
    // A byte order mark is blanked, not cut, so that offsets stay true.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors);
    const [error] = errors;
    if (error === undefined && root !== undefined) return { tree: convert(root, places, problems), problems };
    const [what, fix] = (error && WORDS[printParseErrorCode(error.error)]) ?? ['This is not JSON.', 'Correct it; names and strings stand in double quotes.'];
    const place = places(error?.offset ?? 0);
    problems.push(text.trim() === '' ? problemAt(place, 'The file is empty.', 'Write a JSON object.') : problemAt(place, what, fix));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // only the stack's end is the text's fault
    problems.push(problemAt(places(0), 'The JSON is nested too deeply.', 'Nest it less.'));
  }
  return { tree: undefined, problems };
}

function convert(node: Node, places: (offset: number) => Place, problems: Problem[]): Tree {
  const place = places(node.offset);
  if (node.type === 'array') {
    const items = (node.children ?? []).map((child) => convert(child, places, problems));
    return { value: items.map((item) => item.value), place, items };
  }
  if (node.type !== 'object') return scalarTree(place, node.value, problems);
  const entries = (node.children ?? []).flatMap((property): Entry[] => {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name: String(name.value), place: places(name.offset), tree: convert(value, places, problems) }];
  });
  return mapTree(place, entries, problems);
}
