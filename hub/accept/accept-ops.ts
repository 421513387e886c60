import { insertAudit, insertConflicts, insertHeld } from '#hub/store/audit.ts';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { findKnown, insertReceived, insertReused, setVerdict } from '#hub/store/inbox.ts';
import { stampRows } from '#hub/store/rows.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import { must, unreachable } from '#shared/assert.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { acceptCommand } from './accept-command.ts';
import { acceptNew } from './accept-new.ts';
import { acceptSet } from './accept-set.ts';
import { type BatchLog, createBatchLog, join } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { authoredAt, receivedOp } from './op-body.ts';
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

async function judgeOp(
  tx: Writer,
  log: BatchLog,
  op: Op,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  if (op.user !== context.personId)
    return hold(log, op, { why: 'author', queue: 'city', detail: op.user }, context.at);
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

async function stamp(tx: Writer, batch: BatchLog, seq: number): Promise<void> {
  const touched = [...batch.touched.values()];
  const byTable = Map.groupBy(touched, (row): TableName => row.table);
  for (const table of tableNames) {
    const rows = byTable.get(table) ?? [];
    await stampRows(
      tx,
      table,
      rows.map((row) => row.id),
      seq,
    );
  }
  await insertAudit(tx, seq, batch.audit);
  await insertConflicts(tx, seq, batch.conflicts);
  await insertHeld(tx, batch.held);
  await publish(tx, touched, seq);
}

/** The row whose travel the verdict's sequence speaks of. */
const rowKeyOf = (op: Op): string => `${op.k === 'cmd' ? 'issue' : op.t}/${op.pk}`;

/**
 * Takes operations in order inside one transaction: stores first, judges second. A known operation gets the verdict
 * it had; an operation that throws is undone and held alone, and the ones behind it go on. The sequence is taken
 * last and stamped on rows, feed, audit and inbox.
 */
export async function acceptOps(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  ops: readonly Op[],
  context: AcceptContext,
): Promise<Accepted> {
  const { personId, at } = context;
  const now = must(await findActor(tx, personId, at), 'whoever signed in is a known person');
  const batch = createBatchLog();
  const judged = new Map<string, Judged>();
  const answers: (Verdict | string)[] = [];

  for (const op of ops) {
    const received = receivedOp(op, context);
    const known = judged.get(op.id) ?? (await findKnown(tx, op.id));
    if (known && known.bodySha !== received.bodySha) {
      await insertReused(tx, received);
      answers.push({ id: op.id, verdict: 'refused', code: 'id_reuse', params: {}, seq: 0 });
      continue;
    }
    answers.push(known && 'verdict' in known ? known.verdict : op.id);
    if (known) continue;
    await insertReceived(tx, received);
    const then = async () => (await findActor(tx, personId, authoredAt(op, at))) ?? now;
    const { outcome, log } = await judgeAlone(store, tx, op, { now, then }, context);
    join(batch, log);
    judged.set(op.id, { op, bodySha: received.bodySha, outcome });
  }
  if (judged.size === 0) return { verdicts: answers as Verdict[], seq: null };

  const seq = await takeSequence(tx);
  await stamp(tx, batch, seq);
  const verdicts = new Map<string, Verdict>();
  for (const { op, outcome } of judged.values()) {
    const isTouched = outcome.seq !== 0 && batch.touched.has(rowKeyOf(op));
    const verdict = { ...outcome, id: op.id, seq: isTouched ? seq : (outcome.seq ?? seq) };
    verdicts.set(op.id, verdict);
    await setVerdict(tx, verdict);
  }
  const answerOf = (answer: Verdict | string) =>
    typeof answer === 'string' ? must(verdicts.get(answer), 'every operation was judged') : answer;
  return { verdicts: answers.map(answerOf), seq };
}
