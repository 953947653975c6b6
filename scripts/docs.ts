// Writes the generated tables of README.md from action.yml.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'README.md');
  let text = readFileSync(path, 'utf8');
  for (const [name, table] of Object.entries(renderTables(readFileSync(join(root, 'action.yml'), 'utf8')))) {
    text = text.replace(new RegExp(`<!-- ${name}:start -->[^]*?<!-- ${name}:end -->`), () => `<!-- ${name}:start -->\n${table}\n<!-- ${name}:end -->`);
  }
  writeFileSync(path, text);
}
