import { type Columns, fromColumns, type SqlValue } from '#shared/domain/columns.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { ReadableDb } from '../db.ts';
import { likeText } from '../like.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';

type Visit = TableRow<'visit'>;

export interface VisitQuery {
  readonly enterpriseId: string | null;
  /** Part of the firm's name, of the purpose or of the minutes. */
  readonly text: string;
  readonly after: string | null;
  readonly limit: number;
}

export interface VisitPage {
  readonly visits: readonly Visit[];
  readonly next: string | null;
  readonly total: number;
}

/** A look-up per visit: a join would read every firm of the laptop first. */
const firmName = '(SELECT e.name FROM enterprise_v AS e WHERE e.id = v.enterprise_id)';

function conditionOf({ enterpriseId, text }: VisitQuery): { sql: string; params: Record<string, SqlValue> } {
  const parts = ['1'];
  const params: Record<string, SqlValue> = {};
  if (enterpriseId !== null) {
    parts.push('v.enterprise_id = :enterpriseId');
    params.enterpriseId = enterpriseId;
  }
  if (text.trim() !== '') {
    const like = (column: string) => `${column} LIKE '%' || :text || '%' ESCAPE '\\'`;
    parts.push(`(${[firmName, 'v.purpose', 'v.minutes', 'v.visit_no'].map(like).join(' OR ')})`);
    params.text = likeText(text.trim());
  }
  return { sql: parts.join(' AND '), params };
}

/** Visits, the latest day first, `limit` at a time. */
export function listVisitsPage(db: ReadableDb, query: VisitQuery): VisitPage {
  const { sql, params } = conditionOf(query);
  const keys = readCursor(query.after, 2);
  const rows = db.all<Columns>(
    `SELECT v.* FROM visit_v AS v WHERE ${sql} AND (v.visited_on, v.id) < (:lastDay, :lastId)
     ORDER BY v.visited_on DESC, v.id DESC LIMIT :size`,
    { ...params, lastDay: keys?.[0] ?? '~', lastId: keys?.[1] ?? '', size: query.limit + 1 },
  );
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const total =
    db.get<{ total: number }>(`SELECT count(*) AS total FROM visit_v AS v WHERE ${sql}`, params)?.total ?? 0;
  return {
    visits: shown.map((row) => fromColumns('visit', row)),
    next: last ? writeCursor([String(last.visited_on), String(last.id)]) : null,
    total,
  };
}

/** How many issues were raised in each visit, by the visit's id. */
export function countIssuesOfVisits(db: ReadableDb, ids: readonly string[]): Map<string, number> {
  const rows = db.all<{ id: string; total: number }>(
    `SELECT visit_id AS id, count(*) AS total FROM issue_v
     WHERE visit_id IN (SELECT value FROM json_each(:ids)) GROUP BY visit_id`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, total }) => [id, total]));
}
