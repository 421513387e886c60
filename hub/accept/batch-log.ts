import type { AuditEntry, Conflict, Held } from '#hub/store/audit.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** A row whose content changed in this transaction. */
export interface Touched {
  readonly table: TableName;
  readonly id: string;
}

/**
 * What has to be written once the sequence is known. An operation fills its own log, which joins the batch's only
 * when the operation did not fail.
 */
export interface BatchLog {
  readonly touched: Map<string, Touched>;
  readonly audit: AuditEntry[];
  readonly conflicts: Conflict[];
  readonly held: Held[];
}

export function createBatchLog(): BatchLog {
  return { touched: new Map(), audit: [], conflicts: [], held: [] };
}

export function touch(log: BatchLog, table: TableName, id: string): void {
  log.touched.set(`${table}/${id}`, { table, id });
}

export function join(batch: BatchLog, op: BatchLog): void {
  for (const [key, row] of op.touched) batch.touched.set(key, row);
  batch.audit.push(...op.audit);
  batch.conflicts.push(...op.conflicts);
  batch.held.push(...op.held);
}
