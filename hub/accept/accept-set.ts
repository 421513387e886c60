import type { Writer } from '#hub/store/db.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { SetOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import { type AcceptContext, type Author, entitlementOf, reasonOf } from './context.ts';
import { type AnyRow, findTarget } from './find-target.ts';
import { type HoldReason, hold } from './hold.ts';
import { mergeFields } from './merge-fields.ts';
import { applied, merged, type Outcome, travelSeq } from './outcome.ts';
import { readChanges } from './read-changes.ts';
import { writeFields } from './write-fields.ts';

/**
 * Changes of single fields. Different fields never conflict; for the same field the record's policy decides, and
 * every value that is not written is kept in a conflict or in the audit.
 */
export async function acceptSet(
  tx: Writer,
  log: BatchLog,
  op: SetOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at, newId } = context;
  const heldFor = (reason: HoldReason) => hold(tx, log, op, reason, at);
  const target = await findTarget(tx, log, op, author, context);
  if ('outcome' in target) return target.outcome;
  const { writable, found, firm } = target;
  const queue = firm.districtCode;
  const changes = readChanges(op);
  if ('problem' in changes) return heldFor({ why: 'invalid', queue, detail: changes.problem });

  const values: Partial<AnyRow> = Object.fromEntries(changes.map(({ name, to }) => [name, to]));
  const edit = { before: found.row, after: { ...found.row, ...values } as AnyRow };
  const entitlement = await entitlementOf(author, (actor) => writable.mayEdit(actor, edit, firm), queue);
  if (entitlement === 'nobody') return heldFor({ why: 'scope', queue, detail: '' });
  const untrue = writable.untrueFieldOf(values, dayOf(at));
  if (untrue !== null) return heldFor({ why: 'invalid', queue, detail: `${untrue}: untrue` });

  const write = { actorId: author.now.id, at, newId, reason: reasonOf(entitlement), queue };
  const { written, versions, inConflict } = await mergeFields(tx, log, op, found, changes, write);
  const isWritten = Object.keys(written).length > 0;
  if (isWritten) await writeFields(tx, log, op, found, { written, versions }, write);
  const seq = travelSeq(found);
  if (inConflict.length > 0) {
    return { verdict: 'conflict', seq, code: 'conflict', params: { fields: inConflict.join(',') } };
  }
  return isWritten ? applied : merged(seq);
}
