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
    const names = ['id', ...columnsOf(table).map(({ name }) => name), 'seq', 'fv', 'row_no', 'crc'];
    const changes = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
    const sql = `
      INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})
      ON CONFLICT(id) DO UPDATE SET ${changes.join(', ')}`;
    const newer = `${sql} WHERE excluded.seq >= ${table}.seq`;
    // A field that did not come is empty, as in a row from an older hub.
    const blank = Object.fromEntries(names.map((name) => [name, null]));
    return [table, { sql, newer, blank }] as const;
  }),
);

/** A row from the hub; `crc` is the checksum of what came (`checksumOf`). */
export interface ReceivedRow {
  readonly table: TableName;
  readonly rowNo: number;
  readonly seq: number;
  readonly versions: FieldVersions;
  readonly crc: number;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
}

function put(db: WritableDb, received: ReceivedRow, way: 'sql' | 'newer'): void {
  const { table, rowNo, seq, versions, crc, row } = received;
  const kept = { seq, fv: JSON.stringify(versions), row_no: rowNo, crc };
  const { blank, ...ways } = must(upserts.get(table), 'every table is listed');
  db.run(ways[way], { ...blank, ...toColumns(table, row), id: row.id, ...kept });
}

/** Writes a row from the hub; one that is older than what is held changes nothing. */
export function putBase(db: WritableDb, received: ReceivedRow): void {
  put(db, received, 'newer');
}

/** Writes a row from the hub in place of whatever is held: for a row that is known to be wrong. */
export function replaceBase(db: WritableDb, received: ReceivedRow): void {
  put(db, received, 'sql');
}

export function removeBase(db: WritableDb, table: TableName, pk: string): void {
  db.run(`DELETE FROM ${table} WHERE id = :pk`, { pk });
}
