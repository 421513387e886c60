import { dayOf } from '#shared/calendar/office-time.ts';
import { channelOf } from '#shared/workflow/channel.ts';
import { dueCommands } from '#shared/workflow/due-commands.ts';
import { followedValues } from './accept/follow-firm.ts';
import { type EveryPorts, startEvery } from './every.ts';
import type { Hub } from './hub.ts';
import type { HubStore, Reader } from './store/db.ts';
import { type DueSince, isOfficeChanged, listDueIssues } from './store/due-issues.ts';
import { readOffice } from './store/office.ts';
import { listRows } from './store/rows.ts';
import { getHead } from './store/sequencer.ts';

export interface DueStepsPorts extends EveryPorts {
  readonly now: () => number;
}

const everyMs = 60_000;
/** So many issues at most are looked at, or written in one transaction, at once, so that pushes come between. */
const atOnce = 50;

/**
 * After a start, with each new day and when the office counts otherwise, every open issue is looked at: firms join and
 * leave the plan by the day.
 */
const everything: DueSince = { at: '', seq: -1 };

/** Those of these issues that the rules owe a step; only they are written. */
async function listOwed(db: Reader, ids: readonly string[], at: string): Promise<string[]> {
  const issues = [...(await listRows(db, 'issue', ids)).values()].map(({ row }) => row);
  const firms = await listRows(
    db,
    'enterprise',
    issues.map(({ enterpriseId }) => enterpriseId),
  );
  const office = await readOffice(db);
  return issues.flatMap((issue) => {
    const firm = firms.get(issue.enterpriseId);
    if (!firm) return [];
    const on = dayOf(at);
    const isOwed =
      dueCommands(issue, channelOf(firm.row, on), at, office).length > 0 ||
      Object.keys(followedValues(issue, firm.row, on)).length > 0;
    return isOwed ? [issue.id] : [];
  });
}

/**
 * Holds run out, limits pass and firms become or cease to be chain or doubling firms; what the rules then owe is done
 * once a minute. Returns what ends it.
 */
export function startDueSteps(
  store: Pick<HubStore, 'read'>,
  hub: Pick<Hub, 'seed'>,
  ports: DueStepsPorts,
): () => Promise<void> {
  let since = everything;
  let day = '';
  let isEnded = false;
  const look = async (): Promise<void> => {
    const at = new Date(ports.now()).toISOString();
    const today = dayOf(at);
    const { head, ids } = await store.read(async (db) => {
      const isAsBefore = today === day && !(await isOfficeChanged(db, since.seq));
      return {
        head: await getHead(db),
        ids: await listDueIssues(db, { since: isAsBefore ? since : everything, at, today }),
      };
    });
    for (let first = 0; first < ids.length; first += atOnce) {
      if (isEnded) return;
      const owed = await store.read((db) => listOwed(db, ids.slice(first, first + atOnce), at));
      if (owed.length === 0) continue;
      await hub.seed(async (seeder) => {
        for (const id of owed) await seeder.takeDueSteps(id, at);
      });
    }
    since = { at, seq: head };
    day = today;
  };
  const end = startEvery(everyMs, 'due steps', look, ports);
  return () => {
    isEnded = true;
    return end();
  };
}
