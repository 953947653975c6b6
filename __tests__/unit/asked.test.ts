// The form of “Run workflow” (workflows-examples/deploy-by-hand.yml): whatever is typed into it is one value, or none.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateText } from '../../local/github/runner/expressions.ts';
import { child, readWorkflow, type Token } from '../../local/github/runner/parser.ts';
import { readParametersInput } from '../../src/pool/given.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'workflows-examples/deploy-by-hand.yml'), 'utf8');
const read = async (content: string): Promise<Token | undefined> => {
  const source = { read: () => content, repository: 'contoso/pools', ref: 'refs/heads/main', sha: '' };
  const workflow = await readWorkflow(source, 'w.yml', () => ({ source, path: 'w.yml' }));
  return child(child(workflow.jobs[0]?.steps.at(-1)?.token, 'with'), 'parameters');
};

let parameters: Token | undefined;
beforeAll(async () => {
  parameters = await read(text);
});

/** The overrides that the action reads from what was typed. */
function asked(token: Token | undefined, typed: { 'vm-sku'?: string; instances?: string }): Record<string, unknown> {
  const given = evaluateText(token, { values: { inputs: { 'vm-sku': '', instances: '', 'smoke-level': 'door', ...typed }, secrets: { POOL_PASSWORD: 'secret' } } });
  const { givens, problems } = readParametersInput(given);
  if (problems.length > 0) throw new Error(problems[0]?.what);
  return Object.fromEntries(givens.map(({ name, entry }) => [name, 'value' in entry ? entry.value : entry]));
}

const hostile = [
  'a\ninstanceCount: 9', 'a"\ninstanceCount: 9\nx: "', "a'\nb: c", '{instanceCount: 9}', '}, {', '[1, 2]', '- a', '# no', '*all', '&all a', '!!js/function x', '%YAML 1.2', '---\na: b', '...', '|\n  a', '> a',
  '${{ secrets.POOL_PASSWORD }}', '{0}', '{{0}}', '}}', "''", '"', '\\', '\\"', '\\u0022', 'a: b', '<<: *x', 'null', 'true', '~', '1e3', ' a ', '\t', '\r\nb: c', '\u0085b: c', '\u2028b: c', '\u2029b: c', '\0', '\u001B[31m', '\uFEFF', '\u202E', '😀', '__proto__',
];

describe('what is typed', () => {
  it('and left empty leaves the file as it is', () => {
    expect(asked(parameters, {})).toEqual({});
  });

  it('is an override', () => {
    expect(asked(parameters, { 'vm-sku': 'Standard_D8s_v5', instances: '4' })).toEqual({ vmSku: 'Standard_D8s_v5', instanceCount: 4 });
    expect(asked(parameters, { instances: '0' })).toEqual({ instanceCount: 0 });
  });

  it.each(hostile)('as a text is that text and nothing beside it: %j', (typed) => {
    expect(asked(parameters, { 'vm-sku': typed, instances: '2' })).toEqual({ vmSku: typed, instanceCount: 2 });
  });

  it.each([...hostile, '{"value": 3}', '[3]', '"3"', '"3\\nvmSku: x"', '{"a": 1, "vmSku": 2}', '3\nvmSku: x', '3 vmSku: x'])('as a number is one value or is refused: %j', (typed) => {
    let found: Record<string, unknown> = {};
    try {
      found = asked(parameters, { instances: typed });
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    expect(Object.keys(found).filter((name) => name !== 'instanceCount')).toEqual([]);
  });

  it('would be more without toJSON', async () => {
    const careless = await read(text.replace(/\$\{\{ inputs\.vm-sku &&.*/, 'vmSku: ${{ inputs.vm-sku }}'));
    expect(asked(careless, { 'vm-sku': 'a\nadminUsername: root' })).toEqual({ vmSku: 'a', adminUsername: 'root' });
  });
});
