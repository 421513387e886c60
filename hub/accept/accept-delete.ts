import type { Writer } from '#hub/store/db.ts';
import { findRow, type StoredRow, setDeleted } from '#hub/store/rows.ts';
import type { DelOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { type AcceptContext, type Author, entitlementOf, reasonOf } from './context.ts';
import { findTarget } from './find-target.ts';
import { hold } from './hold.ts';
import { applied, merged, type Outcome, refused, travelSeq } from './outcome.ts';

/** Whether the author saw the row as it is: nobody deletes what somebody else has just written. */
function hasSeenAll({ versions }: StoredRow, seen: DelOp['seen']): boolean {
  return Object.entries(versions).every(([field, version]) => seen[field] === version);
}

/** The row leaves every list; its content, history and audit stay, and held work on it can bring it back. */
export async function acceptDelete(
  tx: Writer,
  log: BatchLog,
  op: DelOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at } = context;
  const known = await findRow(tx, op.t, op.pk);
  if (known?.isDeleted) return merged(travelSeq(known));
  const target = await findTarget(tx, log, op, author, context);
  if ('outcome' in target) return target.outcome;
  const { writable, found, firm } = target;
  const queue = firm.districtCode;
  const entitlement = await entitlementOf(
    author,
    (actor) => writable.mayDelete(actor, found.row, firm),
    queue,
  );
  if (entitlement === 'nobody') return hold(tx, log, op, { why: 'scope', queue, detail: '' }, at);
  const seq = travelSeq(found);
  if (!hasSeenAll(found, op.seen)) return refused({ code: 'changed_meanwhile', params: {}, seq });
  const child = await writable.childOf(tx, found.row);
  if (child !== null) return refused({ code: 'has_children', params: { table: child }, seq });

  await setDeleted(tx, op.t, op.pk, at);
  touch(log, op.t, op.pk);
  log.audit.push({
    table: op.t,
    pk: op.pk,
    field: 'deletedAt',
    old: false,
    new: true,
    opId: op.id,
    prevOpId: null,
    actorId: author.now.id,
    hlc: op.hlc,
    at,
    reason: reasonOf(entitlement),
  });
  return applied;
}
