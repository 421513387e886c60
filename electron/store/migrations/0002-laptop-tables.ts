import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE sx_meta(k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sx_outbox(
  n INTEGER PRIMARY KEY,
  op_id TEXT NOT NULL UNIQUE,
  tx_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('new', 'set', 'cmd')),
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  command TEXT,
  body TEXT NOT NULL,
  authored_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('pending', 'sent', 'acked', 'refused', 'conflict', 'held')),
  ack_seq INTEGER,
  code TEXT,
  params TEXT NOT NULL DEFAULT '{}',
  is_covered INTEGER NOT NULL DEFAULT 0,
  is_dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sx_outbox_row ON sx_outbox(tbl, pk);
CREATE INDEX sx_outbox_state ON sx_outbox(state, n);
CREATE INDEX sx_outbox_uncovered ON sx_outbox(n) WHERE is_covered = 0;

CREATE TABLE sx_overlay(
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  row TEXT NOT NULL,
  fv TEXT NOT NULL,
  PRIMARY KEY(tbl, pk)
) STRICT, WITHOUT ROWID;

CREATE TABLE sx_scope(scope INTEGER PRIMARY KEY, name TEXT NOT NULL, cursor TEXT NOT NULL) STRICT;

CREATE TABLE sx_member(
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  scope INTEGER NOT NULL,
  PRIMARY KEY(tbl, pk, scope)
) STRICT, WITHOUT ROWID;
CREATE INDEX sx_member_scope ON sx_member(scope);

CREATE TABLE visit_draft(
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE typed_command(
  issue_id TEXT NOT NULL,
  command TEXT NOT NULL,
  args TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY(issue_id, command)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_number(pk TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE) STRICT, WITHOUT ROWID;

CREATE TABLE enterprise_pinyin(
  pk TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  full TEXT NOT NULL,
  initials TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX enterprise_pinyin_sort ON enterprise_pinyin(sort_key, pk);
`;

/** What the laptop keeps beside the hub's records: unsent operations, scopes, drafts, readings of names. */
export const laptopTables: Migration = { no: 2, sql };
