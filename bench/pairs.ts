export interface Side {
  label: string;
  samples: number[];
}

export interface BenchResult {
  schema: 1;
  name: string;
  commit: string;
  node: string;
  cpus: number;
  unit: string;
  a: Side;
  b: Side;
  ratio: { median: number; min: number; max: number };
  bound: number;
  ok: boolean;
}

/** A benchmark measures `a` against `b`; each call gives one sample in `unit`. The median of a/b must not exceed `bound`. */
export interface Bench {
  name: string;
  unit: string;
  bound: number;
  /** At most so many pairs, where a sample takes long or is the same every time. */
  most?: number;
  a: { label: string; sample(): Promise<number> };
  b: { label: string; sample(): Promise<number> };
  close?(): Promise<void>;
}

/** Runs interleaved pairs, so that a machine that slows down slows both sides; one pair before them is not counted. */
export async function measure(bench: Bench, runs: number, about: { commit: string; node: string; cpus: number }): Promise<BenchResult> {
  const a: number[] = [];
  const b: number[] = [];
  for (let run = -1; run < Math.min(runs, bench.most ?? runs); run++) {
    // Who goes first changes from pair to pair, so that neither side always runs in the other's wake.
    const order = run % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const pair = { a: 0, b: 0 };
    for (const side of order) pair[side] = await bench[side].sample();
    if (run < 0) continue;
    a.push(pair.a);
    b.push(pair.b);
  }
  const ratios = a.map((value, index) => value / (b[index] ?? Number.NaN));
  const ratio = { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
  return {
    schema: 1,
    name: bench.name,
    ...about,
    unit: bench.unit,
    a: { label: bench.a.label, samples: a },
    b: { label: bench.b.label, samples: b },
    ratio,
    bound: bench.bound,
    ok: ratio.median <= bench.bound,
  };
}

/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length / 2;
  if (!Number.isInteger(middle)) return sorted[Math.floor(middle)] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** `start ratio=1.03 [0.86..1.40] bound<=1.25 ok` */
export function describe(result: BenchResult): string {
  const { median: middle, min, max } = result.ratio;
  const range = `[${min.toFixed(2)}..${max.toFixed(2)}]`;
  return `${result.name} ratio=${middle.toFixed(2)} ${range} bound<=${result.bound} ${result.ok ? 'ok' : 'TOO MUCH'}`;
}

/** `  a 0.162 seconds (dist/index.js, ...); b ...`: the medians behind the ratio. */
export function explain({ a, b, unit }: BenchResult): string {
  const side = (name: string, { label, samples }: Side): string => `${name} ${Number(median(samples).toPrecision(3))} ${unit} (${label})`;
  return `  ${side('a', a)}; ${side('b', b)}`;
}
