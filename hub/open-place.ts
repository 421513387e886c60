import { fill } from '#shared/text/fill.ts';
import { openDataFolder } from './data-folder.ts';
import type { HubWords } from './hub-arguments.ts';
import type { Machine } from './machine.ts';
import { StartProblem } from './start-problem.ts';
import type { HubStore } from './store/db.ts';
import { lockFolder } from './store/folder-lock.ts';
import { openStore, type StorePlace } from './store/open-store.ts';
import { KeyMissing } from './store/sqlite-key.ts';

/** What keeps a store from being opened, as a sentence for whoever can put it right. */
export function problemOfPlace(
  error: unknown,
  { dataDir, databaseUrl }: StorePlace,
  words: HubWords,
): StartProblem {
  if (error instanceof StartProblem) return error;
  if (error instanceof KeyMissing) return new StartProblem(fill(words.noKey, { file: error.file }));
  const { code, message } = error as NodeJS.ErrnoException;
  const params = { folder: dataDir, reason: message || String(code) };
  return new StartProblem(fill(databaseUrl === null ? words.noStore : words.noDatabase, params));
}

/** Opens the store at a place, brought to the newest shape; throws `StartProblem`. */
export async function openPlace(
  place: StorePlace,
  words: HubWords,
  { random, wait }: Pick<Machine, 'random' | 'wait'>,
): Promise<HubStore> {
  try {
    openDataFolder(place.dataDir);
    return await openStore(place, { random, wait });
  } catch (error) {
    throw problemOfPlace(error, place, words);
  }
}

const pollMs = 200;

/**
 * Takes the data folder for a hub (several may share a database server, none a file) or, with `alone`, from all of
 * them. Waits a while, since a hub that was just told to stop may still be about it. Returns what lets go of it;
 * throws `StartProblem`.
 */
export async function takeFolder(
  { dataDir, databaseUrl }: StorePlace,
  words: HubWords,
  { isForHub, patienceMs, wait }: { isForHub: boolean; patienceMs: number; wait: Machine['wait'] },
): Promise<() => void> {
  try {
    openDataFolder(dataDir);
    for (let waited = 0; ; waited += pollMs) {
      const release = lockFolder(dataDir, { alone: !isForHub || databaseUrl === null });
      if (release !== null) return release;
      if (waited >= patienceMs) throw new StartProblem(fill(words.folderTaken, { folder: dataDir }));
      await wait(pollMs);
    }
  } catch (error) {
    throw problemOfPlace(error, { dataDir, databaseUrl: null }, words);
  }
}
