import { createHash } from 'node:crypto';

/** Ids, shas and names that differ with the seed alone. */
export interface Seed {
  /** The n-th sha (40 hexadecimal digits) that this seed gives. */
  sha(): string;
  /** A whole number in [from, to) that belongs to `name`; the same at each call. */
  number(name: string, from: number, to: number): number;
  /** An id greater than all before, with gaps as GitHub's have. */
  id(): number;
  /** 40 hexadecimal digits that belong to `name`: a token is as secret as the seed is. */
  secret(name: string): string;
}

/** Makes the only source of chosen values of one local GitHub; `value` is what `--seed` says. */
export function createSeed(value: number): Seed {
  const digest = (name: string): Buffer => createHash('sha1').update(`${value}/${name}`).digest();
  const number = (name: string, from: number, to: number): number => from + (digest(name).readUInt32BE() % (to - from));
  let shas = 0;
  let ids = 0;
  let last = number('first id', 3_000_000_000, 3_100_000_000);
  return {
    sha: () => digest(`sha ${shas++}`).toString('hex'),
    number,
    id: () => (last += number(`gap ${ids++}`, 1, 9000)),
    secret: (name) => digest(`secret ${name}`).toString('hex'),
  };
}
