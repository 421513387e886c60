import { become } from './child.mjs';
import { ensureSystemParts, systemParts } from './debian.mjs';
import { inRoot, node24, projectEnv } from './places.mjs';
import { runScript } from './say.mjs';
import { ensurePackages } from './setup.mjs';

await runScript(async () => {
  await ensurePackages();
  await ensureSystemParts([systemParts.chromium, systemParts.fonts, systemParts.spreadsheet]);
  become(node24(), [inRoot('scripts', 'check.mjs'), ...process.argv.slice(2)], projectEnv());
});
