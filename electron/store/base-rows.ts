import { must } from '#shared/assert.ts';
import { type Columns, columnsOf, fromColumns, toColumns } from '#shared/domain/columns.ts';
import { type TableName, type TableRow, tableNames } from '#shared/domain/tables.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import type { ReadableDb, WritableDb } from './db.ts';

/** A row as the hub last sent it. */
export interface BaseRow<N extends TableName = TableName> {
  readonly row: TableRow<N>;
  readonly seq: number;
  readonly versions: FieldVersions;
}

export function findBase<N extends TableName>(db: ReadableDb, table: N, pk: string): BaseRow<N> | null {
  const found = db.get<Columns>(`SELECT * FROM ${table} WHERE id = :pk`, { pk });
  if (!found) return null;
  return {
    row: fromColumns(table, found),
    seq: Number(found.seq),
    versions: JSON.parse(String(found.fv)) as FieldVersions,
  };
}

const upserts = new Map(
  tableNames.map((table) => {
    const names = ['id', ...columnsOf(table).map(({ name }) => name), 'seq', 'fv', 'row_no'];
    const changes = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
    const sql = `
      INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})
      ON CONFLICT(id) DO UPDATE SET ${changes.join(', ')} WHERE excluded.seq >= ${table}.seq`;
    // A field that did not come is empty, as in a row from an older hub.
    const blank = Object.fromEntries(names.map((name) => [name, null]));
    return [table, { sql, blank }] as const;
  }),
);

export interface ReceivedRow {
  readonly table: TableName;
  readonly rowNo: number;
  readonly seq: number;
  readonly versions: FieldVersions;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Writes a row from the hub; one that is older than what is held changes nothing. */
export function putBase(db: WritableDb, { table, rowNo, seq, versions, row }: ReceivedRow): void {
  const kept = { seq, fv: JSON.stringify(versions), row_no: rowNo };
  const { sql, blank } = must(upserts.get(table), 'every table is listed');
  db.run(sql, { ...blank, ...toColumns(table, row), id: row.id, ...kept });
}

export function removeBase(db: WritableDb, table: TableName, pk: string): void {
  db.run(`DELETE FROM ${table} WHERE id = :pk`, { pk });
}
