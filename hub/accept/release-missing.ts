import type { HubStore, Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { listMissing } from '#hub/store/held.ts';
import { findSent } from '#hub/store/inbox.ts';
import { type StoredRow, updateRow } from '#hub/store/rows.ts';
import { attemptAlone } from './attempt-alone.ts';
import { authorOf } from './author-of.ts';
import { type BatchLog, createBatchLog, join, touch } from './batch-log.ts';
import type { AcceptContext } from './context.ts';
import { judgeOp } from './judge-op.ts';
import type { Outcome } from './outcome.ts';
import { readOp } from './read-op.ts';

/** Judges held work once more, as its author's; null when that cannot be done. */
async function judgeAgain(
  tx: Writer,
  log: BatchLog,
  { row }: StoredRow<'held'>,
  context: AcceptContext,
): Promise<Outcome | null> {
  const sent = await findSent(tx, row.id);
  const now = await findActor(tx, row.authorId, context.at);
  const read = sent ? readOp(sent) : null;
  if (!sent || !now || !read || 'why' in read) return null;
  return judgeOp(
    tx,
    log,
    read.op,
    await authorOf(tx, now, sent, { at: context.at, approver: null }),
    context,
  );
}

/**
 * Work can come before the row that it is about, as when laptops bring back to a restored hub what its backup lacks.
 * Once the row is there, what waited for it is judged as if it came now, and nobody has to decide anything, unless
 * judging it meets a defect.
 */
export async function releaseMissing(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  batch: BatchLog,
  pk: string,
  context: AcceptContext,
): Promise<void> {
  for (const stored of await listMissing(tx, pk)) {
    const log = createBatchLog(batch);
    const release = async () => {
      const outcome = await judgeAgain(tx, log, stored, context);
      if (outcome === null || outcome.verdict === 'held') return;
      const state = outcome.verdict === 'refused' ? 'discarded' : 'applied';
      const decision = { state, decidedAt: context.at } as const;
      await updateRow(tx, 'held', stored.row.id, decision, stored.versions);
      touch(log, 'held', stored.row.id);
    };
    const attempted = await attemptAlone(store, tx, context, `release ${stored.row.kind}`, release);
    if ('defect' in attempted) {
      // Nobody tries it again by themselves: it waits for a person now.
      const reason = { why: 'error', detail: attempted.defect } as const;
      await updateRow(tx, 'held', stored.row.id, reason, stored.versions);
      touch(batch, 'held', stored.row.id);
      continue;
    }
    join(batch, log);
    if (stored.row.kind === 'new' && log.touched.has(`${stored.row.tableName}/${stored.row.pk}`))
      await releaseMissing(store, tx, batch, stored.row.pk, context);
  }
}
