import { Ajv, type ErrorObject } from 'ajv';
import schema from '../../schema/pool.schema.json' with { type: 'json' };
import type { Problem } from '../errors.ts';
import { didYouMean } from './near.ts';
import { show } from './secrets.ts';
import { type Place, type Tree, descend, problemAt } from './tree.ts';
import { readYaml } from './yaml.ts';

/** The fields of a pool file that an input may stand in for. */
export type Overridable = 'location' | 'resourceGroup';

/** A pool file as far as it could be read; a field that is missing or wrong is left out and told in `problems`. */
export interface PoolFile {
  file: string;
  /** The fields at the top that are right, by name. */
  fields: ReadonlyMap<string, Tree>;
  level: string | undefined;
  /** Where the level stands. */
  levelPlace?: Place;
  /** Where a top-level key stands, or the file's start where it has none. */
  placeOf(key: string): Place;
  /** Whether it is there, right or wrong. */
  has(key: string): boolean;
  problems: Problem[];
}

type FieldName = keyof typeof schema.properties;

// The schema says its shape for editors; src/schedule reads it, and knows what a schema cannot say.
const schedule = { description: schema.properties.schedule.description };

/** Compiled on first use: a run without a pool file does not pay for it. */
let compiled: ReturnType<Ajv['compile']> | undefined;

/** Reads a pool file and holds it to schema/pool.schema.json. Fields that inputs give (`given`) may be missing. */
export function readPoolFile(file: string, text: string, given: ReadonlySet<Overridable>): PoolFile {
  const { tree, problems } = readYaml(file, text);
  const start: Place = { file, line: 1, column: 1 };
  const placeOf = (key: string): Place => tree?.entries?.get(key)?.place ?? start;
  const has = (key: string): boolean => tree?.entries?.has(key) === true;
  if (tree === undefined) return { file, fields: new Map(), level: undefined, placeOf, has, problems };
  if (tree.entries === undefined) {
    problems.push(problemAt(tree.place, 'A pool file is a map of names to values.', 'Start with `name: ...`.'));
    return { file, fields: new Map(), level: undefined, placeOf, has, problems };
  }
  compiled ??= new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile({ ...schema, properties: { ...schema.properties, schedule: { ...schedule, type: 'object' } } });
  const wrong = new Set<string>();
  if (!compiled(tree.value)) {
    for (const error of compiled.errors ?? []) {
      const missing = error.keyword === 'required' ? String(error.params['missingProperty']) : undefined;
      if (missing !== undefined && given.has(missing as Overridable)) continue;
      const path = error.instancePath.split('/').slice(1).map(unescapePointer);
      if (path[0] !== undefined) wrong.add(path[0]);
      problems.push(explain(error, path, tree));
    }
  }
  const fields = new Map([...tree.entries].filter(([name]) => !wrong.has(name)).map(([name, entry]) => [name, entry.tree]));
  const level = fields.get('smoke')?.entries?.get('level')?.tree;
  return { file, fields, ...(typeof level?.value === 'string' ? { level: level.value, levelPlace: level.place } : { level: undefined }), placeOf, has, problems };
}

/** Checks a value that an input gives for a pool file's field, by the same rule; undefined where it is right. */
export function checkField(field: FieldName, value: string, input: string): Problem | undefined {
  const { pattern, description } = schema.properties[field] as { pattern?: string; description: string };
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return undefined;
  return { what: `The input \`${input}\` cannot be ${show(value)}.`, fix: description + hint(field, value) };
}

/** The levels of checks, from the schema. */
export function smokeLevels(): readonly string[] {
  return schema.properties.smoke.properties.level.enum;
}

function explain(error: ErrorObject, path: string[], tree: Tree): Problem {
  const at = descend(tree, path) ?? tree;
  const parent = error.parentSchema as { description?: string; properties?: Record<string, { description?: string }> };
  const inside = path.length === 0 ? 'A pool file' : `\`${path.join('.')}\``;
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(parent.properties ?? {});
    const place = at.entries?.get(key)?.place ?? at.place;
    return problemAt(place, `${inside} has no key \`${key}\`.`, `${didYouMean(key, known)}Known keys: ${known.join(', ')}.`);
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return problemAt(at.place, `The key \`${key}\` is missing.`, `Add it. ${parent.properties?.[key]?.description ?? ''}`.trim());
  }
  const rule = parent.description ?? 'See schema/pool.schema.json.';
  return problemAt(at.place, `${inside} cannot be ${show(at.value)}.`, rule + hint(path.join('.'), at.value));
}

/** The corrected spelling where it is plain what was meant: `West Europe` is `westeurope`. */
function hint(field: string, value: unknown): string {
  if (typeof value !== 'string' || (field !== 'location' && field !== 'name')) return '';
  const corrected = field === 'location' ? value.toLowerCase().replaceAll(/[\s-]+/g, '') : poolNameOf(value);
  return new RegExp(schema.properties[field].pattern, 'u').test(corrected) ? ` Write \`${corrected}\`.` : '';
}

/** A pool name made of any name (of a resource group): lower case, other characters become `-`, cut to 40. */
export function poolNameOf(name: string): string {
  const reduced = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const started = /^[a-z]/.test(reduced) ? reduced : `pool-${reduced}`;
  return started.slice(0, 40).replace(/-+$/, '');
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
