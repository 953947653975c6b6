import { expect, it } from '@jest/globals';
import { ActionError, type Problem } from '../../../src/errors.ts';
import { loadPool } from '../../../src/pool/load.ts';
import { mutate, randomOf } from './mutate.ts';
import { ARTICLE, LINUX, POOL, TEMPLATE, request } from './sample.ts';

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
// The bundle itself is tried by __tests__/e2e/mutated.test.ts.
const ROUNDS = process.env['DSVM_PROOF'] === '1' ? 15_000 : 1500;
const SECRET = 'Ge-heim7-never-told';

const SOURCES = ['pools/research.yml', 'pools/p.json', 'pools/our-template.json', 'input parameters', 'input secure-parameters'] as const;

it(`ends every mutated file and input in a pool or in located problems, and tells no secret (DSVM_SEED=${SEED})`, () => {
  console.log(`DSVM_SEED=${SEED}`);
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
