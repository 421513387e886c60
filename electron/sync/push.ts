import type { DeskDb } from '#electron/store/db.ts';
import { findMeta } from '#electron/store/meta.ts';
import {
  listInState,
  markSent,
  type OutboxRow,
  putVerdict,
  releaseSent,
  rowKeyOf,
  trimAcked,
} from '#electron/store/outbox.ts';
import { rebuildOverlay } from '#electron/store/overlay.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { noteHubTime } from './clock-offset.ts';
import type { HubSession } from './hub-session.ts';

/** The hub takes 200 operations and one MiB; a Chinese character may need three bytes. */
const batchOps = 200;
const batchUnits = 300_000;

/** The first operations that fit, without cutting an act in two unless it fills the batch alone. */
export function takeBatch(rows: readonly OutboxRow[], maxOps: number): OutboxRow[] {
  let units = 0;
  const fitting = rows.findIndex(({ size }, index) => {
    units += size;
    return index > 0 && (index >= maxOps || units > batchUnits);
  });
  if (fitting === -1) return [...rows];
  const next = rows[fitting]?.txId;
  const whole = rows.slice(0, fitting).findLastIndex(({ txId }) => txId !== next);
  return rows.slice(0, whole === -1 ? fitting : whole + 1);
}

export interface PushPorts {
  readonly db: DeskDb;
  readonly session: HubSession;
  readonly now: () => number;
}

/**
 * Sends everything that waits, oldest first, and writes the hub's verdicts. Returns the tables whose shown rows may
 * have changed. What was sent without an answer waits again: the hub knows operations by their ids.
 */
export async function pushAll({ db, session, now }: PushPorts): Promise<Set<TableName>> {
  const changed = new Set<TableName>();
  db.write(releaseSent);
  let maxOps = batchOps;
  for (;;) {
    const batch = takeBatch(listInState(db, 'pending', maxOps + 1), maxOps);
    if (batch.length === 0) return changed;
    const ops = batch.map(({ op }) => op);
    db.write((tx) => markSent(tx, ops));
    try {
      const sentAt = now();
      const { verdicts, hubTime } = await session.withHub((call) =>
        call('sync.push', {
          epoch: must(findMeta(db, 'epoch'), 'known since the sign-in'),
          schema: wireVersion,
          ops,
        }),
      );
      db.write((tx) => {
        for (const verdict of verdicts) putVerdict(tx, verdict);
        // An operation without a verdict would otherwise be neither waiting nor judged.
        releaseSent(tx);
        for (const op of ops) if (op.k !== 'cmd') rebuildOverlay(tx, rowKeyOf(op));
        trimAcked(tx);
        noteHubTime(tx, { hubTime, sentAt, receivedAt: now() });
      });
      for (const op of ops) changed.add(rowKeyOf(op).table);
      if (verdicts.length === 0) return changed;
    } catch (error) {
      db.write(releaseSent);
      const isTooLarge = error instanceof Refused && ['too_large', 'unexpected'].includes(error.refusal.code);
      if (!isTooLarge || batch.length === 1) throw error;
      maxOps = Math.ceil(batch.length / 2);
    }
  }
}
