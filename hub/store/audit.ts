import type { TableName } from '#shared/domain/tables.ts';
import type { Reader, Writer } from './db.ts';
import { chunksOf } from './rows.ts';

/**
 * One field write. `reason` says by which right or rule where it is not the author's own (`late_grant`, `approved`,
 * `resolved`), or that the value was not written (`superseded`) or went into a merged one (`merged_from`).
 */
export interface AuditEntry {
  readonly table: TableName;
  readonly pk: string;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly opId: string;
  readonly prevOpId: string | null;
  /** Null: the hub acted by rule. */
  readonly actorId: string | null;
  readonly hlc: string;
  readonly at: string;
  readonly reason: string | null;
}

const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const parsed = (found: string | null): unknown => (found === null ? null : JSON.parse(found));

export async function insertAudit(tx: Writer, seq: number, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry, i) => ({
    seq,
    i,
    tbl: entry.table,
    pk: entry.pk,
    field: entry.field,
    old: text(entry.old),
    new: text(entry.new),
    op_id: entry.opId,
    prev_op_id: entry.prevOpId,
    actor: entry.actorId,
    hlc: entry.hlc,
    at: entry.at,
    reason: entry.reason,
  }));
  for (const some of chunksOf(rows)) await tx.insertInto('sx_audit').values(some).execute();
}

/** Everything that one operation did to one row. */
export async function findWrites(
  db: Reader,
  table: TableName,
  pk: string,
  opId: string,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('sx_audit')
    .selectAll()
    .where('tbl', '=', table)
    .where('pk', '=', pk)
    .where('op_id', '=', opId)
    .orderBy('seq')
    .orderBy('i')
    .execute();
  return rows.map((row) => ({
    table,
    pk,
    field: row.field,
    old: parsed(row.old),
    new: parsed(row.new),
    opId,
    prevOpId: row.prev_op_id,
    actorId: row.actor,
    hlc: row.hlc,
    at: row.at,
    reason: row.reason,
  }));
}
