import { type Columns, fromColumns, type SqlValue } from '#shared/domain/columns.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { ReadableDb } from './db.ts';

function listAs<N extends TableName>(
  db: ReadableDb,
  table: N,
  sql: string,
  params: Readonly<Record<string, SqlValue>>,
): TableRow<N>[] {
  return db.all<Columns>(sql, params).map((found) => fromColumns(table, found));
}

/** Bounds that belong to what they bound; null is none. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Visits from one day to another (YYYY-MM-DD, both included), oldest first, unsent ones too. */
export function listVisitsBetween(db: ReadableDb, { from, to }: Span): TableRow<'visit'>[] {
  const sql = `
    SELECT * FROM visit_v
    WHERE visited_on >= coalesce(:from, '') AND visited_on <= coalesce(:to, '~')
    ORDER BY visited_on, id`;
  return listAs(db, 'visit', sql, { from, to });
}

/** Issues captured from one instant (included) to another (excluded), oldest first, unsent ones too. */
export function listIssuesBetween(db: ReadableDb, { from, to }: Span): TableRow<'issue'>[] {
  const sql = `
    SELECT * FROM issue_v
    WHERE captured_at >= coalesce(:from, '') AND captured_at < coalesce(:to, '~')
    ORDER BY captured_at, id`;
  return listAs(db, 'issue', sql, { from, to });
}

/** The issues that were raised in these visits. */
export function listIssuesOfVisits(db: ReadableDb, visitIds: readonly string[]): TableRow<'issue'>[] {
  const sql = `
    SELECT * FROM issue_v
    WHERE visit_id IN (SELECT value FROM json_each(:ids))
    ORDER BY captured_at, id`;
  return listAs(db, 'issue', sql, { ids: JSON.stringify(visitIds) });
}

/**
 * What was noted last by whoever works on each issue, by the issue's id; what watchers ask for and what the rules do
 * is no progress.
 */
export function listLastNotes(db: ReadableDb): Map<string, string> {
  const rows = db.all<{ issue_id: string; note: string; rev: number }>(
    `SELECT issue_id, note, max(rev) AS rev FROM issue_event
     WHERE note <> '' AND actor_id IS NOT NULL AND command NOT IN ('urge', 'supervise', 'instruct', 'escalate')
     GROUP BY issue_id`,
  );
  return new Map(rows.map(({ issue_id, note }) => [issue_id, note]));
}

/** Every firm of this laptop as it is shown. */
export function listFirms(db: ReadableDb): TableRow<'enterprise'>[] {
  return listAs(db, 'enterprise', 'SELECT * FROM enterprise_v', {});
}

export type ReferenceTable =
  | 'person'
  | 'org_unit'
  | 'panel'
  | 'expert'
  | 'panel_checklist'
  | 'saved_view'
  | 'workday_calendar'
  | 'office_setting'
  | 'plan_value'
  | 'report_archive';

/** Every row of a reference record. */
export function listReference<N extends ReferenceTable>(db: ReadableDb, table: N): TableRow<N>[] {
  return listAs(db, table, `SELECT * FROM ${table}_v`, {});
}
