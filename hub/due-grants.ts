import { type EveryPorts, startEvery } from './every.ts';
import type { Hub } from './hub.ts';
import type { HubStore } from './store/db.ts';
import { isShowingGrants, listPeopleWithGrantsChanged } from './store/grant-history.ts';

export interface DueGrantsPorts extends EveryPorts {
  readonly now: () => number;
}

const everyMs = 60_000;

/**
 * Grants begin and end by the clock; whoever is concerned learns of it from the row of the person. Brings those rows
 * in line once a minute. Returns what ends it.
 */
export function startDueGrants(
  store: Pick<HubStore, 'read'>,
  hub: Pick<Hub, 'seed'>,
  ports: DueGrantsPorts,
): () => Promise<void> {
  /** The empty text is before every instant: after a start everybody is looked at. */
  let seenUpTo = '';
  const look = async (): Promise<void> => {
    const at = new Date(ports.now()).toISOString();
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
  };
  return startEvery(everyMs, 'grants', look, ports);
}
