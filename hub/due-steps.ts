import { dayOf } from '#shared/calendar/office-time.ts';
import type { Hub } from './hub.ts';
import type { HubStore } from './store/db.ts';
import { type DueSince, listDueIssues } from './store/due-issues.ts';
import { getHead } from './store/sequencer.ts';

export interface DueStepsPorts {
  readonly now: () => number;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

const everyMs = 60_000;
/** So many issues at most in one transaction, so that pushes come between. */
const atOnce = 50;

/** After a start, and with each new day, every open issue is looked at: firms join and leave the plan by the day. */
const everything: DueSince = { at: '', seq: -1 };

/**
 * Holds run out, limits pass and firms become or cease to be chain or doubling firms; what the rules then owe is done
 * once a minute. Returns what ends it.
 */
export function startDueSteps(
  store: Pick<HubStore, 'read'>,
  hub: Pick<Hub, 'seed'>,
  { now, after, onBug }: DueStepsPorts,
): () => Promise<void> {
  let since = everything;
  let day = '';
  let isEnded = false;
  const look = async (): Promise<void> => {
    const at = new Date(now()).toISOString();
    const today = dayOf(at);
    try {
      const { head, ids } = await store.read(async (db) => ({
        head: await getHead(db),
        ids: await listDueIssues(db, { since: today === day ? since : everything, at, today }),
      }));
      for (let first = 0; first < ids.length && !isEnded; first += atOnce) {
        const some = ids.slice(first, first + atOnce);
        await hub.seed(async (seeder) => {
          for (const id of some) await seeder.takeDueSteps(id, at);
        });
      }
      since = { at, seq: head };
      day = today;
    } catch (error) {
      onBug('due steps', error);
    }
  };
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
