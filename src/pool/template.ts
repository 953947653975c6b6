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
  try {
    template.declared = new Map(declaredParameters(tree.value).map((declared) => [declared.name.toLowerCase(), declared]));
  } catch (error) {
    // The evaluator's own errors carry a code; anything else is a bug and stays one.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const at = 'path' in error && typeof error.path === 'string' ? descend(tree, error.path.split('.')) : undefined;
    problems.push(problemAt(at?.place ?? start, error.message, 'Correct the template.'));
  }
  return template;
}
