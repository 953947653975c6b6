import { declaredParameters } from '../../template/deployment.ts';
import type { Pool } from '../load.ts';
import type { Declared } from '../template.ts';

/** The parameters that a pool's template declares, by lower-case name. */
export function declaredOf({ template }: Pick<Pool, 'template'>): ReadonlyMap<string, Declared> {
  return new Map(declaredParameters(template.json).map((one) => [one.name.toLowerCase(), one]));
}

/** The pool with other values for these parameters (by any case; undefined: the template's default), each told to come `from` somewhere. What the template does not declare is left out. */
export function withValues(pool: Pool, values: Readonly<Record<string, { value: unknown; from: string } | undefined>>): Pool {
  const declared = declaredOf(pool);
  const parameters = { ...pool.parameters };
  let { origins } = pool;
  for (const [name, given] of Object.entries(values)) {
    const one = declared.get(name.toLowerCase());
    if (one === undefined) continue;
    delete parameters[one.name];
    if (given !== undefined) parameters[one.name] = { value: given.value };
    const shown = one.secure ? '(hidden)' : JSON.stringify(given === undefined ? (one.defaultValue ?? null) : given.value);
    origins = origins.map((origin) => (origin.name === one.name ? { ...origin, from: given?.from ?? 'template default', shown, secure: one.secure } : origin));
  }
  return { ...pool, parameters, origins };
}
