import type { TableName } from '#shared/domain/tables.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import type { LaidKind } from './shown-row.ts';

export const outboxStates = ['pending', 'sent', 'acked', 'refused', 'conflict', 'held'] as const;
export type OutboxState = (typeof outboxStates)[number];

export interface RowKey {
  readonly table: TableName;
  readonly pk: string;
}

/** The row an operation is about; a command is about its issue. */
export function rowKeyOf(op: Op): RowKey {
  return { table: op.k === 'cmd' ? 'issue' : op.t, pk: op.pk };
}

/** Puts an operation at the end of the outbox. */
export function insertOp(db: WritableDb, op: Op, authoredAt: string): void {
  const { table, pk } = rowKeyOf(op);
  db.run(
    `INSERT INTO sx_outbox(n, op_id, tx_id, kind, tbl, pk, command, body, authored_at, state)
     VALUES (:n, :id, :tx, :kind, :table, :pk, :command, :body, :authoredAt, 'pending')`,
    {
      n: op.n,
      id: op.id,
      tx: op.tx,
      kind: op.k,
      table,
      pk,
      command: op.k === 'cmd' ? op.name : null,
      body: JSON.stringify(op),
      authoredAt,
    },
  );
}

export interface OutboxRow {
  readonly op: Op;
  readonly txId: string;
  readonly state: OutboxState;
  /** Length of the operation on the wire, in UTF-16 units. */
  readonly size: number;
}

interface FoundRow {
  readonly body: string;
  readonly tx_id: string;
  readonly state: OutboxState;
}

/** Operations in one state, oldest first. */
export function listInState(db: ReadableDb, state: OutboxState, limit: number): OutboxRow[] {
  const rows = db.all<FoundRow>(
    'SELECT body, tx_id, state FROM sx_outbox WHERE state = :state ORDER BY n LIMIT :limit',
    { state, limit },
  );
  return rows.map(({ body, tx_id, state: found }) => ({
    op: JSON.parse(body) as Op,
    txId: tx_id,
    state: found,
    size: body.length,
  }));
}

export function markSent(db: WritableDb, ops: readonly Op[]): void {
  for (const { id } of ops) db.run(`UPDATE sx_outbox SET state = 'sent' WHERE op_id = :id`, { id });
}

/** What was sent without an answer goes back, to be sent in smaller batches. */
export function releaseSent(db: WritableDb): void {
  db.run(`UPDATE sx_outbox SET state = 'pending' WHERE state = 'sent'`);
}

const stateOf: Readonly<Record<Verdict['verdict'], OutboxState>> = {
  applied: 'acked',
  merged: 'acked',
  conflict: 'conflict',
  refused: 'refused',
  held: 'held',
};

/** When the hub's word came, an ISO instant, and the sequence at or before which the hub stored the operation. */
export interface Judged {
  readonly at: string;
  readonly storedSeq: number;
}

/** Writes the hub's final word on an operation. */
export function putVerdict(
  db: WritableDb,
  { id, verdict, seq, code, params }: Verdict,
  { at, storedSeq }: Judged,
): void {
  db.run(
    `UPDATE sx_outbox SET state = :state, ack_seq = :seq, stored_seq = :storedSeq, acked_at = :at, code = :code, params = :params
     WHERE op_id = :id`,
    { id, state: stateOf[verdict], seq, storedSeq, at, code, params: JSON.stringify(params) },
  );
}

/** The hub could not even judge this operation: it rests here with the reason, so that the ones behind it go on. */
export function holdUnjudged(db: WritableDb, opId: string, code: string): void {
  db.run(`UPDATE sx_outbox SET state = 'held', ack_seq = NULL, code = :code WHERE op_id = :opId`, {
    opId,
    code,
  });
}

/** The new rows that rest without a verdict, and so are not on the hub. */
export function listUnjudgedRows(db: ReadableDb): string[] {
  const rows = db.all<{ pk: string }>(
    `SELECT pk FROM sx_outbox WHERE state = 'held' AND ack_seq IS NULL AND kind = 'new'`,
  );
  return rows.map(({ pk }) => pk);
}

/** Operations that rest without a verdict wait again: a newer hub or desk may know what to do with them. */
export function releaseUnjudged(db: WritableDb): void {
  db.run(`UPDATE sx_outbox SET state = 'pending', code = NULL WHERE state = 'held' AND ack_seq IS NULL`);
}

/** Operations on a row that its hub row does not show yet, in their order. */
export function listLaidOps(
  db: ReadableDb,
  { table, pk }: RowKey,
): { op: LaidKind; state: OutboxState; params: Verdict['params'] }[] {
  const rows = db.all<{ body: string; state: OutboxState; params: string }>(
    `SELECT body, state, params FROM sx_outbox
     WHERE tbl = :table AND pk = :pk AND is_covered = 0 AND kind <> 'cmd'
       AND NOT (kind <> 'new' AND state = 'refused')
     ORDER BY n`,
    { table, pk },
  );
  return rows.map(({ body, state, params }) => ({
    op: JSON.parse(body) as LaidKind,
    state,
    params: JSON.parse(params) as Verdict['params'],
  }));
}

/** The hub's row has reached `seq` and carries `versions`: what it contains is no longer laid over it. */
export function markCovered(
  db: WritableDb,
  { table, pk }: RowKey,
  seq: number,
  versions: readonly string[],
): void {
  db.run(
    `UPDATE sx_outbox SET is_covered = 1
     WHERE tbl = :table AND pk = :pk AND is_covered = 0
       AND (kind = 'new'
         OR (state IN ('acked', 'conflict') AND ack_seq <= :seq)
         OR (state = 'held' AND op_id IN (SELECT value FROM json_each(:versions))))`,
    { table, pk, seq, versions: JSON.stringify(versions) },
  );
}

/** The rows that operations may lie over, so that most rows of a page need no second look. */
export function listUncoveredKeys(db: ReadableDb): Set<string> {
  const rows = db.all<{ tbl: string; pk: string }>(
    `SELECT DISTINCT tbl, pk FROM sx_outbox WHERE is_covered = 0 AND kind <> 'cmd'`,
  );
  return new Set(rows.map(({ tbl, pk }) => `${tbl}/${pk}`));
}

const kept = 500;

/** The hub may still lack the bytes of the attachment that it makes. */
const hasFileToSend = `(kind = 'new' AND tbl = 'attachment' AND EXISTS (
  SELECT 1 FROM sx_blob AS b WHERE b.sha = body ->> '$.v.sha256' AND b.pin = 1 AND b.sent_epoch IS NULL))`;

/**
 * Forgets the oldest operations that a checked backup of the hub holds (up to the sequence `backupSeq`) and that are
 * no longer needed to show a row, but for the newest 500. What no backup holds must be sent once more if the hub is
 * ever restored.
 */
export function trimAcked(db: WritableDb, backupSeq: number): void {
  db.run(
    `DELETE FROM sx_outbox
     WHERE state = 'acked' AND stored_seq <= :backupSeq AND (is_covered = 1 OR kind = 'cmd')
       AND NOT ${hasFileToSend} AND n <= (
       SELECT n FROM sx_outbox WHERE state = 'acked' ORDER BY n DESC LIMIT 1 OFFSET :kept)`,
    { kept, backupSeq },
  );
}
