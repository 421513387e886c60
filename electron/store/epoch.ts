import { startCursor } from '#shared/contract/hub-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { removeBase } from './base-rows.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { findMeta, putMeta, removeMeta } from './meta.ts';
import { rebuildOverlay } from './overlay.ts';

/**
 * The hub was restored from a backup: sequences of the old epoch mean nothing any more. Every row counts as older
 * than anything the hub sends, every cursor is forgotten, and what was acknowledged is sent once more: the backup
 * may lack it, and an operation that it has is answered with the verdict of then.
 */
export function changeEpoch(db: WritableDb, epoch: string): void {
  for (const table of tableNames) db.run(`UPDATE ${table} SET seq = -1`);
  db.run('DELETE FROM sx_member');
  db.run('DELETE FROM sx_sweep');
  db.run('UPDATE sx_scope SET cursor = :cursor, compared = NULL', { cursor: startCursor });
  db.run(
    `UPDATE sx_outbox SET state = 'pending', ack_seq = NULL, stored_seq = NULL, code = NULL, params = '{}', is_covered = 0
     WHERE state IN ('acked', 'conflict', 'held', 'sent')`,
  );
  putMeta(db, 'epoch', epoch);
  removeMeta(db, 'is_first_sync_done');
}

/**
 * Refuses with `epoch_changed` an answer that was asked for in another epoch than this laptop is in now: a sign-in has
 * heard of the restore meanwhile, and what the hub of then said must not be taken for the word of the hub of now.
 */
export function refuseOldEpoch(db: ReadableDb, epoch: string): void {
  const known = findMeta(db, 'epoch') ?? '';
  if (known !== epoch) throw new Refused('epoch_changed', { params: { epoch: known } });
}

/** After the first whole round of a new epoch: rows that never came again do not exist there. */
export function sweepOldEpoch(db: WritableDb): boolean {
  let isSwept = false;
  for (const table of tableNames) {
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM ${table} WHERE seq < 0`)) {
      removeBase(db, table, id);
      // What still waits was contained in the row that is gone, and is nowhere else any more.
      db.run(`UPDATE sx_outbox SET is_covered = 0 WHERE tbl = :table AND pk = :id AND state = 'pending'`, {
        table,
        id,
      });
      rebuildOverlay(db, { table, pk: id });
      isSwept = true;
    }
  }
  return isSwept;
}
