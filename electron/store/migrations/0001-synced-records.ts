import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE org_unit(
  id TEXT PRIMARY KEY,
  name TEXT,
  kind TEXT,
  district_code TEXT,
  aliases TEXT,
  valid_from TEXT,
  valid_to TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE person(
  id TEXT PRIMARY KEY,
  name TEXT,
  account TEXT,
  title TEXT,
  unit_id TEXT,
  grants TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE panel(
  id TEXT PRIMARY KEY,
  code TEXT,
  name TEXT,
  lead_unit_id TEXT,
  lead_person_id TEXT,
  valid_from TEXT,
  valid_to TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE expert(
  id TEXT PRIMARY KEY,
  panel_code TEXT,
  person_id TEXT,
  name TEXT,
  unit_name TEXT,
  title TEXT,
  specialities TEXT,
  valid_from TEXT,
  valid_to TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE enterprise(
  id TEXT PRIMARY KEY,
  name TEXT,
  uscc TEXT,
  is_uscc_confirmed INTEGER,
  district_code TEXT,
  address TEXT,
  industry TEXT,
  chain_code TEXT,
  chain_role TEXT,
  doubling_from TEXT,
  doubling_to TEXT,
  tags TEXT,
  contacts TEXT,
  commissioner_id TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE visit(
  id TEXT PRIMARY KEY,
  visit_no TEXT,
  enterprise_id TEXT,
  visit_type TEXT,
  visit_mode TEXT,
  visited_on TEXT,
  started_time TEXT,
  ended_time TEXT,
  lead_visitor_id TEXT,
  co_visitors TEXT,
  contacts TEXT,
  purpose TEXT,
  op_status TEXT,
  minutes TEXT,
  policies_explained TEXT,
  suggestions TEXT,
  next_step TEXT,
  next_visit_on TEXT,
  has_no_issue INTEGER,
  captured_at TEXT,
  is_captured_offline INTEGER,
  received_at TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE issue(
  id TEXT PRIMARY KEY,
  enterprise_id TEXT,
  visit_id TEXT,
  source TEXT,
  title TEXT,
  description TEXT,
  original_text TEXT,
  category_code TEXT,
  category_note TEXT,
  nature TEXT,
  urgency TEXT,
  is_confidential INTEGER,
  expected_outcome TEXT,
  proposed_panel_code TEXT,
  reporter_id TEXT,
  captured_at TEXT,
  issue_no TEXT,
  enterprise_name TEXT,
  district_code TEXT,
  chain_code TEXT,
  chain_role TEXT,
  is_doubling INTEGER,
  channel TEXT,
  state TEXT,
  rev INTEGER,
  panel_code TEXT,
  lead_unit_id TEXT,
  assist_unit_ids TEXT,
  handler_id TEXT,
  received_at TEXT,
  accepted_at TEXT,
  dispatched_at TEXT,
  signed_at TEXT,
  replied_at TEXT,
  closed_at TEXT,
  closed_by_id TEXT,
  state_since TEXT,
  due_at TEXT,
  warn_at TEXT,
  alarm_at TEXT,
  final_due_on TEXT,
  is_due_provisional INTEGER,
  committed_on TEXT,
  reply TEXT,
  resolution TEXT,
  callback_at TEXT,
  callback_by_id TEXT,
  is_contacted INTEGER,
  is_solved_by_firm INTEGER,
  satisfaction TEXT,
  firm_comment TEXT,
  return_count INTEGER,
  redo_count INTEGER,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE TABLE issue_event(
  id TEXT PRIMARY KEY,
  issue_id TEXT,
  rev INTEGER,
  command TEXT,
  from_state TEXT,
  to_state TEXT,
  actor_id TEXT,
  actor_name TEXT,
  at TEXT,
  authored_at TEXT,
  note TEXT,
  args TEXT,
  seq INTEGER NOT NULL,
  fv TEXT NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;

CREATE INDEX enterprise_commissioner ON enterprise(commissioner_id);
CREATE INDEX visit_by_day ON visit(visited_on, id);
CREATE INDEX visit_of_enterprise ON visit(enterprise_id, visited_on);
CREATE INDEX issue_open ON issue(coalesce(due_at, '~'), id) WHERE closed_at IS NULL;
CREATE INDEX issue_closed ON issue(closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX issue_of_enterprise ON issue(enterprise_id, closed_at);
CREATE INDEX issue_of_visit ON issue(visit_id);
CREATE INDEX issue_event_of_issue ON issue_event(issue_id, rev);
`;

/** The hub's records as they were last received: no unsent work is ever written here. */
export const syncedRecords: Migration = { no: 1, sql };
