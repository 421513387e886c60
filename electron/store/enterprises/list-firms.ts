import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { ReadableDb } from '../db.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { type Condition, textCondition } from './firm-condition.ts';

type Firm = TableRow<'enterprise'>;

export interface FirmPage {
  readonly firms: readonly Firm[];
  readonly next: string | null;
  readonly total: number;
}

const from = 'FROM enterprise_pinyin AS p JOIN enterprise_v AS e ON e.id = p.pk';

/** Firms in the order of their pinyin, `limit` at a time. */
export function listFirmsPage(
  db: ReadableDb,
  { sql, params }: Condition,
  { after, limit }: { after: string | null; limit: number },
): FirmPage {
  const keys = readCursor(after, 2);
  const rows = db.all<Columns>(
    `SELECT e.*, p.sort_key AS sort_key ${from}
     WHERE ${sql} AND (p.sort_key, p.pk) > (:lastKey, :lastId)
     ORDER BY p.sort_key, p.pk LIMIT :size`,
    { ...params, lastKey: keys?.[0] ?? '', lastId: keys?.[1] ?? '', size: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const total =
    db.get<{ total: number }>(`SELECT count(*) AS total ${from} WHERE ${sql}`, params)?.total ?? 0;
  return {
    firms: shown.map((row) => fromColumns('enterprise', row)),
    next: last ? writeCursor([String(last.sort_key), String(last.id)]) : null,
    total,
  };
}

/** The best matches for a picker: names that begin with the text, own firms, then the others by pinyin. */
export function findFirms(
  db: ReadableDb,
  { text, personId, limit }: { text: string; personId: string; limit: number },
): Firm[] {
  const { sql, params } = textCondition(text);
  const begins = params.text === undefined ? '0' : `e.name LIKE :text || '%' ESCAPE '\\'`;
  const rows = db.all<Columns>(
    `SELECT e.* ${from} WHERE ${sql}
     ORDER BY ${begins} DESC, coalesce(e.commissioner_id = :personId, 0) DESC, p.sort_key, p.pk LIMIT :limit`,
    { ...params, personId, limit },
  );
  return rows.map((row) => fromColumns('enterprise', row));
}

export function countFirms(db: ReadableDb, personId: string): { all: number; mine: number } {
  const found = db.get<{ total: number; mine: number | null }>(
    'SELECT count(*) AS total, sum(commissioner_id = :personId) AS mine FROM enterprise_v',
    { personId },
  );
  return { all: found?.total ?? 0, mine: found?.mine ?? 0 };
}
