import type { Problem } from '../errors.ts';
import { didYouMean } from './near.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';
import { type Entry, type Place, type Tree, problemAt } from './tree.ts';

/** What ARM takes for one parameter. */
export type ParameterValue = { value: unknown } | { reference: unknown };

/** One parameter as one source gives it. */
export interface Given {
  /** As written; ARM compares names without case. */
  name: string;
  entry: ParameterValue;
  /** Where the name stands. */
  place: Place;
  /** The value or reference with its places; none where it came from an environment variable. */
  tree?: Tree;
  /** Where people look for it: `research.parameters.json:7`, `input parameters`. */
  from: string;
  /** Does it stand in a text that is committed (parameters file, pool file, workflow)? */
  committed: boolean;
}

/** All parameters of one source. */
export interface Layer {
  givens: Given[];
  /** Where a missing parameter is best added. */
  add: Place;
  /** True where the source could not be read whole, so that nothing may be called missing. */
  broken: boolean;
  problems: Problem[];
}

const PARAMETERS_SCHEMA = /\/deploymentParameters\.json#?$/i;
const VAULT_ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[A-Za-z0-9-]+$/i;

/** Reads an ARM parameters file as upstream and the portal write it: either `$schema`, comments, any spacing; each entry `{value}` or a Key Vault `{reference}`. */
export function readParametersFile(file: string, text: string): Layer {
  const { tree, problems } = readJson(file, text);
  const start: Place = { file, line: 1, column: 1 };
  const layer: Layer = { givens: [], add: start, broken: true, problems };
  if (tree === undefined) return layer;
  const top = tree.entries;
  const schema = top?.get('$schema');
  if (top?.has('resources') === true || /deploymentTemplate\.json/i.test(String(schema?.tree.value))) {
    problems.push(problemAt(start, 'This is an ARM template, not a parameters file.', 'Name the parameters file here and the template where the template belongs.'));
    return layer;
  }
  if (schema !== undefined && !PARAMETERS_SCHEMA.test(String(schema.tree.value))) {
    problems.push(problemAt(schema.tree.place, 'This `$schema` is not that of an ARM parameters file.', 'Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#`.'));
  }
  const parameters = top?.get('parameters');
  if (parameters?.tree.entries === undefined) {
    const meant = parameters === undefined && top !== undefined ? didYouMeanKey(top) : '';
    problems.push(problemAt(parameters?.tree.place ?? tree.place, 'A parameters file holds a map `parameters`.', `${meant}Write \`"parameters": { "name": { "value": ... } }\`.`));
    return layer;
  }
  layer.add = parameters.place;
  layer.broken = false;
  for (const entry of parameters.tree.entries.values()) {
    const given = readEntry(entry, problems);
    if (given === undefined) layer.broken = true;
    else layer.givens.push({ ...given, from: `${file}:${entry.place.line}`, committed: true });
  }
  findTwins(layer);
  return layer;
}

/** Reads a map of names to values, as in a pool file or the input `parameters`; a value may also be wrapped as in a parameters file. `from` is the origin people are told, the line added where it is a file. */
export function readMap(tree: Tree, add: Place, from: (place: Place) => string): Layer {
  const layer: Layer = { givens: [], add, broken: false, problems: [] };
  for (const entry of tree.entries?.values() ?? []) {
    const keys = [...(entry.tree.entries?.keys() ?? [])];
    const wrapped = keys.length === 1 && (keys[0] === 'value' || keys[0] === 'reference');
    const given = wrapped
      ? readEntry(entry, layer.problems)
      : { name: entry.name, entry: { value: entry.tree.value }, place: entry.place, tree: entry.tree };
    if (given === undefined) layer.broken = true;
    else layer.givens.push({ ...given, from: from(entry.place), committed: true });
  }
  findTwins(layer);
  return layer;
}

/** Reads the input `parameters`: a YAML or JSON map; nothing where it is empty. */
export function readParametersInput(text: string): Layer {
  const name = 'input parameters';
  const add: Place = { file: name, line: 1, column: 1 };
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { givens: [], add, broken: false, problems: [] };
  const json = text.trimStart().startsWith('{') ? readJson(name, text) : undefined;
  // A text that starts as JSON may still be YAML's flow style, with bare names.
  const { tree, problems } = json?.tree === undefined ? readYaml(name, text) : json;
  const told = tree === undefined && json !== undefined ? json.problems : problems;
  if (tree !== undefined && tree.value !== null && tree.entries === undefined) {
    told.push(problemAt(tree.place, 'The input `parameters` is a map of names to values.', 'Write `name: value`, one a line.'));
  }
  if (tree?.entries === undefined) return { givens: [], add, broken: tree?.value !== null, problems: told };
  const layer = readMap(tree, add, () => name);
  return { ...layer, problems: [...told, ...layer.problems] };
}

function readEntry(entry: Entry, problems: Problem[]): Omit<Given, 'from' | 'committed'> | undefined {
  const { name, place, tree } = entry;
  const keys = [...(tree.entries?.keys() ?? [])];
  const [only] = keys;
  if (keys.length !== 1 || (only !== 'value' && only !== 'reference')) {
    const odd = keys.find((key) => key !== 'value' && key !== 'reference');
    const what = tree.entries === undefined ? `\`${name}\` is not wrapped in an entry.`
      : odd === undefined ? `The entry of \`${name}\` needs exactly one of \`value\` and \`reference\`.`
      : `The entry of \`${name}\` has a key \`${odd}\`.`;
    const at = odd === undefined ? tree.place : tree.entries!.get(odd)!.place;
    problems.push(problemAt(at, what, `${odd === undefined ? '' : didYouMean(odd, ['value', 'reference'])}Write \`"${name}": { "value": ... }\`, or \`"reference"\` with a Key Vault secret.`));
    return undefined;
  }
  const inner = tree.entries!.get(only)!.tree;
  if (only === 'value') return { name, entry: { value: inner.value }, place, tree: inner };
  return checkReference(name, inner, problems) ? { name, entry: { reference: inner.value }, place, tree: inner } : undefined;
}

/** A Key Vault reference: `{keyVault: {id}, secretName, secretVersion?}`. It is checked for its shape and never resolved. */
function checkReference(name: string, tree: Tree, problems: Problem[]): boolean {
  const before = problems.length;
  const fix = 'Write `{ "keyVault": { "id": "/subscriptions/.../vaults/<vault>" }, "secretName": "..." }`, with `secretVersion` if wanted.';
  const complain = (at: Tree | undefined, what: string): void => {
    problems.push(problemAt(at?.place ?? tree.place, `The Key Vault reference of \`${name}\` ${what}.`, fix));
  };
  const part = (key: string): Tree | undefined => tree.entries?.get(key)?.tree;
  const vault = part('keyVault');
  const id = vault?.entries?.get('id')?.tree;
  if (typeof id?.value !== 'string' || !VAULT_ID.test(id.value)) complain(id ?? vault, 'needs the resource id of a vault in `keyVault.id`');
  if (typeof part('secretName')?.value !== 'string' || part('secretName')?.value === '') complain(part('secretName'), 'needs a `secretName`');
  if (!['string', 'undefined'].includes(typeof part('secretVersion')?.value)) complain(part('secretVersion'), 'has a `secretVersion` that is no text');
  const known = ['keyVault', 'secretName', 'secretVersion'];
  for (const [key, entry] of tree.entries ?? []) if (!known.includes(key)) complain({ value: key, place: entry.place }, `has an unknown key \`${key}\``);
  for (const [key, entry] of vault?.entries ?? []) if (key !== 'id') complain({ value: key, place: entry.place }, `has an unknown key \`keyVault.${key}\``);
  return problems.length === before;
}

/** Names that differ in case alone are one parameter to ARM. */
function findTwins(layer: Layer): void {
  const seen = new Map<string, Given>();
  for (const given of layer.givens) {
    const first = seen.get(given.name.toLowerCase());
    if (first === undefined) seen.set(given.name.toLowerCase(), given);
    else layer.problems.push(problemAt(given.place, `\`${given.name}\` is given twice: Azure takes it for \`${first.name}\` in line ${first.place.line}.`, 'Keep one of the two.'));
  }
}

function didYouMeanKey(top: ReadonlyMap<string, Entry>): string {
  const near = [...top.keys()].find((key) => didYouMean(key, ['parameters']) !== '');
  return near === undefined ? '' : `\`${near}\` may be meant as \`parameters\`. `;
}
