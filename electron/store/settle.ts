import type { TableName } from '#shared/domain/tables.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { rebuildOverlay } from './overlay.ts';

/**
 * Operations the hub has judged whose result has not come back yet, those up to the hub sequence `upTo` where it is
 * named. Taken before a round of pulling begins.
 */
export function listAwaited(db: ReadableDb, upTo: number | null = null): string[] {
  const rows = db.all<{ op_id: string }>(
    `SELECT op_id FROM sx_outbox
     WHERE is_covered = 0 AND kind <> 'cmd' AND state IN ('acked', 'conflict')
       AND (:upTo IS NULL OR ack_seq <= :upTo)`,
    { upTo },
  );
  return rows.map((row) => row.op_id);
}

/** Work that waited for a person and was decided: nothing of it is open on this laptop any more. */
function settleDecided(db: WritableDb): void {
  const decided = db.all<{ tbl: TableName; pk: string; op_id: string; state: string }>(
    `SELECT o.tbl, o.pk, o.op_id, CASE h.state WHEN 'discarded' THEN 'refused' ELSE 'acked' END AS state
     FROM sx_outbox AS o JOIN held AS h ON h.id = o.op_id AND h.state <> 'open' WHERE o.state = 'held'
     UNION ALL
     SELECT o.tbl, o.pk, o.op_id, 'acked' FROM sx_outbox AS o
     WHERE o.state = 'conflict'
       AND EXISTS (SELECT 1 FROM conflict AS c WHERE c.pk = o.pk AND c.incoming_version = o.op_id)
       AND NOT EXISTS (
         SELECT 1 FROM conflict AS c WHERE c.pk = o.pk AND c.incoming_version = o.op_id AND c.state = 'open')`,
  );
  for (const { tbl, pk, op_id, state } of decided) {
    db.run(
      `UPDATE sx_outbox SET state = :state, is_covered = 1,
         code = CASE :state WHEN 'refused' THEN 'discarded' END WHERE op_id = :id`,
      { state, id: op_id },
    );
    rebuildOverlay(db, { table: tbl, pk });
  }
}

/**
 * After a whole round the laptop equals the hub: what was judged before it began has come back, or its row is not
 * for this person any more. Nothing of it is laid over a row from now on.
 */
export function settleAwaited(db: WritableDb, opIds: readonly string[]): void {
  settleDecided(db);
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
