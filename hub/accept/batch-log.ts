import type { AuditEntry } from '#hub/store/audit.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** A row whose content changed in this transaction. */
export interface Touched {
  readonly table: TableName;
  readonly id: string;
}

/**
 * What has to be written once the sequence is known. An operation fills its own log, which joins the batch's only
 * when the operation did not fail; `earlier` is the batch's, for what the audit will say of the operations before.
 */
export interface BatchLog {
  readonly earlier: BatchLog | null;
  readonly touched: Map<string, Touched>;
  readonly audit: AuditEntry[];
  /** Deleted rows that come back if the operation stands, with the supervisor who lets it. */
  readonly toBringBack: (Touched & { readonly approverId: string; readonly at: string })[];
}

export function createBatchLog(earlier: BatchLog | null = null): BatchLog {
  return { earlier, touched: new Map(), audit: [], toBringBack: [] };
}

export function touch(log: BatchLog, table: TableName, id: string): void {
  log.touched.set(`${table}/${id}`, { table, id });
}

export function join(batch: BatchLog, op: BatchLog): void {
  for (const [key, row] of op.touched) batch.touched.set(key, row);
  batch.audit.push(...op.audit);
}
