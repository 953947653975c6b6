import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
}

// For packages that name a licence and ship no text: the standard one (spdx.org/licenses) with their own author.
const standard: Readonly<Record<string, (holder: string) => string>> = {
  MIT: (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: (holder) => `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** Folders of the packages that gave a file to a bundle, from its inputs: relative paths such as `node_modules/@a/b`, nested ones too. */
export function packagesOf(inputs: readonly string[]): string[] {
  const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).toSorted();
}

/** Writes name, version and full licence text of every package that gave a file to the bundle; throws where a package has none. */
export function writeLicenses(root: string, inputs: readonly string[], out: string): void {
  const texts = packagesOf(inputs).map((folder) => describeLicense(join(root, folder)));
  writeFileSync(out, `${[...new Set(texts)].join('\n\n')}\n`);
}

/** `name version (SPDX id)`, then the package's licence and notices as it ships them, or the standard text of the licence that it names. */
export function describeLicense(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const names = readdirSync(folder).toSorted();
  const texts = names.filter((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name)).map(read).filter(Boolean);
  // The Apache licence asks for it; other licences' packages have none.
  const notices = names.filter((name) => /^(?:notice|third.?party)/i.test(name)).map(read).filter(Boolean);
  const own = texts.length > 0 ? texts : [standardText(manifest)];
  return [`${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`, ...own, ...notices].join('\n\n');
}

function standardText({ name, license = '', author }: Manifest): string {
  const holder = typeof author === 'string' ? author : author?.name;
  const text = standard[license];
  if (text === undefined || !holder) throw new Error(`${name} ships no licence text, and ${license === '' ? 'names none' : `there is none for ${license} of ${holder ?? 'nobody'}`}`);
  return text(holder);
}
