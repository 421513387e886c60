import type { Writer } from '#hub/store/db.ts';
import { findRow, type StoredRow, updateRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { SetOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { mergeFields } from './merge-fields.ts';
import { moveOpenIssues } from './move-issues.ts';
import { noteDuplicate } from './note-duplicate.ts';
import { applied, hold, merged, type Outcome, travelSeq } from './outcome.ts';
import { readChanges } from './read-changes.ts';
import { type Edit, type Writable, writableOf } from './writable.ts';

type AnyRow = StoredRow['row'];
type AnyWritable = Writable<AnyRow>;

async function entitlement(
  tx: Writer,
  writable: AnyWritable,
  edit: Edit<AnyRow>,
  author: Author,
): Promise<{ by: 'now' | 'then' | 'nobody'; queue: string }> {
  const { before } = edit;
  const firmId = writable.firmIdOf(before);
  const firm = firmId === null ? (before as Enterprise) : (await findRow(tx, 'enterprise', firmId))?.row;
  if (!firm) return { by: 'nobody', queue: 'city' };
  const mayEdit = (actor: Actor) => writable.mayEdit(actor, edit, firm);
  const queue = firm.districtCode;
  if (mayEdit(author.now)) return { by: 'now', queue };
  return { by: mayEdit(await author.then()) ? 'then' : 'nobody', queue };
}

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
  const writable = writableOf(op.t) as AnyWritable | null;
  if (!writable) return hold(log, op, { why: 'scope', queue: 'city', detail: '' }, at);
  const found = await findRow(tx, op.t, op.pk);
  if (!found) return hold(log, op, { why: 'missing', queue: 'city', detail: op.t }, at);
  const changes = readChanges(op);
  if ('problem' in changes)
    return hold(log, op, { why: 'invalid', queue: 'city', detail: changes.problem }, at);

  const values: Partial<AnyRow> = Object.fromEntries(changes.map(({ name, to }) => [name, to]));
  const after = { ...found.row, ...values } as AnyRow;
  const { by, queue } = await entitlement(tx, writable, { before: found.row, after }, author);
  if (by === 'nobody') return hold(log, op, { why: 'scope', queue, detail: '' }, at);
  const untrue = writable.untrueFieldOf(values, dayOf(at));
  if (untrue !== null) return hold(log, op, { why: 'invalid', queue, detail: `${untrue}: untrue` }, at);

  const reason = by === 'then' ? 'late_grant' : null;
  const mergeContext = { actorId: author.now.id, at, newId, reason };
  const { written, inConflict } = await mergeFields(tx, log, op, found, changes, mergeContext);
  const names = Object.keys(written);
  if (names.length > 0) {
    const versions = { ...found.versions, ...Object.fromEntries(names.map((name) => [name, op.id])) };
    await updateRow(tx, op.t, op.pk, written, versions);
    touch(log, op.t, op.pk);
    await noteDuplicate(tx, log, op, written.uscc, { queue, at });
    if (op.t === 'enterprise' && typeof written.districtCode === 'string')
      await moveOpenIssues(tx, log, op, written.districtCode, mergeContext);
  }
  const seq = travelSeq(found);
  if (inConflict.length > 0) {
    return { verdict: 'conflict', seq, code: 'conflict', params: { fields: inConflict.join(',') } };
  }
  return names.length > 0 ? applied : merged(seq);
}
