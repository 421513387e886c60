import type { DeskDb } from '#electron/store/db.ts';
import { findMeta } from '#electron/store/meta.ts';
import { countOutbox, listOutbox } from '#electron/store/outbox-list.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { SyncStatus } from '#shared/contract/app/desk.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'sync.status' | 'sync.list' | 'sync.now';

/** What has left this laptop and what has not. */
export function syncHandlers({
  deskOf,
}: Pick<HandlerPorts, 'deskOf'>): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'sync.status': (_input, context) => statusOf(deskOf(context)),
    'sync.list': (_input, context) => listOutbox(deskOf(context).db),
    'sync.now': async (_input, context) => {
      const desk = deskOf(context);
      // A hub out of reach is no failure of the request: the status says so.
      await desk.engine.run().catch(() => undefined);
      return statusOf(desk);
    },
  };
}

function statusOf({ db, engine }: PersonDesk): SyncStatus {
  return {
    state: engine.state(),
    ...countOutbox(db),
    lastSyncedAt: findMeta(db, 'last_synced_at'),
    clockOffsetMs: clockOffset(db),
    isFirstSyncDone: findMeta(db, 'is_first_sync_done') !== null,
  };
}

function clockOffset(db: DeskDb): number | null {
  const kept = findMeta(db, 'clock_offset_ms');
  return kept === null ? null : Number(kept);
}
