import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE attachment(
  id TEXT PRIMARY KEY,
  owner_table TEXT,
  owner_id TEXT,
  name TEXT,
  mime TEXT,
  size INTEGER,
  sha256 TEXT,
  added_by_id TEXT,
  added_at TEXT,
  stored_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  crc INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attachment_owner ON attachment(owner_id);
CREATE INDEX attachment_sha ON attachment(sha256);

CREATE TABLE draft_attachment(
  id TEXT PRIMARY KEY,
  draft_id TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_attachment_draft ON draft_attachment(draft_id);
CREATE INDEX draft_attachment_sha ON draft_attachment(sha256);

CREATE TABLE sx_blob(
  sha TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  have INTEGER NOT NULL DEFAULT 0,
  up_offset INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'rest' CHECK(state IN ('rest', 'wanted', 'failed')),
  sent_epoch TEXT,
  pin INTEGER NOT NULL DEFAULT 0,
  unused_since TEXT
) STRICT;
CREATE INDEX sx_blob_unused ON sx_blob(unused_since) WHERE unused_since IS NOT NULL;
`;

/**
 * Attachments, those of visits that are still being written, and what of their bytes lies on this laptop: `have` of
 * `size`, `up_offset` what the hub had confirmed when it was last written down, `sent_epoch` the epoch in which the hub
 * took them all, `pin` an original that was added here, `unused_since` since when nothing speaks of them.
 */
export const attachments: Migration = { no: 5, sql };
