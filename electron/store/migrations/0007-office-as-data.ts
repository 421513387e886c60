import type { Migration } from './migration.ts';

const kept = `seq INTEGER NOT NULL, fv TEXT NOT NULL, row_no INTEGER NOT NULL, crc INTEGER NOT NULL DEFAULT 0`;

const sql = `
CREATE TABLE workday_calendar(
  id TEXT PRIMARY KEY,
  year INTEGER,
  off TEXT,
  work TEXT,
  source TEXT,
  brought_by_id TEXT,
  brought_at TEXT,
  received_at TEXT,
  ${kept}
) STRICT;

CREATE TABLE office_setting(
  id TEXT PRIMARY KEY,
  sessions TEXT,
  normal TEXT,
  fast TEXT,
  most_returns INTEGER,
  most_extensions INTEGER,
  urge_every INTEGER,
  reopen_within INTEGER,
  redos_to_escalate INTEGER,
  expired_holds_to_escalate INTEGER,
  note TEXT,
  set_by_id TEXT,
  set_at TEXT,
  received_at TEXT,
  ${kept}
) STRICT;

CREATE TABLE plan_value(
  id TEXT PRIMARY KEY,
  target_code TEXT,
  value TEXT,
  reached_on TEXT,
  source TEXT,
  recorded_by_id TEXT,
  recorded_at TEXT,
  received_at TEXT,
  ${kept}
) STRICT;

ALTER TABLE issue ADD COLUMN intake TEXT DEFAULT '{}';
ALTER TABLE issue ADD COLUMN consultations TEXT DEFAULT '[]';
ALTER TABLE expert ADD COLUMN conflicts TEXT DEFAULT '[]';
ALTER TABLE issue ADD COLUMN expired_holds INTEGER DEFAULT 0;

UPDATE sx_overlay SET row = json_set(row, '$.intake', json('{}'), '$.consultations', json('[]'), '$.expiredHolds', 0) WHERE tbl = 'issue';
`;

/** The calendar and the settings of the office and what the plan has reached as records, and the holds of an issue that ran out. */
export const officeAsData: Migration = { no: 7, sql };
