import type { DeskDb } from '#electron/store/db.ts';
import { countConflicts } from '#electron/store/decisions/conflicts.ts';
import { countHeld } from '#electron/store/decisions/held-work.ts';
import { findMeta } from '#electron/store/meta.ts';
import { countArrived, countOutbox, countUnrecorded, listOutbox } from '#electron/store/outbox-list.ts';
import { listRounds } from '#electron/store/sync-rounds.ts';
import { dayOf, instantAt } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { OutboxEntry, SyncStatus } from '#shared/contract/app/desk.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { hasRoleAnywhere } from '#shared/domain/actor.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';
import { supervisorRoles } from '#shared/domain/scopes.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { shownValue } from '../rows/shown-value.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { overdueBefore } from './overdue-before.ts';

type Procedures = 'sync.status' | 'sync.list' | 'sync.now' | 'sync.rounds';

/** What has left this laptop and what has not. */
export function syncHandlers({
  deskOf,
  now,
}: Pick<HandlerPorts, 'deskOf' | 'now'>): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'sync.status': (_input, context) => statusOf(deskOf(context), now()),
    'sync.list': (_input, context) => listOutbox(deskOf(context).db).map(maskChoice),
    'sync.rounds': (_input, context) => listRounds(deskOf(context).db),
    'sync.now': async (_input, context) => {
      const desk = deskOf(context);
      // A hub out of reach is no failure of the request: the status says so.
      await desk.engine.run().catch(() => undefined);
      return statusOf(desk, now());
    },
  };
}

function maskChoice({ choice, ...entry }: OutboxEntry): OutboxEntry {
  return { ...entry, choice: choice && { ...choice, value: shownValue(choice.field, choice.value) } };
}

function statusOf({ db, engine, person, personId }: PersonDesk, now: number): SyncStatus {
  const { waiting, oldestWaitingAt, refused } = countOutbox(db);
  const unrecorded = countUnrecorded(db);
  const actor = person();
  const conflicts = countConflicts(db, { me: personId, before: overdueBefore(now) });
  const held = countHeld(db, personId);
  const decidable = held.ofOthers.filter(({ queue }) => mayDecideHeld(actor, queue));
  const old = hasRoleAnywhere(actor, supervisorRoles) ? conflicts.old : 0;
  return {
    state: engine.state(),
    waiting,
    oldestWaitingAt,
    refused,
    conflicts: conflicts.mine + unrecorded.conflicts,
    held: held.own + unrecorded.held,
    overdueConflicts: old,
    toDecide: old + decidable.reduce((sum, { count }) => sum + count, 0),
    arrivedToday: countArrived(db, instantAt(dayOf(new Date(now).toISOString()), 0)),
    lastSyncedAt: findMeta(db, 'last_synced_at'),
    clockOffsetMs: clockOffset(db),
    isFirstSyncDone: findMeta(db, 'is_first_sync_done') !== null,
  };
}

function clockOffset(db: DeskDb): number | null {
  const kept = findMeta(db, 'clock_offset_ms');
  return kept === null ? null : Number(kept);
}
