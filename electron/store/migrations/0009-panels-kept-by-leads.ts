import type { Migration } from './migration.ts';

const sql = `
ALTER TABLE expert ADD COLUMN set_by_id TEXT;
ALTER TABLE expert ADD COLUMN received_at TEXT;

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
`;

/** Who set a panel's member and when the hub received it, and what a panel asks in place of the shipped checklist. */
export const panelsKeptByLeads: Migration = { no: 9, sql };
