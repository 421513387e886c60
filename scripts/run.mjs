// node scripts/run.mjs [--screen] <entry.ts> [arguments]: runs a program of this project with Node 24 after
// the set-up it needs; --screen builds the renderer first.
import { become } from './child.mjs';
import { inRoot, node24, projectEnv } from './places.mjs';
import { runScript } from './say.mjs';
import { ensurePackages, ensureRenderer } from './setup.mjs';

await runScript(async () => {
  const needsScreen = process.argv[2] === '--screen';
  const [entry = '', ...args] = process.argv.slice(needsScreen ? 3 : 2);
  await ensurePackages();
  if (needsScreen) await ensureRenderer();
  become(node24(), [inRoot(entry), ...args], projectEnv());
});
