import { CommanderError } from 'commander';
import type { Desk } from '#electron/core/ports.ts';
import { type Call, createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import type { Locale } from '#shared/text/locales.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { mistakeOf } from './mistakes.ts';
import { createProgram, type Errand, type GlobalOptions } from './program.ts';
import { sentenceOf } from './refusal-sentence.ts';
import { signIn } from './sign-in.ts';
import type { Outcome } from './work.ts';

/** The world around one command. */
export interface Surroundings {
  readonly locale: Locale;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly password: (account: string) => Promise<string | null>;
  /** Opens the core in this process; `close` flushes it. */
  readonly open: (
    globals: GlobalOptions,
  ) => Promise<{ readonly desk: Desk; readonly dataDir: string; readonly close: () => Promise<void> }>;
}

const seat = 'command-line';

/** Runs one command. Answers with the exit code: 0 done, 1 refused or with errors, 2 wrongly written. */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<number> {
  const { locale, stdout, stderr } = around;
  const words = catalogues[locale].cli;
  const isJson = argv.includes('--json');
  let exitCode = 0;
  const run = async (errand: Errand): Promise<void> => {
    exitCode = await runErrand(errand, around);
  };
  try {
    const say = (outcome: Outcome, asJson: boolean) => stdout(saidOf(outcome, asJson));
    await createProgram({ words, print: stdout, run, say, locale }).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const obstacle = error instanceof CommanderError ? mistakeOf(error, words) : error;
    if (obstacle === null) return 0;
    const isRefused = obstacle instanceof Refused;
    if (!isRefused && !(obstacle instanceof Obstacle)) throw obstacle;
    const message = isRefused ? sentenceOf(obstacle.refusal, locale) : obstacle.message;
    if (message !== '') stderr(`${message}\n`);
    if (isJson) {
      const refusal = isRefused ? { refusal: obstacle.refusal } : {};
      stdout(`${JSON.stringify({ ok: false, message, ...refusal })}\n`);
    }
    return isRefused ? 1 : obstacle.exitCode;
  }
}

function saidOf({ exitCode, lines, json }: Outcome, isJson: boolean): string {
  return isJson ? `${JSON.stringify({ ok: exitCode === 0, ...json })}\n` : `${lines.join('\n')}\n`;
}

async function runErrand({ work, globals, isJson }: Errand, around: Surroundings): Promise<number> {
  const { locale, stdout, password, open } = around;
  const words = catalogues[locale].cli;
  const { desk, dataDir, close } = await open(globals);
  try {
    const call = createClient<AppApi>((name, input) => desk.call(seat, name, input));
    const signedIn = await signIn({ call, account: globals.as, password, words });
    await fetchFirst(call);
    const outcome = await work({ call, ...signedIn, dataDir, words, locale });
    stdout(saidOf(outcome, isJson));
    return outcome.exitCode;
  } finally {
    await close();
  }
}

/** Before the first exchange this laptop knows no firms and no colleagues; a list would be compared with nothing. */
async function fetchFirst(call: Call<AppApi>): Promise<void> {
  const { isFirstSyncDone } = await call('sync.status', {});
  if (!isFirstSyncDone) await call('sync.now', {});
}
