import { type ErrorCode, type Node, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from '../errors.ts';
import { type Entry, type Place, type Reading, type Tree, mapTree, placesOf, problemAt, scalarTree } from './tree.ts';

// Our own words for the parser's codes: they never quote the text, which may hold a secret.
const WORDS: Partial<Record<ErrorCode, [what: string, fix: string]>> = {
  BAD_DQ_ESCAPE: ['A backslash in double quotes stands before a character that it cannot escape.', 'Use single quotes, or write a backslash as `\\\\`.'],
  BAD_INDENT: ['The indentation does not fit the lines above.', 'Indent all entries of one map alike.'],
  BAD_SCALAR_START: ['A value cannot start with this character.', 'Put the value in quotes.'],
  BLOCK_AS_IMPLICIT_KEY: ['A map cannot start on this line.', 'Put the value on the next line, indented, or in quotes.'],
  BLOCK_IN_FLOW: ['An indented block cannot stand inside braces or brackets.', 'Write it in one style.'],
  MISSING_CHAR: ['A character is missing here: a quote, `:`, `,`, or a closing brace or bracket.', 'Add it.'],
  MULTILINE_IMPLICIT_KEY: ['A name goes over more than one line here; a `:` may be missing.', 'Write `name: value` on one line.'],
  MULTIPLE_DOCS: ['A second document starts here (`---`).', 'Keep one document.'],
  TAB_AS_INDENT: ['A tab is used as indentation.', 'YAML wants spaces.'],
  TAG_RESOLVE_FAILED: ['A tag (`!...`) is used here.', 'Write the plain value.'],
  UNEXPECTED_TOKEN: ['Something stands here that does not belong here.', 'Check quotes, colons and indentation of this line and the one before.'],
};

/** Reads YAML 1.2 (core schema, one document, no aliases, no tags). Syntax errors are located; only the first is told, the rest follow from it. */
export function readYaml(file: string, text: string): Reading {
  const places = placesOf(file, text);
  const problems: Problem[] = [];
  try {
    // Repeated names are told by mapTree, for JSON and YAML alike; pretty errors would quote the text. (`silent` would leave a second document out without a word.)
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
      const [what, fix] = WORDS[error.code] ?? ['This is not YAML.', 'Correct it.'];
      problems.push(problemAt(places(error.pos[0]), what, fix));
    } else if (document.contents === null || text.trim() === '') {
      problems.push(problemAt(places(0), 'There is nothing here.', 'Write a map of names to values.'));
    } else {
      return { tree: convert(document.contents, places, problems), problems };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // only the stack's end is the text's fault
    problems.push(problemAt(places(0), 'The YAML is nested too deeply.', 'Nest it less.'));
  }
  return { tree: undefined, problems };
}

function convert(node: Node, places: (offset: number) => Place, problems: Problem[]): Tree {
  const place = places(node.range?.[0] ?? 0);
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => convert(item, places, problems));
    return { value: items.map((item) => item.value), place, items };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.flatMap(({ key, value }): Entry[] => {
      const keyPlace = places(key?.range?.[0] ?? node.range?.[0] ?? 0);
      if (!isScalar(key) || typeof key.value !== 'string') {
        problems.push(problemAt(keyPlace, 'A name must be plain text.', 'Put it in quotes.'));
        return [];
      }
      const tree = value === null ? { value: null, place: keyPlace } : convert(value, places, problems);
      return [{ name: key.value, place: keyPlace, tree }];
    });
    return mapTree(place, entries, problems);
  }
  if (isAlias(node)) {
    problems.push(problemAt(place, 'An alias (`*name`) is used here.', 'Write the value out.'));
    return { value: undefined, place };
  }
  return scalarTree(place, isScalar(node) ? node.value : null, problems);
}
