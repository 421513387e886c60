import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { localeOf } from '#shared/text/locale-of.ts';
import { StartProblem } from './start-problem.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const words = catalogues[localeOf(LC_ALL || LC_MESSAGES || LANG)].hub;

/** Ends the process with one plain sentence. */
function giveUp(problem: unknown): never {
  if (!(problem instanceof StartProblem)) throw problem;
  console.error(problem.message);
  process.exit(1);
}

// The database's driver does not throw on an older Node, it crashes; so nothing that loads it comes before this.
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(fill(words.oldNode, { version: process.versions.node }));
  process.exitCode = 1;
} else {
  const { serveHub } = await import('./serve-hub.ts');
  const url = await serveHub(process.argv.slice(2), words).catch(giveUp);
  console.log(`ready ${url}`);
}
