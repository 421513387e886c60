// node scripts/run.mjs <entry.ts> [arguments]: runs a program of this project with Node 24 after the set-up it needs.
import { become } from './child.mjs';
import { inRoot, node24, projectEnv } from './places.mjs';
import { runScript } from './say.mjs';
import { ensurePackages } from './setup.mjs';

await runScript(async () => {
  const [entry = '', ...args] = process.argv.slice(2);
  await ensurePackages();
  become(node24(), [inRoot(entry), ...args], projectEnv());
});
