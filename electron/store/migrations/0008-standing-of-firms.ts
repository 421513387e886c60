import type { Migration } from './migration.ts';

const kept = `seq INTEGER NOT NULL, fv TEXT NOT NULL, row_no INTEGER NOT NULL, crc INTEGER NOT NULL DEFAULT 0`;

const sql = `
CREATE TABLE enterprise_event(
  id TEXT PRIMARY KEY,
  enterprise_id TEXT,
  kind TEXT,
  from_value TEXT,
  to_value TEXT,
  effective_on TEXT,
  source TEXT,
  actor_id TEXT,
  actor_name TEXT,
  at TEXT,
  ${kept}
) STRICT;
CREATE INDEX enterprise_event_of_enterprise ON enterprise_event(enterprise_id, at);

CREATE TABLE report_archive(
  id TEXT PRIMARY KEY,
  kind TEXT,
  district_code TEXT,
  period_from TEXT,
  period_to TEXT,
  as_of TEXT,
  definition_version INTEGER,
  figures TEXT,
  breakdown TEXT,
  sentence TEXT,
  note TEXT,
  made_by_id TEXT,
  made_at TEXT,
  received_at TEXT,
  ${kept}
) STRICT;

ALTER TABLE enterprise ADD COLUMN industry_code TEXT;
ALTER TABLE enterprise ADD COLUMN leader_id TEXT;
ALTER TABLE enterprise ADD COLUMN standing_basis TEXT;
ALTER TABLE issue ADD COLUMN leader_id TEXT;
ALTER TABLE issue ADD COLUMN needs_check INTEGER;
ALTER TABLE office_setting ADD COLUMN on_spot_sample INTEGER;
ALTER TABLE office_setting ADD COLUMN step_roles TEXT;

UPDATE sx_overlay SET row = json_set(row, '$.industryCode', NULL, '$.leaderId', NULL, '$.standingBasis', NULL) WHERE tbl = 'enterprise';
UPDATE sx_overlay SET row = json_set(row, '$.leaderId', NULL, '$.needsCheck', NULL) WHERE tbl = 'issue';
UPDATE sx_overlay SET row = json_set(row, '$.onSpotSample', NULL, '$.stepRoles', NULL) WHERE tbl = 'office_setting';
`;

/** The history of what firms stand in, the leader and the industry of each, reports as they were submitted, and which closings are checked. */
export const standingOfFirms: Migration = { no: 8, sql };
