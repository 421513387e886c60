import type { Writer } from '#hub/store/db.ts';
import { insertRow } from '#hub/store/rows.ts';
import type { NewOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';

interface Written {
  readonly actorId: string;
  readonly at: string;
  /** By which right, where it is not the author's own of now. */
  readonly reason: string | null;
}

/** Writes the row that an operation makes, whole and with its audit. */
export async function insertNewRow(
  tx: Writer,
  log: BatchLog,
  op: NewOp,
  row: Readonly<Record<string, unknown>> & { id: string },
  written: Written,
): Promise<void> {
  await insertRow(tx, op.t, row, { '*': op.id });
  touch(log, op.t, op.pk);
  log.audit.push({
    table: op.t,
    pk: op.pk,
    field: '*',
    old: null,
    new: row,
    opId: op.id,
    prevOpId: null,
    hlc: op.hlc,
    ...written,
  });
}
