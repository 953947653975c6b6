import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

// Who may import whom, by room. The pure rooms import each other and errors only (docs/architecture.md).
const pure = ['chat', 'pool', 'schedule', 'occupancy', 'cost', 'template', 'report'];
const services = ['azure', 'github', 'guest', 'smoke', 'action'];
const allowed: Record<string, string[]> = {
  index: ['main'],
  main: ['commands', 'publish', ...services, ...pure, 'link', 'load', 'order', 'show', 'tidy', 'context', 'assets', 'errors'],
  link: [...services, 'errors'],
  order: ['commands', ...services, ...pure, 'link', 'context', 'errors'],
  show: ['commands', ...services, ...pure, 'link', 'load', 'context', 'errors'],
  tidy: ['commands', ...services, ...pure, 'load', 'context', 'assets', 'errors'],
  load: ['action', 'assets', ...pure, 'context', 'errors'],
  context: ['azure', 'github', ...pure, 'errors'],
  assets: ['errors'],
  errors: [],
  commands: ['commands', ...services, ...pure, 'context', 'errors'],
  publish: ['publish', ...services, ...pure, 'errors'],
  ...Object.fromEntries(services.map((room) => [room, [room, 'action', ...pure, 'errors']])),
  // A script on an instance is run by Azure.
  guest: ['guest', 'azure', ...pure, 'errors'],
  ...Object.fromEntries(pure.map((room) => [room, [...pure, 'errors']])),
};
const packages: Record<string, RegExp> = {
  azure: /^@azure\//,
  github: /^@actions\/github$|^@octokit\//,
  action: /^@actions\/core$/,
  smoke: /^(ssh2|ws)$/,
  pool: /^(yaml|jsonc-parser|ajv)$/,
  schedule: /^(temporal-polyfill\/fns\/\w+|cldr-core\/supplemental\/windowsZones\.json)$/,
};
// Pure rooms may compute with these and reach nothing.
const pureBuiltins = new Set(['node:crypto', 'node:buffer', 'node:net']);

interface Import {
  from: string;
  target: string;
}

export function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...found].map((one) => one[1] ?? one[2] ?? one[3] ?? '');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const roomOf = (file: string): string => relative('src', file).split(sep)[0]?.replace(/\.ts$/, '') ?? '';

const imports: Import[] = filesIn('src').flatMap((file) =>
  importsOf(readFileSync(join(root, file), 'utf8')).map((target) => ({ from: file, target })),
);

describe('the direction of imports', () => {
  it('finds static, side-effect and dynamic imports', () => {
    const text = "import { a } from './a.ts';\nimport './b.ts';\nexport { c } from './c.ts';\nconst d = await import('./d.ts');";
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('goes from index down to errors', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ from, target }) => {
        const to = relative(root, resolve(root, dirname(from), target));
        return !to.startsWith(`src${sep}`) && !to.startsWith(`schema${sep}`) ? true : to.startsWith('src') && !allowed[roomOf(from)]?.includes(roomOf(to));
      });
    expect(wrong).toEqual([]);
  });

  it('lets only one room import each outside package', () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ from, target }) => packages[roomOf(from)]?.test(target) !== true);
    expect(wrong).toEqual([]);
  });

  it('keeps the pure rooms away from files, network, clock and processes', () => {
    const wrong = imports
      .filter(({ from }) => pure.includes(roomOf(from)))
      .filter(({ target }) => target.startsWith('node:') && !pureBuiltins.has(target));
    expect(wrong).toEqual([]);
    const impure = filesIn('src')
      .filter((file) => pure.includes(roomOf(file)))
      .filter((file) => /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.(env|exit|cwd)|randomUUID\()/.test(readFileSync(join(root, file), 'utf8')));
    expect(impure).toEqual([]);
  });

  it('never leads from the product into local/, and never from local/ into the schedule', () => {
    const locals = filesIn('local').flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).map((target) => relative(root, resolve(root, dirname(file), target))),
    );
    expect(locals.filter((target) => target.startsWith(join('src', 'schedule')))).toEqual([]);
    expect(imports.filter(({ target }) => /(^|\/)local\//.test(target))).toEqual([]);
  });

  it.each(['src', 'local'])('never leads in a circle, types aside: %s', (folder) => {
    const leads = new Map(
      filesIn(folder).map((file) => {
        // What is imported as a type is gone when the program runs.
        const text = readFileSync(join(root, file), 'utf8').replaceAll(/(^|\n)(import|export) type [^;]*;/g, '$1');
        return [file, importsOf(text).filter((target) => target.startsWith('.')).map((target) => relative(root, resolve(root, dirname(file), target)))] as const;
      }),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const next of leads.get(file) ?? []) visit(next, [...path, file]);
    };
    for (const file of leads.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
