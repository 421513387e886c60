import type { SyncRound } from '#shared/contract/app/decisions.ts';
import type { ReadableDb, WritableDb } from './db.ts';

/** One exchange with the hub; instants are milliseconds since 1970 by this laptop's clock. */
export interface Round {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly sent: number;
  readonly received: number;
  readonly outcome: string;
}

const columns = `id, started_at AS startedAt, ended_at AS endedAt, took_ms AS tookMs, sent, received, outcome, times`;
const kept = 100;

/** The last exchanges, newest first; at most 100. */
export function listRounds(db: ReadableDb): SyncRound[] {
  return db.all<SyncRound>(`SELECT ${columns} FROM sx_round ORDER BY id DESC LIMIT ${kept}`);
}

/** Writes down an exchange. One that moved nothing and ended as the last one did is counted with that. */
export function putRound(db: WritableDb, { startedAt, endedAt, sent, received, outcome }: Round): void {
  const round = {
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    tookMs: Math.max(0, endedAt - startedAt),
  };
  if (sent === 0 && received === 0) {
    const isCounted = db.run(
      `UPDATE sx_round SET ended_at = :endedAt, took_ms = :tookMs, times = times + 1
       WHERE id = (SELECT max(id) FROM sx_round) AND sent = 0 AND received = 0 AND outcome = :outcome`,
      { endedAt: round.endedAt, tookMs: round.tookMs, outcome },
    );
    if (isCounted > 0) return;
  }
  db.run(
    `INSERT INTO sx_round(started_at, ended_at, took_ms, sent, received, outcome, times)
     VALUES (:startedAt, :endedAt, :tookMs, :sent, :received, :outcome, 1)`,
    { ...round, sent, received, outcome },
  );
  db.run(`DELETE FROM sx_round WHERE id <= (SELECT max(id) FROM sx_round) - ${kept}`);
}
