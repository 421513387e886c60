import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Log } from '#electron/platform/file-log.ts';
import { fill } from '#shared/text/fill.ts';
import type { Closers } from '../carrier/closers.ts';
import { disposableParser } from '../carrier/disposable-parser.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { openHub } from '../carrier/open-hub.ts';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import { type SupervisedDesk, superviseDesk } from '../carrier/supervised-desk.ts';
import { after } from '../carrier/timer.ts';
import { startCore, startHub, startParser } from './utility.ts';

export interface DesktopDeskSettings {
  readonly dataDir: string;
  readonly hubUrl: string | null;
  readonly words: ShellWords;
  readonly log: Log;
  readonly closers: Closers;
}

/** Starts hub and core beside the window. */
export async function openDesk(settings: DesktopDeskSettings): Promise<SupervisedDesk> {
  const { dataDir, hubUrl, words, log, closers } = settings;
  const say = (sentence: string): void => log('warn', sentence);
  const hub = await openHub({ dataDir, hubUrl, start: (port) => startHub(dataDir, port, log), words, say });
  closers.add(hub.close);

  const run = randomUUID();
  const desk = superviseDesk({
    start: () => startCore(dataDir, hub.url, run),
    parseSpreadsheet: disposableParser(startParser, after),
    now: Date.now,
    after,
    say: (news) => say(words[news]),
  });
  closers.add(desk.close);
  await desk.started.catch(() => {
    throw new Obstacle(fill(words.coreFailed, { log: join(dataDir, 'logs', 'core.log') }));
  });
  return desk;
}
