import type Database from 'better-sqlite3';
import type { Op } from '#shared/sync/op.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import { prepared } from './prepared.ts';

/** An operation that was once durable on a laptop's disk. */
export interface LedgerEntry {
  readonly op: Op;
  /** A laptop that held it was put back to a time before. */
  isRolledBack: boolean;
  /** Why nobody can be expected to have it any more: every disk that held it was destroyed. */
  excuse: string | null;
  /** Was not on the hub after a restore. */
  isLostInRestore: boolean;
  /**
   * A backup held it that was destroyed with the hub: laptops were told that they may forget it, and a late answer of
   * the hub from before may still tell them.
   */
  isPromised: boolean;
}

/** The outbox of one laptop: the state of each operation by its id. */
export function outboxOf(
  raw: Database.Database,
): Map<string, { state: string; body: string; ackSeq: number | null }> {
  const rows = prepared(raw, 'SELECT op_id, state, body, ack_seq FROM sx_outbox ORDER BY n').all() as {
    op_id: string;
    state: string;
    body: string;
    ack_seq: number | null;
  }[];
  return new Map(rows.map((row) => [row.op_id, { state: row.state, body: row.body, ackSeq: row.ack_seq }]));
}

const inboxOf = (hub: Database.Database): string[] =>
  prepared(hub, 'SELECT op_id FROM sx_inbox').pluck().all() as string[];

/** Remembers every operation that was ever durable, and which of them no disk holds any more. */
export interface OpLedger {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly note: (ops: readonly Op[]) => void;
  /** Looks at a disk itself, since a power cut may leave more on it than the person was told. */
  readonly lookAt: (raw: Database.Database) => void;
  /** Its author took it back before anybody else knew of it. */
  readonly noteTakenBack: (id: string) => void;
  /** A disk was put back: `before` and `after` are outboxes. */
  readonly noteRollback: (before: ReadonlySet<string>, after: ReadonlySet<string>) => void;
  /** A backup older than the `newest` was restored: what only the newest held is lost with it. */
  readonly notePromised: (newest: Database.Database, restored: Database.Database) => void;
  /** After a disk was destroyed: what is nowhere any more is excused, or marked as lost. */
  readonly count: (
    hub: Database.Database,
    desks: readonly DeskSide[],
    event: 'rollback' | 'restore',
    isNewest: boolean,
  ) => void;
}

export function opLedger(): OpLedger {
  const entries = new Map<string, LedgerEntry>();
  const note = (ops: readonly Op[]) => {
    for (const op of ops) {
      if (!entries.has(op.id))
        entries.set(op.id, {
          op,
          isRolledBack: false,
          excuse: null,
          isLostInRestore: false,
          isPromised: false,
        });
    }
  };
  return {
    entries,
    note,
    lookAt: (raw) => note([...outboxOf(raw).values()].map(({ body }) => JSON.parse(body) as Op)),
    noteTakenBack: (id) => {
      const entry = entries.get(id);
      if (entry) entry.excuse = 'taken back by its author';
    },
    noteRollback: (before, after) => {
      for (const id of before) {
        const entry = entries.get(id);
        if (entry && !after.has(id)) entry.isRolledBack = true;
      }
    },
    notePromised: (newest, restored) => {
      const kept = new Set(inboxOf(restored));
      for (const id of inboxOf(newest)) {
        const entry = entries.get(id);
        if (entry && !kept.has(id)) entry.isPromised = true;
      }
    },
    count: (hub, desks, event, isNewest) => {
      const inbox = new Set(inboxOf(hub));
      const held = new Set(inbox);
      for (const desk of desks) for (const id of desk.outboxIds()) held.add(id);
      for (const [id, entry] of entries) {
        if (event === 'restore' && !inbox.has(id)) entry.isLostInRestore = true;
        if (held.has(id) || entry.excuse !== null) continue;
        if (entry.isRolledBack) entry.excuse = 'the only disk that held it was put back';
        else if (event === 'restore' && !isNewest) entry.excuse = 'the newest backup was destroyed as well';
      }
    },
  };
}
