import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How a folder differs from what a build gives, one line a file: `index.js differs`; empty where every file and every byte is the same. */
export function differences(committed: string, built: string): string[] {
  const [here, there] = [contents(committed), contents(built)];
  return [...new Set([...here.keys(), ...there.keys()])].toSorted().flatMap((name) => {
    const [mine, theirs] = [here.get(name), there.get(name)];
    if (mine === undefined) return [`${name} is missing`];
    if (theirs === undefined) return [`${name} is none of the build`];
    return mine.equals(theirs) ? [] : [`${name} differs`];
  });
}

// Whatever is no plain file counts as something other than any file: a link could lead anywhere.
function contents(dir: string): Map<string, Buffer> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory());
  return new Map(
    entries.map((one) => {
      const path = join(one.parentPath, one.name);
      return one.isFile() ? [relative(dir, path), readFileSync(path)] : [`${relative(dir, path)} (no plain file)`, Buffer.alloc(0)];
    }),
  );
}
