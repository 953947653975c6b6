import { asText, evaluate, type Scope } from './expressions.ts';
import { child, type JobDefinition } from './parser.ts';

export interface Leg {
  matrix: Record<string, unknown> | null;
  /** ` (a, b)`, or empty where there is no matrix. */
  suffix: string;
}

export interface Strategy {
  legs: Leg[];
  failFast: boolean;
  maxParallel: number;
}

// GitHub's limit per workflow run's matrix.
const mostLegs = 256;

/** The jobs that a `strategy:` makes of one; throws where the matrix has no vector or too many jobs. */
export function expand(job: JobDefinition, scope: Scope): Strategy {
  const strategy = child(job.token, 'strategy');
  if (!strategy) return { legs: [{ matrix: null, suffix: '' }], failFast: true, maxParallel: Infinity };
  const { matrix, 'fail-fast': failFast = true, 'max-parallel': maxParallel } = evaluate(strategy, scope) as { matrix?: unknown; 'fail-fast'?: boolean; 'max-parallel'?: number };
  const rows = combine((matrix ?? {}) as Record<string, unknown>);
  if (matrix !== undefined && rows.length === 0) throw new Error('Matrix must define at least one vector');
  if (rows.length > mostLegs) throw new Error(`Matrix exceeds the limit of ${mostLegs} jobs: it has ${rows.length}`);
  const legs = rows.map((row): Leg => ({ matrix: row, suffix: ` (${Object.values(row).flatMap(words).join(', ')})` }));
  return { legs: matrix === undefined ? [{ matrix: null, suffix: '' }] : legs, failFast, maxParallel: maxParallel ?? Infinity };
}

// A job's name has the row's values; those inside objects too.
function words(value: unknown): string[] {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(words);
  return value === null || value === '' ? [] : [asText(value)];
}

/** Rows of a matrix: every combination, without what `exclude` names, with what `include` adds to a row or as a row of its own. */
export function combine(matrix: Record<string, unknown>): Record<string, unknown>[] {
  const { include = [], exclude = [], ...vectors } = matrix;
  const names = Object.keys(vectors);
  let rows: Record<string, unknown>[] = names.length === 0 ? [] : [{}];
  for (const name of names) {
    const values = vectors[name];
    if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' does not contain any values`);
    rows = rows.flatMap((row) => (values as unknown[]).map((value) => ({ ...row, [name]: value })));
  }
  const holds = (row: Record<string, unknown>, part: Record<string, unknown>, keys: string[]): boolean => keys.every((key) => same(row[key], part[key]));
  rows = rows.filter((row) => !(exclude as Record<string, unknown>[]).some((part) => holds(row, part, Object.keys(part))));
  const original = rows.map((row) => ({ ...row }));
  for (const part of include as Record<string, unknown>[]) {
    // It extends each row whose own values it leaves alone; where there is none it is a row of its own.
    const extended = rows.filter((_row, at) => at < original.length && holds(original[at] ?? {}, part, Object.keys(part).filter((key) => names.includes(key))));
    if (names.length > 0 && extended.length > 0) for (const row of extended) Object.assign(row, part);
    else rows.push({ ...part });
  }
  return rows;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
