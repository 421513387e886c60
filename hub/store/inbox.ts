import type { SentOp, Verdict } from '#shared/sync/op.ts';
import type { Reader, Writer } from './db.ts';

/** An operation as it arrived. `body` is canonical JSON, `bodySha` its SHA-256 in hex. */
export interface Received {
  readonly opId: string;
  readonly n: number;
  readonly txId: string;
  readonly body: string;
  readonly bodySha: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly receivedAt: string;
  /** The stamp lies too far ahead of the hub's clock to win a contest of clocks. */
  readonly isClockSuspect: boolean;
}

export interface Known {
  readonly bodySha: string;
  readonly verdict: Verdict;
}

/** What the hub answered to this operation before; null when it never saw it. */
export async function findKnown(db: Reader, opId: string): Promise<Known | null> {
  const row = await db
    .selectFrom('sx_inbox')
    .select(['body_sha', 'verdict', 'code', 'params', 'seq'])
    .where('op_id', '=', opId)
    .executeTakeFirst();
  if (!row) return null;
  const params = JSON.parse(row.params ?? '{}') as Verdict['params'];
  const verdict = {
    id: opId,
    verdict: row.verdict as Verdict['verdict'],
    seq: row.seq ?? 0,
    code: row.code,
    params,
  };
  return { bodySha: row.body_sha, verdict };
}

/** The operation as it came; null when the hub never saw it. */
export async function findSent(db: Reader, opId: string): Promise<SentOp | null> {
  const row = await db.selectFrom('sx_inbox').select('body').where('op_id', '=', opId).executeTakeFirst();
  return row ? (JSON.parse(row.body) as SentOp) : null;
}

/** The stamp that wrote a field version; null when it is unknown or not to be trusted. */
export async function findTrustedHlc(db: Reader, opId: string): Promise<string | null> {
  const row = await db
    .selectFrom('sx_inbox')
    .select('body')
    .where('op_id', '=', opId)
    .where('is_clock_suspect', '=', 0)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as { hlc: string }).hlc : null;
}

export async function insertReceived(tx: Writer, op: Received): Promise<void> {
  await tx
    .insertInto('sx_inbox')
    .values({
      op_id: op.opId,
      device: op.deviceId,
      n: op.n,
      user_id: op.personId,
      tx_id: op.txId,
      body: op.body,
      body_sha: op.bodySha,
      received_at: op.receivedAt,
      is_clock_suspect: op.isClockSuspect ? 1 : 0,
    })
    .execute();
}

/** Keeps the second body that came under a used id; the same pair is kept once. */
export async function insertReused(tx: Writer, op: Received): Promise<void> {
  await tx
    .insertInto('sx_reused')
    .values({
      op_id: op.opId,
      body_sha: op.bodySha,
      body: op.body,
      device: op.deviceId,
      received_at: op.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['op_id', 'body_sha']).doNothing())
    .execute();
}

export async function setVerdict(tx: Writer, { id, verdict, code, params, seq }: Verdict): Promise<void> {
  await tx
    .updateTable('sx_inbox')
    .set({ verdict, code, params: JSON.stringify(params), seq })
    .where('op_id', '=', id)
    .execute();
}
