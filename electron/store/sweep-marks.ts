import type { TableName } from '#shared/domain/tables.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import type { RowKey } from './outbox.ts';

/** Marks all that is held of a scope which the hub lists anew: a row that does not come again is not in it any more. */
export function markHeld(db: WritableDb, scope: number): void {
  db.run(
    `INSERT OR IGNORE INTO sx_sweep(scope, tbl, pk)
     SELECT scope, tbl, pk FROM sx_member WHERE scope = :scope`,
    { scope },
  );
}

export function hasMarks(db: ReadableDb, scope: number): boolean {
  return db.get('SELECT 1 FROM sx_sweep WHERE scope = :scope LIMIT 1', { scope }) !== undefined;
}

/** The row came again. */
export function unmark(db: WritableDb, scope: number, table: TableName, pk: string): void {
  db.run('DELETE FROM sx_sweep WHERE scope = :scope AND tbl = :table AND pk = :pk', { scope, table, pk });
}

/** What is marked of a scope; from now on nothing is. */
export function takeMarks(db: WritableDb, scope: number): RowKey[] {
  const marked = db.all<RowKey>('SELECT tbl AS "table", pk FROM sx_sweep WHERE scope = :scope', { scope });
  db.run('DELETE FROM sx_sweep WHERE scope = :scope', { scope });
  return marked;
}
