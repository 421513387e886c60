import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { localeOf } from '#shared/text/locale-of.ts';

const { LC_ALL, LC_MESSAGES, LANG, HUB_DATABASE_URL, HUB_METRICS_TOKEN } = process.env;
const locale = localeOf(LC_ALL || LC_MESSAGES || LANG);

// The database's driver does not throw on an older Node, it crashes; so nothing that loads it comes before this.
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(fill(catalogues[locale].hub.oldNode, { version: process.versions.node }));
  process.exitCode = 1;
} else {
  const { runAtTerminal } = await import('./commands/terminal.ts');
  await runAtTerminal(process.argv.slice(2), locale, {
    databaseUrl: HUB_DATABASE_URL || null,
    metricsToken: HUB_METRICS_TOKEN || null,
  });
}
