import type { Writer } from '#hub/store/db.ts';
import { findRow, type StoredRow } from '#hub/store/rows.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { type HoldReason, hold } from './hold.ts';
import type { Outcome } from './outcome.ts';
import type { Writable } from './writable.ts';
import { writableOf } from './writables/writable-of.ts';

export type AnyRow = StoredRow['row'];
export type AnyWritable = Writable<AnyRow>;

/** The row that an operation is about, how devices write it, and the firm that it hangs on. */
export interface Target {
  readonly writable: AnyWritable;
  readonly found: StoredRow;
  readonly firm: Enterprise;
}

/**
 * The live row with this id. A deleted one counts as live when the author's approver may decide that, and comes back
 * with the operation's effect (`bringBack`).
 */
export async function findLive<N extends TableName>(
  tx: Writer,
  log: BatchLog,
  { table, id, queue }: { table: N; id: string; queue: string | null },
  { author, at }: { author: Author; at: string },
): Promise<StoredRow<N> | HoldReason> {
  const found = await findRow(tx, table, id);
  if (!found) return { why: 'missing', queue: 'city', detail: table };
  if (!found.isDeleted) return found;
  const desk = queue ?? ('districtCode' in found.row ? String(found.row.districtCode) : 'city');
  const { approver } = author;
  if (!approver || !mayDecideHeld(approver, desk)) return { why: 'deleted', queue: desk, detail: table };
  log.toBringBack.push({ table, id, approverId: approver.id, at });
  return { ...found, isDeleted: false };
}

/** What an operation on an existing row is about; or its verdict, when there is nothing to write to. */
export async function findTarget(
  tx: Writer,
  log: BatchLog,
  op: SentOp & { t: TableName; pk: string },
  author: Author,
  { at }: Pick<AcceptContext, 'at'>,
): Promise<Target | { readonly outcome: Outcome }> {
  const heldFor = async (reason: HoldReason) => ({ outcome: await hold(tx, log, op, reason, at) });
  const writable = writableOf(op.t) as AnyWritable | null;
  if (!writable) return heldFor({ why: 'scope', queue: 'city', detail: '' });
  const known = await findRow(tx, op.t, op.pk);
  if (!known) return heldFor({ why: 'missing', queue: 'city', detail: op.t });
  const firmId = writable.firmIdOf(known.row, await writable.ownerOf(tx, known.row));
  const when = { author, at };
  if (firmId === null) {
    const live = await findLive(tx, log, { table: op.t, id: op.pk, queue: null }, when);
    if ('why' in live) return heldFor(live);
    return { writable, found: live, firm: live.row as Enterprise };
  }
  const firm = await findLive(tx, log, { table: 'enterprise', id: firmId, queue: null }, when);
  if ('why' in firm) return heldFor(firm);
  const place = { table: op.t, id: op.pk, queue: firm.row.districtCode };
  const live = await findLive(tx, log, place, when);
  if ('why' in live) return heldFor(live);
  return { writable, found: live, firm: firm.row };
}
