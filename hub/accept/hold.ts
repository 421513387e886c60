import type { Writer } from '#hub/store/db.ts';
import { findRow, insertRow, updateRow } from '#hub/store/rows.ts';
import type { Held } from '#shared/domain/held.ts';
import type { SentOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { authoredAt, bodyOf } from './op-body.ts';
import type { Outcome } from './outcome.ts';

export type HoldReason = Pick<Held, 'why' | 'queue' | 'detail'>;

const textIn = (op: SentOp, key: string): string => (typeof op[key] === 'string' ? op[key] : '');

/** Writes down that an operation waits for a person; one that waits already gets the newest reason. */
export async function noteHeld(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  reason: HoldReason,
  at: string,
): Promise<void> {
  touch(log, 'held', op.id);
  const known = await findRow(tx, 'held', op.id);
  if (known) {
    await updateRow(tx, 'held', op.id, reason, known.versions);
    return;
  }
  const author = await findRow(tx, 'person', op.user);
  const held: Held = {
    id: op.id,
    ...reason,
    authorId: op.user,
    authorName: author?.row.name ?? '',
    authoredAt: authoredAt(op, at),
    kind: op.k,
    tableName: op.k === 'cmd' ? 'issue' : textIn(op, 't'),
    pk: textIn(op, 'pk'),
    body: bodyOf(op) as Held['body'],
    heldAt: at,
    state: 'open',
    decidedById: null,
    decidedByName: '',
    decidedAt: null,
  };
  await insertRow(tx, 'held', held, { '*': op.id });
}

/** Keeps the operation for a person on the hub to decide: work done in good faith is never just turned away. */
export async function hold(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  reason: HoldReason,
  at: string,
): Promise<Outcome> {
  await noteHeld(tx, log, op, reason, at);
  return { verdict: 'held', seq: 0, code: 'held', params: { why: reason.why } };
}
