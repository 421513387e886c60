import type { ReadableDb } from '../db.ts';

export interface FirmFigures {
  readonly lastVisitOn: string | null;
  readonly openIssues: number;
  readonly overdueIssues: number;
}

const nothing: FirmFigures = { lastVisitOn: null, openIssues: 0, overdueIssues: 0 };

/** What lists say of firms besides their own fields, by id; `now` is an ISO instant. */
export function listFirmFigures(
  db: ReadableDb,
  ids: readonly string[],
  now: string,
): Map<string, FirmFigures> {
  const params = { ids: JSON.stringify(ids) };
  const visits = db.all<{ id: string; last: string }>(
    `SELECT enterprise_id AS id, max(visited_on) AS last FROM visit_v
     WHERE enterprise_id IN (SELECT value FROM json_each(:ids)) GROUP BY enterprise_id`,
    params,
  );
  const issues = db.all<{ id: string; total: number; overdue: number | null }>(
    `SELECT enterprise_id AS id, count(*) AS total, sum(due_at < :now) AS overdue FROM issue_v
     WHERE enterprise_id IN (SELECT value FROM json_each(:ids)) AND closed_at IS NULL GROUP BY enterprise_id`,
    { ...params, now },
  );
  const figures = new Map(ids.map((id) => [id, nothing]));
  for (const { id, last } of visits) figures.set(id, { ...nothing, lastVisitOn: last });
  for (const { id, total, overdue } of issues) {
    figures.set(id, { ...(figures.get(id) ?? nothing), openIssues: total, overdueIssues: overdue ?? 0 });
  }
  return figures;
}
