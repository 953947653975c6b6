import { expect, it } from '@jest/globals';
import { ActionError, type Problem } from '../../../src/errors.ts';
import { loadPool } from '../../../src/pool/load.ts';
import { ARTICLE, LINUX, POOL, TEMPLATE, request } from './sample.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const ROUNDS = 1500;
const SECRET = 'Ge-heim7-never-told';
const CUTS = ['"', "'", '{', '}', '[', ']', ':', ',', '\n', '\t', '  ', '- ', '#', '&a ', '*a', '!x ', '|', '>', '%', '@', '\\', '\u0000', '\uFEFF', '\uD800', 'null', '1e999', '.nan', '---\n', '? ', '<<: ', '__proto__: 1\n', '"__proto__": {},', '//', '/*', 'ä', '🜚', 'GEN-X'];

/** mulberry32: a number in [0, 1) from a 32-bit state. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mutate(text: string, random: () => number): string {
  let result = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() * 12);
    const cut = CUTS[Math.floor(random() * CUTS.length)]!;
    const way = random();
    if (way < 0.3) result = result.slice(0, at) + result.slice(at + length);
    else if (way < 0.7) result = result.slice(0, at) + cut + result.slice(at);
    else if (way < 0.9) result = result.slice(0, at) + cut + result.slice(at + length);
    else result = result.slice(0, at) + result.slice(at, at + length).repeat(2) + result.slice(at + length);
  }
  return result;
}

const SOURCES = ['pools/research.yml', 'pools/p.json', 'pools/our-template.json', 'input parameters', 'input secure-parameters'] as const;

it(`ends every mutated file and input in a pool or in located problems, and tells no secret (FUZZ_SEED=${SEED})`, () => {
  console.log(`FUZZ_SEED=${SEED}`);
  const random = randomOf(SEED);
  const withFile = POOL.replace(/parameters:\n(  .*\n)+/, 'parameters: p.json\n').replace('./our-template.json', 'linux');
  const reached = { pool: 0, problems: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const source = SOURCES[round % SOURCES.length]!;
    const article = source === 'pools/p.json';
    const texts: Record<string, string> = {
      'pools/research.yml': article ? withFile : POOL,
      'pools/p.json': ARTICLE,
      'pools/our-template.json': TEMPLATE,
      'input parameters': article ? 'vmssName: team\nstorageAccountName: teamfiles\nshareName: work' : '{"vmssName": "team",\n "instanceCount": {"value": 3}}',
      'input secure-parameters': article ? 'adminPassword=ADMIN_PASSWORD\nstorageAccountKey=KEY' : '# secrets\nadminPassword=ADMIN_PASSWORD\nvmSku=KEY',
      linux: LINUX,
    };
    texts[source] = mutate(texts[source]!, random);
    const lines = (file: string | undefined): number => (texts[file ?? ''] ?? '').split('\n').length;
    const right = (problem: Problem): boolean => problem.line !== undefined && problem.column !== undefined && problem.line >= 1 && problem.line <= lines(problem.file) && problem.column >= 1;
    const wish = request({ files: texts, env: { ADMIN_PASSWORD: SECRET, KEY: SECRET }, parameters: texts['input parameters']!, secureParameters: texts['input secure-parameters']! });
    const context = `round ${round} of seed ${SEED}: ${source} ${JSON.stringify(texts[source])}`;
    try {
      const { origins, warnings } = loadPool(wish);
      if (JSON.stringify([origins, warnings]).includes(SECRET)) throw new Error(`${context} tells the secret`);
      reached.pool++;
    } catch (error) {
      const problems = error instanceof ActionError ? error.problems : [];
      if (problems.length === 0 || !problems.every(right) || JSON.stringify(problems).includes(SECRET)) throw new Error(`${context} gives ${JSON.stringify(problems)}`, { cause: error });
      reached.problems++;
    }
  }
  // Both ends must be reached, or the mutations test nothing.
  expect(reached.pool).toBeGreaterThan(ROUNDS / 20);
  expect(reached.problems).toBeGreaterThan(ROUNDS / 20);
});
