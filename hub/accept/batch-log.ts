import type { AuditEntry } from '#hub/store/audit.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** A row whose content changed in this transaction. */
export interface Touched {
  readonly table: TableName;
  readonly id: string;
  /** It had been deleted, and is back: what hangs on it comes back with it. */
  readonly isBack?: boolean;
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
  readonly toBringBack: (Pick<Touched, 'table' | 'id'> & {
    readonly approverId: string;
    readonly at: string;
  })[];
}

export function createBatchLog(earlier: BatchLog | null = null): BatchLog {
  return { earlier, touched: new Map(), audit: [], toBringBack: [] };
}

function note({ touched }: BatchLog, row: Touched): void {
  const key = `${row.table}/${row.id}`;
  touched.set(key, touched.get(key)?.isBack ? { ...row, isBack: true } : row);
}

export function touch(log: BatchLog, table: TableName, id: string): void {
  note(log, { table, id });
}

export function touchBack(log: BatchLog, table: TableName, id: string): void {
  note(log, { table, id, isBack: true });
}

export function join(batch: BatchLog, op: BatchLog): void {
  for (const row of op.touched.values()) note(batch, row);
  batch.audit.push(...op.audit);
}
