import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '#electron/platform/file-log.ts';
import { fill } from '#shared/text/fill.ts';
import type { Closers } from '../carrier/closers.ts';
import { disposableParser } from '../carrier/disposable-parser.ts';
import { forkCore } from '../carrier/forked-core.ts';
import { forkParser } from '../carrier/forked-parser.ts';
import { readHubPlace, rememberPort } from '../carrier/hub-place.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { claimFolder } from '../carrier/one-shell.ts';
import { openHub } from '../carrier/open-hub.ts';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import { spawnHub } from '../carrier/spawned-hub.ts';
import { superviseDesk } from '../carrier/supervised-desk.ts';
import { after } from '../carrier/timer.ts';
import { listenLocally, listenWhereLast } from './listen.ts';
import { readSeatSecret } from './seat-cookie.ts';
import { createTokens } from './tokens.ts';
import { createWindowServer } from './window-server.ts';

const screenDir = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));

/** A seat is as old as the browser's own session, so it outlives a restart of the shell. */
const everyRun = 'browser';

export interface BrowserShellSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly hubUrl: string | null;
  readonly words: ShellWords;
  readonly log: Log;
  readonly say: (sentence: string) => void;
  /** Receives what has to be closed, also when opening fails half way. */
  readonly closers: Closers;
}

export interface BrowserShell {
  /** For the person to open, once. */
  readonly address: string;
  /** Another shell serves this data folder and gave the address; nothing runs here. */
  readonly isElsewhere: boolean;
}

/** Starts hub, core and window server, or finds the desk that already runs on this data folder. */
export async function openBrowserShell(settings: BrowserShellSettings): Promise<BrowserShell> {
  const { dataDir, port, hubUrl, words, log, say, closers } = settings;
  const screen = join(screenDir, 'index.html');
  if (!existsSync(screen)) throw new Obstacle(fill(words.noScreen, { file: screen }));

  const tokens = createTokens(() => randomBytes(32).toString('base64url'));
  let origin = '';
  const addressOfWindow = (): string => (origin === '' ? '' : `${origin}/?token=${tokens.issue()}`);

  const claim = await claimFolder({ dataDir, onKnock: addressOfWindow, after, words });
  if ('address' in claim) return { address: claim.address, isElsewhere: true };
  closers.add(claim.release);

  const hub = await openHub({
    dataDir,
    hubUrl,
    start: (hubPort) => spawnHub(dataDir, hubPort, log),
    words,
    say,
  });
  closers.add(hub.close);

  const desk = superviseDesk({
    start: () => forkCore(dataDir, hub.url, everyRun),
    parseSpreadsheet: disposableParser(forkParser, after),
    now: Date.now,
    after,
    say: (news) => say(words[news]),
  });
  closers.add(desk.close);
  await desk.started.catch(() => {
    throw new Obstacle(fill(words.coreFailed, { log: join(dataDir, 'logs', 'core.log') }));
  });

  const app = await createWindowServer({
    desk,
    screenDir,
    seatSecret: readSeatSecret(dataDir),
    tokens,
    words,
    after,
    log,
  });
  closers.add(() => app.close());
  origin =
    port === 0
      ? await listenWhereLast(app, readHubPlace(dataDir).windowPort ?? 0, words)
      : await listenLocally(app, port, words);
  rememberPort(dataDir, { windowPort: Number(new URL(origin).port) });
  return { address: addressOfWindow(), isElsewhere: false };
}
