import { z } from 'zod';
import type { Writer } from '#hub/store/db.ts';
import { type StoredRow, updateRow } from '#hub/store/rows.ts';
import { type Enterprise, standingBasis } from '#shared/domain/enterprise.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { followFields } from './conflicts.ts';
import { followedFields, followFirm } from './follow-firm.ts';
import { noteDuplicate } from './note-duplicate.ts';
import { noteStanding } from './note-standing.ts';

export interface WriteContext {
  readonly actorId: string;
  readonly at: string;
  readonly newId: () => string;
  /** Stands in the audit beside each written value. */
  readonly reason: string | null;
  /** The desk on which a doubt about the row waits. */
  readonly queue: string;
}

/** By what an operation says that it changes a firm's standing, whether or not the firm goes on saying so. */
function basisIn({ v }: SentOp): Enterprise['standingBasis'] {
  const sent = z.object({ standingBasis: z.object({ to: standingBasis }) }).safeParse(v);
  return sent.data?.standingBasis.to ?? null;
}

/** Decided values, and the versions of the whole row with them. */
export interface Written {
  readonly written: Readonly<Record<string, unknown>>;
  readonly versions: FieldVersions;
}

/**
 * Writes fields that were decided, and what follows from them: open conflicts follow, a second firm of one credit
 * code is noted, the history of a firm's standing goes on, its open issues follow. The audit of the fields is the caller's.
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
  await noteDuplicate(tx, log, op, { firmId: row.id, uscc: written.uscc }, context);
  const before = row as Enterprise;
  const after: Enterprise = { ...before, ...written };
  const change = { firmId: row.id, before, after };
  await noteStanding(tx, log, op, change, { ...context, basis: basisIn(op) });
  if (followedFields.some((field) => Object.hasOwn(written, field)))
    await followFirm(tx, log, after, { op, ...context });
}
