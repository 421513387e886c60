import { sql } from 'kysely';
import { must } from '#shared/assert.ts';
import { fromColumns, toColumns } from '#shared/domain/columns.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import type { Reader, Writer } from './db.ts';
import type { RecordColumns } from './tables.ts';

/** A row of a synced record with what the hub keeps beside it. */
export interface StoredRow<N extends TableName = TableName> {
  readonly table: N;
  readonly rowNo: number;
  readonly seq: number;
  readonly versions: FieldVersions;
  /** It is in no list any more; its history and its audit stay. */
  readonly isDeleted: boolean;
  readonly row: TableRow<N>;
}

const chunkSize = 500;

export function chunksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / chunkSize);
  return Array.from({ length: count }, (_, index) => items.slice(index * chunkSize, (index + 1) * chunkSize));
}

function stored<N extends TableName>(table: N, found: object): StoredRow<N> {
  const columns = found as RecordColumns;
  return {
    table,
    rowNo: columns.row_no,
    seq: columns.seq,
    versions: JSON.parse(columns.fv) as FieldVersions,
    isDeleted: columns.deleted_at !== null,
    row: fromColumns(table, columns),
  };
}

export async function findRow<N extends TableName>(
  db: Reader,
  table: N,
  id: string,
): Promise<StoredRow<N> | null> {
  const found = await db
    .selectFrom(table as TableName)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? stored(table, found) : null;
}

/** The rows with these ids that exist, by id. */
export async function listRows<N extends TableName>(
  db: Reader,
  table: N,
  ids: readonly string[],
): Promise<Map<string, StoredRow<N>>> {
  const rows = new Map<string, StoredRow<N>>();
  for (const some of chunksOf([...new Set(ids)])) {
    const found = await db
      .selectFrom(table as TableName)
      .selectAll()
      .where('id', 'in', some)
      .execute();
    for (const one of found.map((columns) => stored(table, columns))) rows.set(one.row.id, one);
  }
  return rows;
}

/** The rows with these row numbers that exist, by row number. */
export async function listRowsByNumber<N extends TableName>(
  db: Reader,
  table: N,
  numbers: readonly number[],
): Promise<Map<number, StoredRow<N>>> {
  const rows = new Map<number, StoredRow<N>>();
  for (const some of chunksOf(numbers)) {
    const found = await db
      .selectFrom(table as TableName)
      .selectAll()
      .where('row_no', 'in', some)
      .execute();
    for (const one of found.map((columns) => stored(table, columns))) rows.set(one.rowNo, one);
  }
  return rows;
}

/** Ids and row numbers of the rows of `table` whose `column` is `value`, without deleted ones. */
export async function listKeys(
  db: Reader,
  table: TableName,
  column:
    | 'enterprise_id'
    | 'issue_id'
    | 'visit_id'
    | 'view_key'
    | 'owner_id'
    | 'uscc'
    | 'name'
    | 'code'
    | 'pk',
  value: string,
): Promise<{ id: string; rowNo: number }[]> {
  return db
    .selectFrom(table)
    .select(['id', 'row_no as rowNo'])
    .where(column, '=', value)
    .where('deleted_at', 'is', null)
    .execute();
}

/** Inserts a row; its sequence is stamped when the transaction ends. Returns its new row number. */
export async function insertRow(
  tx: Writer,
  table: TableName,
  row: Readonly<Record<string, unknown>> & { id: string },
  versions: FieldVersions,
): Promise<number> {
  const { last } = await tx
    .updateTable('hub_shard')
    .set({ last_row_no: sql`last_row_no + 1` })
    .where('shard', '=', 0)
    .returning('last_row_no as last')
    .executeTakeFirstOrThrow();
  const columns = {
    ...toColumns(table, row),
    id: row.id,
    row_no: last,
    seq: 0,
    fv: JSON.stringify(versions),
  };
  await tx
    .insertInto(table)
    .values(columns as RecordColumns)
    .execute();
  return last;
}

/** Writes the given fields of an existing row and all its versions. */
export async function updateRow(
  tx: Writer,
  table: TableName,
  id: string,
  values: Readonly<Record<string, unknown>>,
  versions: FieldVersions,
): Promise<void> {
  const columns = { ...toColumns(table, values), fv: JSON.stringify(versions) };
  const { numUpdatedRows } = await tx.updateTable(table).set(columns).where('id', '=', id).executeTakeFirst();
  must(numUpdatedRows === 1n ? true : null, 'the row was read in this transaction');
}

/** Deletes a row at the ISO instant `at`, or with null brings it back. */
export async function setDeleted(tx: Writer, table: TableName, id: string, at: string | null): Promise<void> {
  await tx.updateTable(table).set({ deleted_at: at }).where('id', '=', id).execute();
}

export async function stampRows(
  tx: Writer,
  table: TableName,
  ids: readonly string[],
  seq: number,
): Promise<void> {
  for (const some of chunksOf(ids))
    await tx.updateTable(table).set({ seq }).where('id', 'in', some).execute();
}
