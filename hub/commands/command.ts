import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { chinese } from '#shared/text/chinese.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/texts.ts';
import type { HubWords } from '../hub-arguments.ts';
import type { Machine } from '../machine.ts';
import { openPlace } from '../open-place.ts';
import { StartProblem } from '../start-problem.ts';
import type { HubStore } from '../store/db.ts';
import type { StorePlace } from '../store/open-store.ts';

/** What a command works with. */
export interface CommandPorts extends Machine {
  readonly words: HubWords;
  /** Why the hub refuses something, in sentences by their codes. */
  readonly refusals: Texts<typeof chinese.refusal>;
  /** The names of the figures. */
  readonly statistics: Texts<typeof chinese.statistics>;
  readonly place: StorePlace;
  /** Asks for a password twice at a terminal, or reads it from standard input. Throws `StartProblem` without one. */
  readonly newPassword: () => Promise<string>;
}

/** 0: done; 1: it cannot be done as things are; 3: a copy was looked into and cannot be relied on. */
export type ExitCode = 0 | 1 | 3;

export interface Answer {
  readonly exitCode: ExitCode;
  /** For people. */
  readonly lines: readonly string[];
  /** For machines (`--json`). */
  readonly json: Readonly<Record<string, unknown>>;
}

export type Work = (ports: CommandPorts) => Promise<Answer>;

export const done = (lines: readonly string[], json: Answer['json']): Answer => ({
  exitCode: 0,
  lines,
  json,
});

/** What cannot be done as things are, in a sentence that says what to do. */
export function problem(
  sentence: string,
  params: Readonly<Record<string, string | number>> = {},
): StartProblem {
  return new StartProblem(fill(sentence, params));
}

/** A mistake in how the command is written. */
export function mistake(
  sentence: string,
  params: Readonly<Record<string, string | number>> = {},
): StartProblem {
  return new StartProblem(fill(sentence, params), 2);
}

/**
 * Runs `work` over the store of the place, which other processes may use meanwhile. A folder without a hub is most
 * likely a mistyped one, so only `mayBeNew` makes one there.
 */
export async function withStore<T>(
  { place, words, random, wait }: CommandPorts,
  work: (store: HubStore) => Promise<T>,
  { mayBeNew }: { readonly mayBeNew: boolean } = { mayBeNew: false },
): Promise<T> {
  const { dataDir, databaseUrl } = place;
  if (!mayBeNew && databaseUrl === null && !existsSync(join(dataDir, 'hub.db')))
    throw problem(words.noHub, { folder: dataDir });
  const store = await openPlace(place, words, { random, wait });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
