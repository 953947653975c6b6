// Builds dist/: esbuild makes ES modules with lazy chunks, ncc makes one folder of them that needs no node_modules.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { writeLicenses } from './licenses.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

// ssh2 can use two native modules when they are built; it works without them, and a bundle cannot carry them.
const withoutNatives: Plugin = {
  name: 'without-natives',
  setup(builder) {
    builder.onResolve({ filter: /(^cpu-features$|\.node$)/ }, ({ path }) => ({ path, namespace: 'absent' }));
    builder.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not part of the bundle`)});`,
    }));
  },
};

// The action fetches its OIDC token itself (src/action/idtoken.ts). Told that the unused module does nothing by being loaded, esbuild
// leaves it out, and the HTTP client that it brings with it.
const withoutUnusedClient: Plugin = {
  name: 'without-unused-client',
  setup(builder) {
    builder.onResolve({ filter: /\/oidc-utils\.js$/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === 'once') return undefined;
      return { ...(await builder.resolve(path, { ...rest, pluginData: 'once' })), sideEffects: false };
    });
  },
};

/** Bundles `entry` into `out`; the same input gives the same bytes, wherever it is built. Returns the paths of all files that went in. */
export async function bundle(entry: string, out: string): Promise<string[]> {
  // Beside ncc, whose output depends on the way from here to its own files: so it is the same in every checkout.
  const work = mkdtempSync(join(root, 'node_modules', '.dsvm-bundle-'));
  try {
    const result = await build({
      entryPoints: { index: entry },
      outdir: join(work, 'esm'),
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      charset: 'utf8',
      legalComments: 'none',
      metafile: true,
      chunkNames: 'chunk-[hash]',
      define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
      banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
      // Its main file is UMD, whose inner requires no bundler can see.
      alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
      plugins: [withoutNatives, withoutUnusedClient],
      logLevel: 'warning',
    });
    writeFileSync(join(work, 'esm', 'package.json'), '{ "type": "module" }\n');
    const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
    execFileSync(process.execPath, [ncc, 'build', join(work, 'esm', 'index.js'), '--out', join(work, 'dist'), '--quiet', '--no-cache'], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // @azure/identity can open a browser by this script; an action never does.
    rmSync(join(work, 'dist', 'xdg-open'), { force: true });
    const inputs = Object.keys(result.metafile.inputs);
    writeLicenses(root, inputs, join(work, 'dist', 'licenses.txt'));
    rmSync(out, { recursive: true, force: true });
    cpSync(join(work, 'dist'), out, { recursive: true });
    return inputs;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle('src/index.ts', resolve(root, process.argv[2] ?? 'dist'));
}
