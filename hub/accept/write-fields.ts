import type { Writer } from '#hub/store/db.ts';
import { type StoredRow, updateRow } from '#hub/store/rows.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { followFields } from './conflicts.ts';
import { moveOpenIssues } from './move-issues.ts';
import { noteDuplicate } from './note-duplicate.ts';

export interface WriteContext {
  readonly actorId: string;
  readonly at: string;
  readonly newId: () => string;
  /** Stands in the audit beside each written value. */
  readonly reason: string | null;
  /** The desk on which a doubt about the row waits. */
  readonly queue: string;
}

/** Decided values, and the versions of the whole row with them. */
export interface Written {
  readonly written: Readonly<Record<string, unknown>>;
  readonly versions: FieldVersions;
}

/**
 * Writes fields that were decided, and what follows from them: open conflicts follow, a second firm of one credit
 * code is noted, the open issues of a firm move with it. The audit of the fields is the caller's.
 */
export async function writeFields(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  { table, row }: StoredRow,
  { written, versions }: Written,
  context: WriteContext,
): Promise<void> {
  await updateRow(tx, table, row.id, written, versions);
  touch(log, table, row.id);
  await followFields(tx, log, { table, pk: row.id }, written, op.id);
  if (table !== 'enterprise') return;
  const { uscc, districtCode } = written;
  await noteDuplicate(tx, log, op, { firmId: row.id, uscc }, context);
  if (typeof districtCode === 'string')
    await moveOpenIssues(tx, log, op, { firmId: row.id, districtCode }, context);
}
