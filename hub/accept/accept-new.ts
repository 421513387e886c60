import { z } from 'zod';
import type { Writer } from '#hub/store/db.ts';
import { findRow, insertRow, type StoredRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { tableNamed } from '#shared/domain/tables.ts';
import type { NewOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { noteDuplicate } from './note-duplicate.ts';
import { canonicalValue } from './op-body.ts';
import { applied, hold, type Outcome } from './outcome.ts';
import { type Writable, writableOf } from './writable.ts';

type AnyRow = StoredRow['row'];

/** A row made on a device. The hub's own fields are the hub's, whatever the device sent there. */
export async function acceptNew(
  tx: Writer,
  log: BatchLog,
  op: NewOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at } = context;
  const writable = writableOf(op.t) as Writable<AnyRow> | null;
  if (!writable) return hold(log, op, { why: 'scope', queue: 'city', detail: '' }, at);
  if (await findRow(tx, op.t, op.pk))
    return hold(log, op, { why: 'exists', queue: 'city', detail: op.t }, at);

  if (!z.uuid().safeParse(op.pk).success)
    return hold(log, op, { why: 'invalid', queue: 'city', detail: 'id: invalid_format' }, at);
  const parsed = tableNamed(op.t).schema.safeParse({ ...op.v, ...writable.defaults, id: op.pk });
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ');
    return hold(log, op, { why: 'invalid', queue: 'city', detail }, at);
  }
  const sent = canonicalValue(parsed.data) as AnyRow;

  const firmId = writable.firmIdOf(sent);
  const firm = firmId === null ? (sent as Enterprise) : (await findRow(tx, 'enterprise', firmId))?.row;
  if (!firm) return hold(log, op, { why: 'missing', queue: 'city', detail: 'enterprise' }, at);
  const queue = firm.districtCode;
  const isEntitledNow = writable.mayCreate(author.now, sent, firm);
  if (!isEntitledNow && !writable.mayCreate(await author.then(), sent, firm)) {
    return hold(log, op, { why: 'scope', queue, detail: '' }, at);
  }
  const untrue = writable.untrueFieldOf(sent, dayOf(at));
  if (untrue !== null) return hold(log, op, { why: 'invalid', queue, detail: `${untrue}: untrue` }, at);
  const stray = await writable.strayFieldOf(tx, sent);
  if (stray !== null) return hold(log, op, { why: 'invalid', queue, detail: `${stray}: unknown` }, at);

  const row = { ...sent, ...(await writable.complete(tx, firm, { at, on: dayOf(at) })) };
  await insertRow(tx, op.t, row, { '*': op.id });
  touch(log, op.t, op.pk);
  if (firmId === null) await noteDuplicate(tx, log, op, firm.uscc, { queue, at });
  log.audit.push({
    table: op.t,
    pk: op.pk,
    field: '*',
    old: null,
    new: row,
    opId: op.id,
    prevOpId: null,
    actorId: author.now.id,
    hlc: op.hlc,
    at,
    reason: isEntitledNow ? null : 'late_grant',
  });
  return applied;
}
