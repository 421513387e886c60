import type { Migration } from './migration.ts';

const sql = `
ALTER TABLE expert ADD COLUMN set_by_id TEXT;
ALTER TABLE expert ADD COLUMN received_at TEXT;
ALTER TABLE expert ADD COLUMN set_at TEXT;

ALTER TABLE visit ADD COLUMN indicators TEXT;
UPDATE sx_overlay SET row = json_set(row, '$.indicators', NULL) WHERE tbl = 'visit';

CREATE TABLE panel_checklist(
  id TEXT PRIMARY KEY,
  panel_code TEXT,
  questions TEXT,
  set_by_id TEXT,
  set_at TEXT,
  received_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  crc INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE commitment(
  id TEXT PRIMARY KEY,
  enterprise_id TEXT,
  visit_id TEXT,
  text TEXT,
  due_on TEXT,
  made_by_id TEXT,
  made_at TEXT,
  state TEXT,
  outcome TEXT,
  closed_on TEXT,
  received_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  crc INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE saved_view(
  id TEXT PRIMARY KEY,
  view_key TEXT,
  name TEXT,
  screen TEXT,
  search TEXT,
  owner_id TEXT,
  is_shared INTEGER,
  district_code TEXT,
  is_removed INTEGER,
  set_at TEXT,
  received_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  crc INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE disclosure(
  id TEXT PRIMARY KEY,
  enterprise_id TEXT,
  contact_name TEXT,
  reason TEXT,
  by_id TEXT,
  at TEXT,
  received_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  crc INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE sx_seen_issue(issue_id TEXT PRIMARY KEY, rev INTEGER NOT NULL) STRICT;
CREATE INDEX issue_event_at ON issue_event(at);
CREATE INDEX commitment_of_enterprise ON commitment(enterprise_id, state, due_on);
CREATE INDEX commitment_open ON commitment(made_by_id, due_on) WHERE state = 'open';
`;

/**
 * Who set a panel's member and when the hub received it, what a panel asks in place of the shipped
 * checklist, what visitors promised firms, and what firms said of their figures, the
 * filters that people keep, and how far this person has seen the history of each issue.
 */
export const panelsAndCommitments: Migration = { no: 9, sql };
