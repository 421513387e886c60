import { type SqlBool, sql } from 'kysely';
import type { HubStore, Reader, Writer } from './db.ts';
import { listTableShapes, type TableShape } from './table-shapes.ts';
import type { HubTables } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const mostValues = 30_000;
const mostRows = 1_000;

/** All tables are read and written in one way; the names come from the migrations. */
const nameOf = ({ name }: TableShape) => name as 'hub_meta';

const keyOf = ({ key }: TableShape) => sql.join(key.map((column) => sql.ref(column)));

/** At most `limit` rows behind `last` in the order of the primary key. */
async function rowsAfter(db: Reader, shape: TableShape, last: Row | null, limit: number): Promise<Row[]> {
  let query = db.selectFrom(nameOf(shape)).selectAll();
  if (last !== null) {
    const values = sql.join(shape.key.map((column) => last[column]));
    query = query.where(sql<SqlBool>`(${keyOf(shape)}) > (${values})`);
  }
  for (const column of shape.key) query = query.orderBy(sql.ref(column));
  return query.limit(limit).execute();
}

/** Whether a table has more rows than it was made with; looks at no more than it must. */
async function isFilled(db: Reader, shape: TableShape): Promise<boolean> {
  return (await rowsAfter(db, shape, null, shape.firstRows + 1)).length > shape.firstRows;
}

async function copyTable(from: Reader, to: Writer, shape: TableShape): Promise<void> {
  const limit = Math.min(mostRows, Math.floor(mostValues / shape.columns.length));
  let last: Row | null = null;
  for (;;) {
    const rows = await rowsAfter(from, shape, last, limit);
    if (rows.length > 0) {
      const { numInsertedOrUpdatedRows } = await to
        .insertInto(nameOf(shape))
        .values(rows as unknown as HubTables['hub_meta'][])
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== BigInt(rows.length))
        throw new Error(`Not every row of ${shape.name} was copied.`);
    }
    if (rows.length < limit) return;
    last = rows.at(-1) ?? null;
  }
}

/**
 * Copies one snapshot of everything, table by table in batches, between stores of the same `shapes`. Everything or
 * nothing arrives; throws when `to` already holds anything. No statement grows with the data, since a request's limits
 * of time hold here too.
 */
export async function copyTables(
  from: Pick<HubStore, 'read'>,
  to: Pick<HubStore, 'write'>,
  shapes: readonly TableShape[] = listTableShapes(),
): Promise<void> {
  await from.read((db) =>
    to.write(async (tx) => {
      for (const shape of shapes) {
        if (await isFilled(tx, shape))
          throw new Error(`The store to copy into is not empty: ${shape.name} has rows.`);
        await tx.deleteFrom(nameOf(shape)).execute();
      }
      for (const shape of shapes) await copyTable(db, tx, shape);
    }),
  );
}
