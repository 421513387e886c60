import { homedir } from 'node:os';
import { defaultDataDir } from '#electron/platform/data-dir.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';
import { askPassword } from './ask-password.ts';
import { runCommandLine } from './command-line.ts';
import { openCore } from './open-core.ts';

/** Runs one command with this process's terminal, environment and disk. */
export function runAtTerminal(argv: readonly string[], locale: Locale): Promise<number> {
  const words = catalogues[locale].cli;
  const stderr = (text: string): void => void process.stderr.write(text);
  const machine = { platform: process.platform, env: process.env, homeDir: homedir() };
  return runCommandLine(argv, {
    locale,
    stdout: (text) => process.stdout.write(text),
    stderr,
    password: async (account) => {
      const given = process.env.DESK_PASSWORD;
      if (given) return given;
      if (!process.stdin.isTTY) return null;
      return (await askPassword(fill(words.askPassword, { account }), process.stdin, stderr)) || null;
    },
    open: (globals) => openCore(globals, defaultDataDir(machine), locale),
  });
}
