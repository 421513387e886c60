import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE sx_round(
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  took_ms INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  received INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  times INTEGER NOT NULL
) STRICT;
CREATE INDEX held_of_row ON held(pk);
CREATE INDEX sx_outbox_answered ON sx_outbox(acked_at) WHERE state = 'acked';
`;

/** What became of the last exchanges is kept; what arrived today, and what is held of one record, is found quickly. */
export const syncLog: Migration = { no: 4, sql };
