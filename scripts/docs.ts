// Writes the generated tables of README.md from action.yml, and those of docs/local-azure.md from the local Azure.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { renderHonest } from './honest.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** The README's tables by the name of their marker: `inputs` and `outputs`. */
export function renderTables(manifest: string): Record<'inputs' | 'outputs', string> {
  const { inputs, outputs } = parse(manifest) as {
    inputs: Record<string, { description: string; default?: string }>;
    outputs: Record<string, { description: string }>;
  };
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
  const inputRows = Object.entries(inputs).map(
    ([name, { description, default: value }]) => `| \`${name}\` | ${cell(description)} | ${value === undefined ? '' : `\`${cell(value)}\``} |`,
  );
  const outputRows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`);
  return {
    inputs: ['| input | meaning | default |', '|---|---|---|', ...inputRows].join('\n'),
    outputs: ['| output | meaning |', '|---|---|', ...outputRows].join('\n'),
  };
}

/** A text with its tables between `<!-- name:start -->` and `<!-- name:end -->` written anew. */
export function fill(text: string, tables: Record<string, string>): string {
  let filled = text;
  for (const [name, table] of Object.entries(tables)) {
    filled = filled.replace(new RegExp(`<!-- ${name}:start -->[^]*?<!-- ${name}:end -->`), () => `<!-- ${name}:start -->\n${table}\n<!-- ${name}:end -->`);
  }
  return filled;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rewrite = (file: string, tables: Record<string, string>): void => {
    writeFileSync(join(root, file), fill(readFileSync(join(root, file), 'utf8'), tables));
  };
  rewrite('README.md', renderTables(readFileSync(join(root, 'action.yml'), 'utf8')));
  rewrite('docs/local-azure.md', renderHonest(root));
}
