import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE conflict(
  id TEXT PRIMARY KEY,
  table_name TEXT,
  pk TEXT,
  field TEXT,
  base_version TEXT,
  base_value TEXT,
  current_version TEXT,
  current_value TEXT,
  current_by_id TEXT,
  current_by_name TEXT,
  current_at TEXT,
  incoming_version TEXT,
  incoming_value TEXT,
  incoming_by_id TEXT,
  incoming_by_name TEXT,
  incoming_at TEXT,
  opened_at TEXT,
  state TEXT,
  choice TEXT,
  chosen_value TEXT,
  resolved_by_id TEXT,
  resolved_by_name TEXT,
  resolved_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;
CREATE INDEX conflict_open ON conflict(opened_at, id) WHERE state = 'open';
CREATE INDEX conflict_of_row ON conflict(pk);

CREATE TABLE held(
  id TEXT PRIMARY KEY,
  why TEXT,
  queue TEXT,
  detail TEXT,
  author_id TEXT,
  author_name TEXT,
  authored_at TEXT,
  kind TEXT,
  table_name TEXT,
  pk TEXT,
  body TEXT,
  held_at TEXT,
  state TEXT,
  decided_by_id TEXT,
  decided_by_name TEXT,
  decided_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;
CREATE INDEX held_open ON held(held_at, id) WHERE state = 'open';

ALTER TABLE sx_outbox RENAME TO sx_outbox_before;
CREATE TABLE sx_outbox(
  n INTEGER PRIMARY KEY,
  op_id TEXT NOT NULL UNIQUE,
  tx_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('new', 'set', 'add', 'rem', 'del', 'cmd', 'resolve')),
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  command TEXT,
  body TEXT NOT NULL,
  authored_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('pending', 'sent', 'acked', 'refused', 'conflict', 'held')),
  ack_seq INTEGER,
  stored_seq INTEGER,
  acked_at TEXT,
  code TEXT,
  params TEXT NOT NULL DEFAULT '{}',
  is_covered INTEGER NOT NULL DEFAULT 0,
  is_dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO sx_outbox(n, op_id, tx_id, kind, tbl, pk, command, body, authored_at, state, ack_seq, code, params,
    is_covered, is_dismissed)
  SELECT n, op_id, tx_id, kind, tbl, pk, command, body, authored_at, state, ack_seq, code, params,
    is_covered, is_dismissed FROM sx_outbox_before;
DROP TABLE sx_outbox_before;
CREATE INDEX sx_outbox_row ON sx_outbox(tbl, pk);
CREATE INDEX sx_outbox_state ON sx_outbox(state, n);
CREATE INDEX sx_outbox_uncovered ON sx_outbox(n) WHERE is_covered = 0;

ALTER TABLE sx_overlay ADD COLUMN is_deleted INTEGER NOT NULL DEFAULT 0;

ALTER TABLE org_unit ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE panel ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE expert ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE enterprise ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE visit ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issue ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issue_event ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conflict ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
ALTER TABLE held ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sx_scope ADD COLUMN compared TEXT;
ALTER TABLE sx_scope ADD COLUMN compared_at INTEGER;

CREATE TABLE sx_sweep(
  scope INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  PRIMARY KEY(scope, tbl, pk)
) STRICT, WITHOUT ROWID;
`;

/**
 * Conflicts and held work arrive as records; the outbox takes every kind of operation and an overlay may hide a row.
 * Every row keeps the checksum of what the hub sent (`crc`), a scope the digest of the hub that it was last compared
 * with (`compared`, at `compared_at` in milliseconds), and a scope that is listed anew what it held before (`sx_sweep`).
 */
export const decisionsAndDigests: Migration = { no: 3, sql };
