import type { Problem } from '../errors.ts';
import { declaredParameters } from '../template/deployment.ts';
import { readJson } from './json.ts';
import { type Place, type Tree, descend, problemAt } from './tree.ts';

/** One parameter that a template declares. */
export type Declared = ReturnType<typeof declaredParameters>[number];

/** A template as far as it could be read. */
export interface Template {
  /** The shipped template's name, or the path in the workspace. */
  source: string;
  json: Record<string, unknown>;
  /** By lower-case name, as ARM compares them; undefined where they cannot be told. */
  declared: ReadonlyMap<string, Declared> | undefined;
  /** The default of a parameter with its place. */
  defaultOf(name: string): Tree | undefined;
  problems: Problem[];
}

/** Reads an ARM template (resource group scope) from its text. */
export function readTemplate(source: string, text: string): Template {
  const { tree, problems } = readJson(source, text);
  const start: Place = { file: source, line: 1, column: 1 };
  const top = tree?.entries;
  const template: Template = {
    source,
    json: top === undefined ? {} : (tree?.value as Record<string, unknown>),
    declared: undefined,
    defaultOf: (name) => tree && descend(tree, ['parameters', name, 'defaultValue']),
    problems,
  };
  if (tree === undefined) return template;
  const schema = top?.get('$schema');
  const named = String(schema?.tree.value);
  if (/deploymentParameters\.json/i.test(named) || (top?.has('resources') === false && top.has('parameters'))) {
    problems.push(problemAt(start, 'This is an ARM parameters file, not a template.', 'Name the template here and the parameters file where parameters belong.'));
    return template;
  }
  if (top === undefined || top.get('resources')?.tree.value === undefined) {
    problems.push(problemAt(tree.place, 'This is no ARM template: it has no `resources`.', 'Name an ARM template (JSON).'));
    return template;
  }
  if (!/\/deploymentTemplate\.json#?$/i.test(named)) {
    const place = schema?.tree.place ?? tree.place;
    problems.push(problemAt(place, 'The template\'s `$schema` is not that of a deployment to a resource group.', 'Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`.'));
  }
  if (!checkDeclarations(top.get('parameters')?.tree, problems)) return template;
  try {
    template.declared = new Map(declaredParameters(tree.value).map((declared) => {
      // Told as templates write it: secureString, not the SecureString of ARM's answers.
      const type = declared.type.charAt(0).toLowerCase() + declared.type.slice(1);
      return [declared.name.toLowerCase(), { ...declared, type }];
    }));
  } catch (error) {
    // The evaluator's own errors carry a code; anything else is a bug and stays one.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const at = 'path' in error && typeof error.path === 'string' ? descend(tree, error.path.split('.')) : undefined;
    problems.push(problemAt(at?.place ?? start, error.message, 'Correct the template.'));
  }
  return template;
}

const TYPES = ['string', 'securestring', 'int', 'bool', 'object', 'secureobject', 'array'];

/** Each parameter is declared by a map with one of ARM's types (or a `$ref` to a definition). */
function checkDeclarations(tree: Tree | undefined, problems: Problem[]): boolean {
  if (tree === undefined) return true;
  const before = problems.length;
  if (tree.entries === undefined) problems.push(problemAt(tree.place, 'The template\'s `parameters` is not a map.', 'Write `"parameters": { "name": { "type": "string" } }`.'));
  for (const [name, { place, tree: declaration }] of tree.entries ?? []) {
    const type = declaration.entries?.get('type')?.tree;
    if (declaration.entries?.has('$ref') === true || TYPES.includes(String(type?.value).toLowerCase())) continue;
    problems.push(problemAt(type?.place ?? place, `The template declares \`${name}\` without one of ARM's types.`, 'Write `"type"` with string, secureString, int, bool, object, secureObject or array.'));
  }
  return problems.length === before;
}
