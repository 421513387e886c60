import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { ReadableDb } from './db.ts';

/** The row as it is shown, null when this laptop does not hold it. */
export function findRow<N extends TableName>(db: ReadableDb, table: N, id: string): TableRow<N> | null {
  const found = db.get<Columns>(`SELECT * FROM ${table}_v WHERE id = :id`, { id });
  return found ? fromColumns(table, found) : null;
}

/** The rows with these ids, by id. */
export function findRows<N extends TableName>(
  db: ReadableDb,
  table: N,
  ids: readonly string[],
): Map<string, TableRow<N>> {
  const rows = db.all<Columns>(`SELECT * FROM ${table}_v WHERE id IN (SELECT value FROM json_each(:ids))`, {
    ids: JSON.stringify(ids),
  });
  return new Map(rows.map((row) => [String(row.id), fromColumns(table, row)]));
}
