import { catalogues } from '#shared/text/catalogue.ts';
import type { Locale } from '#shared/text/locales.ts';
import { machine } from '../machine.ts';
import { type HubEnvironment, serveHub } from '../serve-hub.ts';
import { StartProblem } from '../start-problem.ts';
import { readNewPassword } from './new-password.ts';
import { runCommand } from './run-command.ts';

const isHelp = (word: string | undefined): boolean => word === '-h' || word === '--help';

/** What `serve` gets: everything behind its name, or everything when the first word is an option. Null: not `serve`. */
function serveArguments(argv: readonly string[]): readonly string[] | null {
  const [first, ...rest] = argv;
  if (first === 'serve') return rest.some(isHelp) ? null : rest;
  return first === undefined || (first.startsWith('-') && !isHelp(first)) ? argv : null;
}

/** Runs what the command line asks for, with this process's terminal: a hub until it is told to stop, or a command. */
export async function runAtTerminal(
  argv: readonly string[],
  locale: Locale,
  environment: HubEnvironment,
): Promise<void> {
  const words = catalogues[locale].hub;
  const stdout = (text: string): void => void process.stdout.write(text);
  const stderr = (text: string): void => void process.stderr.write(text);
  const forServe = serveArguments(argv);
  if (forServe === null) {
    process.exitCode = await runCommand(argv, {
      locale,
      machine,
      databaseUrl: environment.databaseUrl,
      stdout,
      stderr,
      newPassword: () => readNewPassword(process.stdin, stderr, words),
    });
    return;
  }
  try {
    stdout(`ready ${await serveHub(forServe, words, environment)}\n`);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    stderr(`${error.message}\n`);
    // What was already open must not keep the process.
    process.exit(error.exitCode);
  }
}
