import { join } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { type EmbeddedHub, type HubSupervision, runEmbeddedHub } from './embedded-hub.ts';
import { readHubPlace, rememberPort } from './hub-place.ts';
import { Obstacle } from './obstacle.ts';
import type { ShellWords } from './shell-arguments.ts';
import { after } from './timer.ts';

export interface HubSettings {
  readonly dataDir: string;
  /** What the person asked for; it goes before what the data folder says. */
  readonly hubUrl: string | null;
  readonly start: HubSupervision['start'];
  readonly words: ShellWords;
  readonly say: (sentence: string) => void;
}

/** The hub of this desk: the one asked for, the office's own, or else one that runs here with demo people. */
export async function openHub({ dataDir, hubUrl, start, words, say }: HubSettings): Promise<EmbeddedHub> {
  const place = readHubPlace(dataDir);
  const url = hubUrl ?? place.url;
  if (url !== undefined) return { url, close: () => Promise.resolve() };
  try {
    return await runEmbeddedHub({
      start,
      lastPort: place.port ?? 0,
      rememberPort: (port) => rememberPort(dataDir, { port }),
      now: Date.now,
      after,
      say: (news) => say(words[news]),
    });
  } catch {
    throw new Obstacle(fill(words.hubFailed, { log: join(dataDir, 'logs', 'shell.log') }));
  }
}
