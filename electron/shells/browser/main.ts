import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { localeOf } from '#shared/text/locale-of.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const words = catalogues[localeOf(LC_ALL || LC_MESSAGES || LANG)].shell;

// The database's driver does not throw on an older Node, it crashes; so nothing that loads it comes before this.
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(fill(words.oldNode, { version: process.versions.node }));
  process.exitCode = 1;
} else {
  const { runBrowserShell } = await import('./run.ts');
  await runBrowserShell(process.argv.slice(2), words);
}
