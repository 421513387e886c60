import type { TableName } from '#shared/domain/tables.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { rebuildOverlay } from './overlay.ts';

/** Operations the hub has judged whose result has not come back yet. Taken before a round of pulling begins. */
export function listAwaited(db: ReadableDb): string[] {
  const rows = db.all<{ op_id: string }>(
    `SELECT op_id FROM sx_outbox
     WHERE is_covered = 0 AND kind IN ('new', 'set') AND state IN ('acked', 'conflict')`,
  );
  return rows.map((row) => row.op_id);
}

/**
 * After a whole round the laptop equals the hub: what was judged before it began has come back, or its row is not
 * for this person any more. Nothing of it is laid over a row from now on.
 */
export function settleAwaited(db: WritableDb, opIds: readonly string[]): void {
  for (const id of opIds) {
    const found = db.get<{ tbl: TableName; pk: string }>(
      `SELECT tbl, pk FROM sx_outbox
       WHERE op_id = :id AND is_covered = 0 AND state IN ('acked', 'conflict')`,
      { id },
    );
    if (!found) continue;
    db.run('UPDATE sx_outbox SET is_covered = 1 WHERE op_id = :id', { id });
    rebuildOverlay(db, { table: found.tbl, pk: found.pk });
  }
}
