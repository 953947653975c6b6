import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes name, version and full licence text of every package that gave a file to the bundle; throws where a package has no licence. */
export function writeLicenses(root: string, inputs: readonly string[], out: string): void {
  const folders = new Set<string>();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match?.[1] !== undefined) folders.add(match[1]);
  }
  const texts = [...folders].toSorted().map((folder) => describe(join(root, folder)));
  writeFileSync(out, `${[...new Set(texts)].join('\n\n')}\n`);
}

function describe(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
  if (text === '' && !manifest.license) throw new Error(`${manifest.name} ships no licence`);
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})\n\n${text || `Licensed under ${manifest.license ?? ''}; the package ships no text.`}`;
}
