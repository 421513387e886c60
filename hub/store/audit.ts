import type { TableName } from '#shared/domain/tables.ts';
import type { Writer } from './db.ts';
import { chunksOf } from './rows.ts';

/** One field write, or one value that was not written: `superseded` or `late_grant` stand in `reason`. */
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

export interface Conflict {
  readonly id: string;
  readonly table: TableName;
  readonly pk: string;
  readonly field: string;
  readonly baseOp: string | null;
  readonly currentOp: string | null;
  readonly currentValue: unknown;
  readonly incomingOp: string;
  readonly incomingValue: unknown;
}

export interface Held {
  readonly opId: string;
  readonly why: 'invalid' | 'scope' | 'missing' | 'exists' | 'author' | 'error' | 'duplicate';
  /** Whose desk it waits on: a district's code, or `city`. */
  readonly queue: string;
  readonly detail: string;
  readonly heldAt: string;
}

const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

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

export async function insertConflicts(
  tx: Writer,
  seq: number,
  conflicts: readonly Conflict[],
): Promise<void> {
  for (const conflict of conflicts) {
    await tx
      .insertInto('sx_conflict')
      .values({
        id: conflict.id,
        tbl: conflict.table,
        pk: conflict.pk,
        field: conflict.field,
        base_op: conflict.baseOp,
        cur_op: conflict.currentOp,
        cur_val: text(conflict.currentValue),
        inc_op: conflict.incomingOp,
        inc_val: text(conflict.incomingValue),
        opened_seq: seq,
      })
      .execute();
  }
}

export async function insertHeld(tx: Writer, held: readonly Held[]): Promise<void> {
  for (const { opId, why, queue, detail, heldAt } of held) {
    await tx.insertInto('sx_held').values({ op_id: opId, why, queue, detail, held_at: heldAt }).execute();
  }
}
