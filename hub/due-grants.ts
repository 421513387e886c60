import type { Hub } from './hub.ts';
import type { HubStore } from './store/db.ts';
import { isShowingGrants, listPeopleWithGrantsChanged } from './store/grant-history.ts';

export interface DueGrantsPorts {
  readonly now: () => number;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

const everyMs = 60_000;

/**
 * Grants begin and end by the clock; whoever is concerned learns of it from the row of the person. Brings those rows
 * in line once a minute. Returns what ends it.
 */
export function startDueGrants(
  store: Pick<HubStore, 'read'>,
  hub: Pick<Hub, 'seed'>,
  { now, after, onBug }: DueGrantsPorts,
): () => Promise<void> {
  /** The empty text is before every instant: after a start everybody is looked at. */
  let seenUpTo = '';
  const look = async (): Promise<void> => {
    const at = new Date(now()).toISOString();
    try {
      const people = await store.read(async (db) => {
        const outOfStep: string[] = [];
        for (const person of await listPeopleWithGrantsChanged(db, seenUpTo, at))
          if (!(await isShowingGrants(db, person, at))) outOfStep.push(person);
        return outOfStep;
      });
      if (people.length > 0) {
        await hub.seed(async (seeder) => {
          for (const person of people) await seeder.showGrants(person, at);
        });
      }
      seenUpTo = at;
    } catch (error) {
      onBug('grants', error);
    }
  };
  let isEnded = false;
  let running = Promise.resolve();
  let cancel = (): void => undefined;
  const plan = (milliseconds: number): void => {
    cancel = after(milliseconds, () => {
      running = look().then(() => {
        if (!isEnded) plan(everyMs);
      });
    });
  };
  plan(0);
  return async () => {
    isEnded = true;
    cancel();
    await running;
  };
}
