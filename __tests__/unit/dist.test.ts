import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bundle } from '../../scripts/build.ts';
import { differences } from '../../scripts/dist.ts';
import { describeLicense, packagesOf } from '../../scripts/licenses.ts';

const root = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'dsvm-dist-'));
const built = join(out, 'dist');
let inputs: string[] = [];
beforeAll(async () => {
  inputs = await bundle('src/index.ts', built);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('dist/', () => {
  it('is what a build of this tree gives, every file and every byte', () => {
    expect({ different: differences(join(root, 'dist'), built), fix: 'npm run build' }).toEqual({ different: [], fix: 'npm run build' });
  });
});

describe('a dist/ that was tampered with', () => {
  const copy = join(out, 'copy');
  beforeEach(() => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(built, copy, { recursive: true });
  });

  it.each<[string, () => void, string]>([
    ['one bit of one file', () => flip(join(copy, 'index.js')), 'index.js differs'],
    ['a file more', () => writeFileSync(join(copy, 'more.js'), ''), 'more.js is none of the build'],
    ['a hidden file in a folder', () => writeInto(join(copy, 'a', 'b'), '.x.js'), 'a/b/.x.js is none of the build'],
    ['a file less', () => rmSync(join(copy, 'licenses.txt')), 'licenses.txt is missing'],
    ['a line more at the end', () => writeFileSync(join(copy, 'licenses.txt'), '\n', { flag: 'a' }), 'licenses.txt differs'],
    ['another main', () => writeFileSync(join(copy, 'package.json'), '{ "type": "commonjs" }\n'), 'package.json differs'],
  ])('is caught by %s', (_, tamper, line) => {
    expect(differences(copy, built)).toEqual([]);
    tamper();
    expect(differences(copy, built)).toEqual([line]);
  });

  it('is caught where a file became a link to the same bytes', () => {
    renameSync(join(copy, 'index.js'), join(out, 'elsewhere.js'));
    symlinkSync(join(out, 'elsewhere.js'), join(copy, 'index.js'));
    expect(differences(copy, built)).toEqual(['index.js is missing', 'index.js (no plain file) is none of the build']);
  });
});

describe('licenses.txt', () => {
  const wording = /Permission is hereby granted|Redistribution and use in source and binary forms|Apache License\s+Version 2\.0|Permission to use, copy, modify, and\/or distribute|free and unencumbered software|Public domain/;

  it('has each package that gave a file to the bundle, by name and version, with a licence’s text and its holder', () => {
    const text = readFileSync(join(built, 'licenses.txt'), 'utf8');
    const packages = packagesOf(inputs);
    const parts = text.split(/^((?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\S*) \(.*\)$/m);
    const sections = new Map(parts.flatMap((part, index) => (index % 2 === 1 ? [[part, parts[index + 1] ?? '']] : [])));
    expect(packages.length).toBeGreaterThan(50);
    for (const folder of packages) {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string; version: string };
      const section = sections.get(`${name} ${version}`) ?? '';
      expect({ name, worded: wording.test(section) }).toEqual({ name, worded: true });
      expect({ name, holder: /copyright|\(c\)|©|public domain/i.test(section) }).toEqual({ name, holder: true });
    }
  });

  it.each<[string, object, Record<string, string>, RegExp]>([
    ['its own text', { license: 'MIT' }, { 'LICENSE.md': 'Mine alone' }, /^a 1\.0\.0 \(MIT\)\n\nMine alone$/],
    ['all its texts and notices', { license: 'MIT OR Apache-2.0' }, { 'LICENSE-MIT': 'first', 'license-apache': 'second', NOTICE: 'third' }, /first[^]*second[^]*third|second[^]*first[^]*third/],
    ['the standard text with its author', { license: 'MIT', author: 'Jo <jo@example>' }, { 'README.md': 'x' }, /Copyright \(c\) Jo <jo@example>\n\nPermission is hereby granted/],
    ['the standard text with its author’s name', { license: 'ISC', author: { name: 'Jo' } }, {}, /Copyright \(c\) Jo\n\nPermission to use, copy/],
  ])('gives a package %s', (_, manifest, files, expected) => {
    expect(describeLicense(packageOf(manifest, files))).toMatch(expected);
  });

  it.each<[string, object]>([
    ['names no licence', { author: 'Jo' }],
    ['names one without a standard text here', { license: 'EUPL-1.2', author: 'Jo' }],
    ['names no author', { license: 'MIT' }],
  ])('stops the build where a package ships no text and %s', (_, manifest) => {
    expect(() => describeLicense(packageOf(manifest, {}))).toThrow(/^a ships no licence text/);
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function writeInto(dir: string, name: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, name), 'x');
}

function packageOf(manifest: object, files: Record<string, string>): string {
  const folder = mkdtempSync(join(out, 'package-'));
  for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify({ name: 'a', version: '1.0.0', ...manifest }) })) writeFileSync(join(folder, name), text);
  return folder;
}
