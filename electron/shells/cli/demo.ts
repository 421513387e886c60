import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { localeOf } from '#shared/text/locale-of.ts';

const interrupted = 130;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = localeOf(LC_ALL || LC_MESSAGES || LANG);

// The database's driver does not throw on an older Node, it crashes; so nothing that loads it comes before this.
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(fill(catalogues[locale].shell.oldNode, { version: process.versions.node }));
  process.exitCode = 1;
} else {
  const { runDemo } = await import('../demo/run-demo.ts');
  process.exitCode = await runDemo(process.argv.slice(2), {
    locale,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    onInterrupt: (cleanUp) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.once(signal, () => {
          cleanUp();
          process.exit(interrupted);
        });
      }
    },
  });
}
