import { type SqlBool, sql } from 'kysely';
import type { Writer } from './db.ts';
import { listTableShapes, type TableShape } from './table-shapes.ts';

/** So few that no statement takes long, however much there is. */
const batchSize = 5_000;

type Key = Readonly<Record<string, unknown>>;

/** Deletes from one end of the primary key to the other, so that no statement meets what is deleted already. */
async function emptyTable(tx: Writer, { name, key }: TableShape): Promise<void> {
  const table = name as 'hub_meta';
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const against = (sign: '>' | '<=', place: Key) =>
    sql<SqlBool>`(${columns}) ${sql.raw(sign)} (${sql.join(key.map((column) => place[column]))})`;
  let last: Key | null = null;
  do {
    const start: Key | null = last;
    let found = tx.selectFrom(table).select(key.map((column) => sql<unknown>`${sql.ref(column)}`.as(column)));
    if (start !== null) found = found.where(against('>', start));
    for (const column of key) found = found.orderBy(sql.ref(column));
    const end =
      (await found
        .offset(batchSize - 1)
        .limit(1)
        .executeTakeFirst()) ?? null;
    let deletion = tx.deleteFrom(table);
    if (start !== null) deletion = deletion.where(against('>', start));
    if (end !== null) deletion = deletion.where(against('<=', end));
    await deletion.execute();
    last = end;
  } while (last !== null);
}

/** Deletes everything but the rows that a store has from its beginning. */
export async function emptyTables(tx: Writer): Promise<void> {
  for (const shape of listTableShapes()) {
    // The sequencer's row is locked by whoever writes, and is replaced with the rest.
    if (shape.firstRows === 0) await emptyTable(tx, shape);
  }
}
