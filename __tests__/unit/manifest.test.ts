import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { clouds, commands, inputNames } from '../../src/action/inputs.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { startReport } from '../../src/report/start.ts';
import { renderTables } from '../../scripts/docs.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = parse(read('action.yml')) as {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
};

describe('action.yml, the code and the README', () => {
  it('name the same inputs in the same order', () => {
    expect(Object.keys(manifest.inputs)).toEqual([...inputNames]);
  });

  it('name the same outputs', () => {
    const published = [...Object.keys(renderOutputs(startReport('deploy'))), 'comment-url', 'report', 'week-svg'];
    expect(Object.keys(manifest.outputs).toSorted()).toEqual([...new Set(published)].toSorted());
  });

  it('name the same commands and clouds', () => {
    for (const one of commands) expect(manifest.inputs['command']?.description).toContain(`\`${one}\``);
    for (const one of clouds) expect(manifest.inputs['environment']?.description).toContain(`\`${one}\``);
  });

  it('agree in the README’s tables, which are generated', () => {
    const readme = read('README.md');
    for (const [name, table] of Object.entries(renderTables(read('action.yml')))) {
      expect(readme).toContain(`<!-- ${name}:start -->\n${table}\n<!-- ${name}:end -->`);
    }
  });

  it('run the committed bundle on Node 24', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});
