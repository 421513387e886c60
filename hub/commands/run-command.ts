import { CommanderError } from 'commander';
import { catalogues } from '#shared/text/catalogue.ts';
import type { Locale } from '#shared/text/locales.ts';
import type { Machine } from '../machine.ts';
import { StartProblem } from '../start-problem.ts';
import { type Answer, type CommandPorts, mistake } from './command.ts';
import { mistakeOf } from './mistakes.ts';
import { createProgram, type Errand } from './program.ts';

/** The world around one command. */
export interface Surroundings {
  readonly locale: Locale;
  readonly machine: Machine;
  readonly databaseUrl: string | null;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly newPassword: CommandPorts['newPassword'];
}

async function runErrand({ work, dataDir, needsData }: Errand, around: Surroundings): Promise<Answer> {
  const { locale, machine, databaseUrl, newPassword } = around;
  const { hub: words, refusal: refusals, statistics } = catalogues[locale];
  if (dataDir === null && needsData) throw mistake(words.noData);
  const place = { dataDir: dataDir ?? '', databaseUrl };
  return work({ ...machine, words, refusals, statistics, place, newPassword });
}

/**
 * Runs one command that is not `serve`. Answers with the exit code: 0 done; 1 it cannot be done as things are; 2 the
 * command is written wrongly; 3 a copy was looked into and cannot be relied on.
 */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const { locale, stdout, stderr } = around;
  const { hub: words } = catalogues[locale];
  const isJson = argv.includes('--json');
  let exitCode = 0;
  const run = async (errand: Errand): Promise<void> => {
    const { lines, json, ...answer } = await runErrand(errand, around);
    exitCode = answer.exitCode;
    const text = isJson ? JSON.stringify({ ok: exitCode === 0, ...json }) : lines.join('\n');
    stdout(`${text}\n`);
  };
  try {
    await createProgram({ words, print: stdout, run }).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const problem = error instanceof CommanderError ? mistakeOf(error, words) : error;
    if (problem === null) return 0;
    if (!(problem instanceof StartProblem)) throw problem;
    if (problem.message !== '') stderr(`${problem.message}\n`);
    if (isJson) stdout(`${JSON.stringify({ ok: false, message: problem.message })}\n`);
    return problem.exitCode;
  }
}
