import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { inRoot, root } from './places.mjs';

const outdir = inRoot('dist', 'desktop');
const shell = inRoot('electron', 'shells', 'desktop');

/** A bundled CommonJS package still asks for `require`, which an ES module does not have. */
const requireForBundled =
  "import { createRequire as createRequireForBundled } from 'node:module'; const require = createRequireForBundled(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node24',
  external: ['electron', 'better-sqlite3'],
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** @param {string[]} names */
const entries = (names) => names.map((name) => `${shell}/${name}.ts`).filter((path) => existsSync(path));

await rm(outdir, { recursive: true, force: true });
try {
  await build({
    ...common,
    entryPoints: entries(['main', 'core-process', 'hub-process', 'parser-process']),
    format: 'esm',
    banner: { js: requireForBundled },
  });
  // A sandboxed preload is CommonJS and may load nothing but electron.
  await build({
    ...common,
    entryPoints: entries(['preload']),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
} catch {
  // esbuild has said what is wrong and where.
  process.exitCode = 1;
}
