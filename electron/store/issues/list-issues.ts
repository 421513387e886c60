import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { ReadableDb } from '../db.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { IssueCondition } from './waiting-for.ts';

export interface IssuePage {
  readonly issues: readonly TableRow<'issue'>[];
  readonly next: string | null;
  readonly total: number;
}

const openKey = `coalesce(i.due_at, '~')`;

interface Part {
  readonly name: 'open' | 'closed';
  readonly sql: (condition: string) => string;
}

/**
 * Open issues come first, the nearest limit before the others; then the closed ones, the latest first. The bare
 * comparison beside the pair lets the index over the expression begin where the last page ended.
 */
const parts: readonly Part[] = [
  {
    name: 'open',
    sql: (condition) => `SELECT i.*, ${openKey} AS page_key FROM issue_v AS i
      WHERE i.closed_at IS NULL AND ${openKey} >= :lastKey AND (${openKey}, i.id) > (:lastKey, :lastId) AND ${condition}
      ORDER BY ${openKey}, i.id LIMIT :size`,
  },
  {
    name: 'closed',
    sql: (condition) => `SELECT i.*, i.closed_at AS page_key FROM issue_v AS i
      WHERE i.closed_at IS NOT NULL AND (i.closed_at, i.id) < (:lastKey, :lastId) AND ${condition}
      ORDER BY i.closed_at DESC, i.id DESC LIMIT :size`,
  },
];
const beginning: Readonly<Record<Part['name'], string>> = { open: '', closed: '~' };

/** Issues that meet the condition, `limit` at a time. */
export function listIssuesPage(
  db: ReadableDb,
  { sql, params }: IssueCondition,
  { after, limit }: { after: string | null; limit: number },
): IssuePage {
  const [partName, lastKey, lastId] = readCursor(after, 3) ?? [];
  const rows: (Columns & { part: string })[] = [];
  for (const part of parts) {
    if (rows.length > limit || (partName === 'closed' && part.name === 'open')) continue;
    const isContinued = partName === part.name;
    const found = db.all<Columns>(part.sql(sql), {
      ...params,
      lastKey: isContinued ? (lastKey ?? '') : beginning[part.name],
      lastId: isContinued ? (lastId ?? '') : '',
      size: limit + 1 - rows.length,
    });
    rows.push(...found.map((row) => ({ ...row, part: part.name })));
  }
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const counted = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM issue_v AS i WHERE ${sql}`,
    params,
  );
  return {
    issues: shown.map((row) => fromColumns('issue', row)),
    next: last ? writeCursor([last.part, String(last.page_key), String(last.id)]) : null,
    total: counted?.total ?? 0,
  };
}

/** The history of an issue, oldest step first. */
export function listEvents(db: ReadableDb, issueId: string): TableRow<'issue_event'>[] {
  const rows = db.all<Columns>('SELECT * FROM issue_event_v WHERE issue_id = :issueId ORDER BY rev', {
    issueId,
  });
  return rows.map((row) => fromColumns('issue_event', row));
}

/** The issues of one firm or of one visit, the latest first, at most `limit`. */
export function listIssuesOf(
  db: ReadableDb,
  parent: 'enterprise' | 'visit',
  id: string,
  limit: number,
): TableRow<'issue'>[] {
  const rows = db.all<Columns>(
    `SELECT * FROM issue_v WHERE ${parent}_id = :id ORDER BY captured_at DESC, id DESC LIMIT :limit`,
    { id, limit },
  );
  return rows.map((row) => fromColumns('issue', row));
}
