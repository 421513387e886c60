import { runScript } from './say.mjs';
import { ensureDesktop, ensurePackages, ensureRenderer } from './setup.mjs';

await runScript(async () => {
  await ensurePackages();
  await ensureRenderer();
  await ensureDesktop();
});
