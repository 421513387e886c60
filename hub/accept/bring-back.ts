import type { Writer } from '#hub/store/db.ts';
import { setDeleted } from '#hub/store/rows.ts';
import type { SentOp } from '#shared/sync/op.ts';
import { type BatchLog, touchBack } from './batch-log.ts';
import type { Outcome } from './outcome.ts';

/**
 * Brings back the deleted rows that a supervisor let an operation stand on, when it does stand. An operation that goes
 * on waiting, or is refused, leaves them as they were.
 */
export async function bringBack(
  tx: Writer,
  log: BatchLog,
  op: Pick<SentOp, 'id' | 'hlc'>,
  { verdict }: Outcome,
): Promise<void> {
  const rows = log.toBringBack.splice(0);
  if (verdict === 'held' || verdict === 'refused') return;
  for (const { table, id, approverId, at } of rows) {
    await setDeleted(tx, table, id, null);
    touchBack(log, table, id);
    log.audit.push({
      table,
      pk: id,
      field: 'deletedAt',
      old: true,
      new: false,
      opId: op.id,
      prevOpId: null,
      actorId: approverId,
      hlc: op.hlc,
      at,
      reason: 'approved',
    });
  }
}
