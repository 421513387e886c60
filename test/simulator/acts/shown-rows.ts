import type { DeskDb } from '#electron/store/db.ts';
import type { OpContent } from '#electron/store/enqueue.ts';
import { findShown } from '#electron/store/overlay.ts';
import { versionOf } from '#electron/store/shown-row.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { SetOp } from '#shared/sync/op.ts';

/** The rows of a record as this laptop shows them. */
export function shownRows<N extends TableName>(db: DeskDb, table: N): TableRow<N>[] {
  return db.all<Columns>(`SELECT * FROM ${table}_v ORDER BY id`).map((found) => fromColumns(table, found));
}

/** A change of a shown row, based on what its author sees. */
export function changeOf(
  db: DeskDb,
  table: 'enterprise' | 'visit' | 'issue',
  pk: string,
  values: Readonly<Record<string, unknown>>,
): OpContent {
  const versions = findShown(db, table, pk)?.versions ?? {};
  const v = Object.entries(values).map(([name, to]) => [name, { to, base: versionOf(versions, name) }]);
  return { k: 'set', t: table, pk, v: Object.fromEntries(v) as SetOp['v'] };
}
