import { insertAudit, insertConflicts, insertHeld } from '#hub/store/audit.ts';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { findKnown, insertReceived, insertReused, setVerdict } from '#hub/store/inbox.ts';
import { stampRows } from '#hub/store/rows.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import { must, unreachable } from '#shared/assert.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { acceptCommand } from './accept-command.ts';
import { acceptNew } from './accept-new.ts';
import { acceptSet } from './accept-set.ts';
import { type BatchLog, createBatchLog, join } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { authoredAt, problemOfOp, receivedOp } from './op-body.ts';
import { hold, type Outcome } from './outcome.ts';
import { publish } from './publish.ts';

export interface Accepted {
  readonly verdicts: Verdict[];
  /** The sequence this transaction took; null when every operation was known before. */
  readonly seq: number | null;
}

interface Judged {
  readonly op: Op;
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

async function judgeOp(
  tx: Writer,
  log: BatchLog,
  op: Op,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  if (op.user !== context.personId)
    return hold(log, op, { why: 'author', queue: 'city', detail: op.user }, context.at);
  const problem = problemOfOp(op);
  if (problem !== null) return hold(log, op, { why: 'invalid', queue: 'city', detail: problem }, context.at);
  switch (op.k) {
    case 'new':
      return acceptNew(tx, log, op, author, context);
    case 'set':
      return acceptSet(tx, log, op, author, context);
    case 'cmd':
      return acceptCommand(tx, log, op, author, context);
    default:
      return unreachable(op);
  }
}

/** An exception undoes and holds this operation alone. Its text may name people, so only an id is kept with it. */
async function judgeAlone(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  op: Op,
  author: Author,
  context: AcceptContext,
): Promise<{ outcome: Outcome; log: BatchLog }> {
  const log = createBatchLog();
  try {
    return { outcome: await store.attempt(tx, () => judgeOp(tx, log, op, author, context)), log };
  } catch (error) {
    const detail = context.newId();
    context.onBug(`accept ${op.k} ${detail}`, error);
    const heldLog = createBatchLog();
    return { outcome: hold(heldLog, op, { why: 'error', queue: 'city', detail }, context.at), log: heldLog };
  }
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
  ops: readonly Op[],
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
    const then = async () => (await findActor(tx, personId, authoredAt(op, at))) ?? now;
    const alone = await judgeAlone(store, tx, op, { now, then }, context);
    join(log, alone.log);
    const fresh = { op, bodySha: received.bodySha, outcome: alone.outcome };
    judged.set(op.id, fresh);
    answers.push(fresh);
  }
  return answers;
}

/** The row whose travel the verdict's sequence speaks of. */
const rowKeyOf = (op: Op): string => `${op.k === 'cmd' ? 'issue' : op.t}/${op.pk}`;

function verdictOf({ op, outcome }: Judged, log: BatchLog, seq: number): Verdict {
  const isTouched = outcome.seq !== 0 && log.touched.has(rowKeyOf(op));
  return { ...outcome, id: op.id, seq: isTouched ? seq : (outcome.seq ?? seq) };
}

/** Takes the transaction's sequence, last of all, and stamps it on rows, feed, audit and inbox. Returns it. */
export async function settle(tx: Writer, { log, judged }: Judgements): Promise<number> {
  const seq = await takeSequence(tx);
  const touched = [...log.touched.values()];
  for (const [table, rows] of Map.groupBy(touched, (row): TableName => row.table)) {
    const ids = rows.map((row) => row.id);
    await stampRows(tx, table, ids, seq);
  }
  await insertAudit(tx, seq, log.audit);
  await insertConflicts(tx, seq, log.conflicts);
  await insertHeld(tx, log.held);
  await publish(tx, touched, seq);
  for (const one of judged.values()) await setVerdict(tx, verdictOf(one, log, seq));
  return seq;
}

/** Judges and settles operations inside one transaction. */
export async function acceptOps(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  ops: readonly Op[],
  context: AcceptContext,
): Promise<Accepted> {
  const judgements = createJudgements();
  const answers = await judgeOps(store, tx, judgements, ops, context);
  const seq = judgements.judged.size === 0 ? null : await settle(tx, judgements);
  const verdicts = answers.map((answer) =>
    'verdict' in answer ? answer : verdictOf(answer, judgements.log, must(seq, 'something was judged')),
  );
  return { verdicts, seq };
}
