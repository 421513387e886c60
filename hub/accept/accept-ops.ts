import { insertAudit } from '#hub/store/audit.ts';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { findKnown, insertReceived, insertReused, setVerdict } from '#hub/store/inbox.ts';
import { stampRows } from '#hub/store/rows.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import { must } from '#shared/assert.ts';
import type { Held } from '#shared/domain/held.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { SentOp, Verdict } from '#shared/sync/op.ts';
import { attemptAlone } from './attempt-alone.ts';
import { authorOf } from './author-of.ts';
import { type BatchLog, createBatchLog, join } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { hold } from './hold.ts';
import { judgeOp } from './judge-op.ts';
import { receivedOp } from './op-body.ts';
import type { Outcome } from './outcome.ts';
import { publish } from './publish.ts';
import { readOp } from './read-op.ts';
import { releaseMissing } from './release-missing.ts';

export interface Accepted {
  readonly verdicts: Verdict[];
  /** The sequence this transaction took; null when every operation was known before. */
  readonly seq: number | null;
}

interface Judged {
  readonly op: SentOp;
  readonly bodySha: string;
  readonly outcome: Outcome;
}

/** What one transaction has judged and still has to settle. */
export interface Judgements {
  readonly log: BatchLog;
  readonly judged: Map<string, Judged>;
}

export function createJudgements(): Judgements {
  return { log: createBatchLog(), judged: new Map() };
}

async function judgeSent(
  tx: Writer,
  log: BatchLog,
  sent: SentOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const heldFor = (reason: Pick<Held, 'why' | 'detail'>) =>
    hold(tx, log, sent, { queue: 'city', ...reason }, context.at);
  if (sent.user !== context.personId) return heldFor({ why: 'author', detail: sent.user });
  const read = readOp(sent);
  return 'why' in read ? heldFor(read) : judgeOp(tx, log, read.op, author, context);
}

/** A defect holds this operation alone. */
async function judgeAlone(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  batch: BatchLog,
  op: SentOp,
  author: Author,
  context: AcceptContext,
): Promise<{ outcome: Outcome; log: BatchLog }> {
  const log = createBatchLog(batch);
  const judge = () => judgeSent(tx, log, op, author, context);
  const attempted = await attemptAlone(store, tx, context, `accept ${op.k}`, judge);
  if ('value' in attempted) return { outcome: attempted.value, log };
  const heldLog = createBatchLog();
  const reason = { why: 'error', queue: 'city', detail: attempted.defect } as const;
  return { outcome: await hold(tx, heldLog, op, reason, context.at), log: heldLog };
}

/** The final verdict of an operation that was known before, or how this transaction judged it. */
type Answer = Verdict | Judged;

/**
 * Takes operations in order: stores first, judges second. A known operation gets the verdict it had; an operation
 * that throws is undone and held alone, and the ones behind it go on.
 */
export async function judgeOps(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  { log, judged }: Judgements,
  ops: readonly SentOp[],
  context: AcceptContext,
): Promise<Answer[]> {
  const { personId, at } = context;
  const now = must(await findActor(tx, personId, at), 'whoever signed in is a known person');
  const answers: Answer[] = [];
  for (const op of ops) {
    const received = receivedOp(op, context);
    const known = judged.get(op.id) ?? (await findKnown(tx, op.id));
    if (known && known.bodySha !== received.bodySha) {
      await insertReused(tx, received);
      answers.push({ id: op.id, verdict: 'refused', code: 'id_reuse', params: {}, seq: 0 });
      continue;
    }
    if (known) {
      answers.push('verdict' in known ? known.verdict : known);
      continue;
    }
    await insertReceived(tx, received);
    const author = await authorOf(tx, now, op, { at, approver: null });
    const alone = await judgeAlone(store, tx, log, op, author, context);
    join(log, alone.log);
    if (op.k === 'new' && alone.outcome.verdict === 'applied')
      await releaseMissing(store, tx, log, String(op.pk), context);
    const fresh = { op, bodySha: received.bodySha, outcome: alone.outcome };
    judged.set(op.id, fresh);
    answers.push(fresh);
  }
  return answers;
}

/** The row whose travel the verdict's sequence speaks of. */
const rowKeyOf = (op: SentOp): string => `${op.k === 'cmd' ? 'issue' : String(op.t)}/${String(op.pk)}`;

function verdictOf({ op, outcome }: Judged, log: BatchLog, seq: number): Verdict {
  const isTouched = outcome.seq !== 0 && log.touched.has(rowKeyOf(op));
  return { ...outcome, id: op.id, seq: isTouched ? seq : (outcome.seq ?? seq) };
}

/** Takes the transaction's sequence, last of all, and stamps it on rows, feed, audit and inbox. Returns it. */
export async function settle(tx: Writer, { log, judged }: Judgements, movedAtOnce?: number): Promise<number> {
  const seq = await takeSequence(tx);
  const touched = [...log.touched.values()];
  for (const [table, rows] of Map.groupBy(touched, (row): TableName => row.table)) {
    const ids = rows.map((row) => row.id);
    await stampRows(tx, table, ids, seq);
  }
  await insertAudit(tx, seq, log.audit);
  await publish(tx, touched, seq, movedAtOnce);
  for (const one of judged.values()) await setVerdict(tx, verdictOf(one, log, seq));
  return seq;
}

/** Judges and settles operations inside one transaction. */
export async function acceptOps(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  ops: readonly SentOp[],
  context: AcceptContext,
): Promise<Accepted> {
  const judgements = createJudgements();
  const answers = await judgeOps(store, tx, judgements, ops, context);
  const seq = judgements.judged.size === 0 ? null : await settle(tx, judgements, context.movedAtOnce);
  const verdicts = answers.map((answer) =>
    'verdict' in answer ? answer : verdictOf(answer, judgements.log, must(seq, 'something was judged')),
  );
  return { verdicts, seq };
}
