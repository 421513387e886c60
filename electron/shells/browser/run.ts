import { homedir } from 'node:os';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { defaultDataDir } from '#electron/platform/data-dir.ts';
import { createFileLog } from '#electron/platform/file-log.ts';
import { createClosers } from '../carrier/closers.ts';
import { openDataFolder } from '../carrier/data-folder.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { readShellArguments, type ShellWords } from '../carrier/shell-arguments.ts';
import { openBrowserShell } from './browser-shell.ts';
import { openBrowser } from './open-browser.ts';

const exitLimit = 5_500;
/** What was typed the moment before is still on its way; windows save a quarter of a second after a keystroke. */
const lastWords = 600;
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the desk in the person's browser until it is told to end. Standard output gets one line, `ready …`. */
export async function runBrowserShell(argv: readonly string[], words: ShellWords): Promise<void> {
  let closers = createClosers(() => undefined);
  let isEnding = false;
  // At the end everything stops, by our word or by the terminal's; that is no news.
  const say = (sentence: string): void => {
    if (!isEnding) console.error(sentence);
  };
  const end = async (exitCode: number, patience = 0): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(exitCode), exitLimit).unref();
    await setTimeoutPromise(patience);
    await closers.closeAll();
    process.exit(exitCode);
  };

  try {
    const { port, hubUrl, opensBrowser, ...args } = readShellArguments(argv, words);
    const machine = { platform: process.platform, env: process.env, homeDir: homedir() };
    const dataDir = openDataFolder(args.dataDir ?? defaultDataDir(machine), words.noDataDir);
    const log = createFileLog(dataDir, 'shell', Date.now);
    closers = createClosers((error) => log('error', 'closing failed', { error: String(error) }));
    for (const signal of endings) process.on(signal, () => void end(0, lastWords));

    const { address, isElsewhere } = await openBrowserShell({
      dataDir,
      port,
      hubUrl,
      words,
      log,
      say,
      closers,
    });
    if (isElsewhere) say(words.alreadyOpen);
    if (address !== '') {
      console.log(`ready ${address}`);
      if (opensBrowser) openBrowser(address, process.platform, () => say(words.openByHand));
    }
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    say(error.message);
    await end(error.exitCode);
  }
}
