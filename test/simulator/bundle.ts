import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { inRoot } from '../../scripts/places.mjs';
import { applyChanges, type Change } from './mutants/change.ts';

/** A bundled CommonJS package still asks for `require`, which an ES module does not have. */
const banner =
  "import { createRequire as createRequireForBundled } from 'node:module'; const require = createRequireForBundled(import.meta.url);";

function changing(changes: readonly Change[]): Plugin {
  const ofFile = Map.groupBy(changes, ({ file }) => inRoot(...file.split('/')));
  const missing = new Set(ofFile.keys());
  return {
    name: 'changes',
    setup: ({ onLoad, onEnd }) => {
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        const some = ofFile.get(path);
        if (!some) return undefined;
        missing.delete(path);
        return { contents: applyChanges(path, readFileSync(path, 'utf8'), some), loader: 'ts' };
      });
      onEnd(() => {
        if (missing.size > 0) throw new Error(`Never loaded, so never changed: ${[...missing].join(', ')}`);
      });
    },
  };
}

/** Gives the files of attachments a disk in memory in place of the machine's. */
const onMemoryDisks: Plugin = {
  name: 'memory disks',
  setup: ({ onResolve }) => {
    const isOnDisk = /[\\/](?:hub[\\/]blobs|electron[\\/]store[\\/]attachments)[\\/]/;
    onResolve({ filter: /^node:fs(?:\/promises)?$/ }, ({ importer }) =>
      isOnDisk.test(importer) ? { path: inRoot('test', 'simulator', 'disk', 'files.ts') } : undefined,
    );
  },
};

/** Bundles the simulator with the product, changed as given. Returns the program's file. */
export async function bundle(name: string, changes: readonly Change[], entry = 'worker.ts'): Promise<string> {
  const outfile = join(inRoot('.cache', 'simulator'), `${name.replaceAll(/\W+/g, '-')}.mjs`);
  await build({
    absWorkingDir: inRoot(),
    entryPoints: [inRoot('test', 'simulator', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: ['better-sqlite3'],
    sourcemap: 'inline',
    banner: { js: banner },
    logLevel: 'error',
    plugins: [changing(changes), onMemoryDisks],
  });
  return outfile;
}
