import type { Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { findSent } from '#hub/store/inbox.ts';
import { findRow, updateRow } from '#hub/store/rows.ts';
import type { Held } from '#shared/domain/held.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';
import type { Op, ResolveHeldOp } from '#shared/sync/op.ts';
import { authorOf } from './author-of.ts';
import { type BatchLog, touch } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { applied, merged, type Outcome, refused, travelSeq } from './outcome.ts';
import { readOp } from './read-op.ts';

/** Judges one operation that can be read, for its author. */
type JudgeOp = (
  tx: Writer,
  log: BatchLog,
  op: Op,
  author: Author,
  context: AcceptContext,
) => Promise<Outcome>;

/** Lets held work stand; the answer is why it still cannot, or null. */
async function letStand(
  tx: Writer,
  log: BatchLog,
  held: Held,
  author: Author,
  context: AcceptContext,
  judge: JudgeOp,
): Promise<Pick<Outcome, 'code' | 'params'> | null> {
  // A duplicate stands already: the supervisor says that these are two firms.
  if (held.why === 'duplicate') return null;
  const sent = await findSent(tx, held.id);
  const read = sent ? readOp(sent) : null;
  if (!read || 'why' in read || read.op.k === 'resolve')
    return { code: 'still_held', params: { why: held.why } };
  const approver = author.now;
  const stranger = { ...approver, id: held.authorId, name: held.authorName, grants: [] };
  const now = (await findActor(tx, held.authorId, context.at)) ?? stranger;
  const original = await authorOf(tx, now, read.op, { at: context.at, approver });
  const outcome = await judge(tx, log, read.op, original, context);
  if (outcome.verdict === 'held') return { code: 'still_held', params: outcome.params };
  return outcome.verdict === 'refused' ? { code: outcome.code, params: outcome.params } : null;
}

/**
 * A supervisor of its queue lets held work stand or gives it up; its author may give it up too. What is let stand is
 * judged once more, by the supervisor's right; when it still cannot stand it goes on waiting, with the newest reason.
 */
export async function decideHeld(
  tx: Writer,
  log: BatchLog,
  op: ResolveHeldOp,
  author: Author,
  context: AcceptContext,
  judge: JudgeOp,
): Promise<Outcome> {
  const stored = await findRow(tx, 'held', op.pk);
  const unseen = refused({ code: 'not_found', params: {}, seq: 0 });
  if (!stored) return unseen;
  const held = stored.row;
  const actor = author.now;
  const isSupervisor = mayDecideHeld(actor, held.queue);
  if (!isSupervisor && held.authorId !== actor.id) return unseen;
  const seq = travelSeq(stored);
  const state = op.choose === 'apply' ? 'applied' : 'discarded';
  if (held.state !== 'open') {
    const params = { actor: held.decidedByName };
    return held.state === state ? merged(seq) : refused({ code: 'already_resolved', params, seq });
  }
  if (op.choose === 'apply') {
    if (!isSupervisor) return refused({ code: 'not_allowed', params: {}, seq });
    const problem = await letStand(tx, log, held, author, context, judge);
    if (problem) return refused({ ...problem, seq });
  }
  const decision = {
    state,
    decidedById: actor.id,
    decidedByName: actor.name,
    decidedAt: context.at,
  } as const;
  await updateRow(tx, 'held', held.id, decision, { ...stored.versions, state: op.id });
  touch(log, 'held', held.id);
  return applied;
}
