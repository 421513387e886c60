import type { Writer } from '#hub/store/db.ts';
import { findRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { NewOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import { type AcceptContext, type Author, entitlementOf, reasonOf } from './context.ts';
import { type AnyWritable, findLive } from './find-target.ts';
import { type HoldReason, hold } from './hold.ts';
import { insertNewRow } from './insert-new-row.ts';
import { noteDuplicate } from './note-duplicate.ts';
import { applied, type Outcome } from './outcome.ts';
import { readNewRow } from './read-new-row.ts';
import { writableOf } from './writables/writable-of.ts';

/** A row made on a device. The hub's own fields are the hub's, whatever the device sent there. */
export async function acceptNew(
  tx: Writer,
  log: BatchLog,
  op: NewOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at } = context;
  const heldFor = (reason: HoldReason) => hold(tx, log, op, reason, at);
  const writable = writableOf(op.t) as AnyWritable | null;
  if (!writable) return heldFor({ why: 'scope', queue: 'city', detail: '' });
  if (await findRow(tx, op.t, op.pk)) return heldFor({ why: 'exists', queue: 'city', detail: op.t });
  const read = readNewRow(op, writable.defaults);
  if ('why' in read) return heldFor(read);
  const sent = read.row;

  const owner = await writable.ownerOf(tx, sent);
  const firmId = writable.firmIdOf(sent, owner);
  const place = { table: 'enterprise', id: firmId ?? '', queue: null } as const;
  const found = firmId === null ? null : await findLive(tx, log, place, { author, at });
  if (found && 'why' in found) return heldFor(found);
  const firm = found?.row ?? (sent as Enterprise);
  const queue = firm.districtCode;
  const mayCreate = (actor: Actor) => writable.mayCreate(actor, sent, firm, owner);
  const entitlement = await entitlementOf(author, mayCreate, queue);
  if (entitlement === 'nobody') return heldFor({ why: 'scope', queue, detail: '' });
  const untrue = writable.untrueFieldOf(sent, dayOf(at));
  if (untrue !== null) return heldFor({ why: 'invalid', queue, detail: `${untrue}: untrue` });
  const stray = await writable.strayFieldOf(tx, sent);
  if (stray !== null) return heldFor({ why: 'invalid', queue, detail: `${stray}: unknown` });

  const row = { ...sent, ...(await writable.complete(tx, firm, { at, on: dayOf(at) }, sent)) };
  const reason = reasonOf(entitlement);
  await insertNewRow(tx, log, op, row, { actorId: author.now.id, at, reason });
  if (firmId === null) await noteDuplicate(tx, log, op, { firmId: op.pk, uscc: firm.uscc }, { queue, at });
  return applied;
}
