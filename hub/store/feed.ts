import type { ScopeName } from '#shared/domain/scopes.ts';
import type { Reader, Writer } from './db.ts';
import { chunksOf } from './rows.ts';
import { takeNumber } from './sequencer.ts';

/** 1: the row is in the scope; 3: it left. Only the latest entry of a row in a scope is kept. */
export const feedOp = { up: 1, exit: 3 } as const;

export interface FeedEntry {
  readonly scope: number;
  readonly rowNo: number;
  /** The record's number, as on the wire. */
  readonly table: number;
  readonly seq: number;
  readonly op: number;
}

/** The number of each scope that already has one. */
export async function listScopeIds(db: Reader, names: readonly ScopeName[]): Promise<Map<ScopeName, number>> {
  const ids = new Map<ScopeName, number>();
  for (const some of chunksOf(names)) {
    const rows = await db.selectFrom('sx_scope').selectAll().where('name', 'in', some).execute();
    for (const row of rows) ids.set(row.name, row.id);
  }
  return ids;
}

/** The number of every given scope; unknown ones get their number now. */
export async function obtainScopeIds(
  tx: Writer,
  names: readonly ScopeName[],
): Promise<Map<ScopeName, number>> {
  const ids = await listScopeIds(tx, names);
  for (const name of names) {
    if (ids.has(name)) continue;
    const id = await takeNumber(tx, 'scope');
    await tx.insertInto('sx_scope').values({ id, name }).execute();
    ids.set(name, id);
  }
  return ids;
}

/** Every entry of these rows, in all scopes. */
export async function listEntriesOfRows(db: Reader, rowNos: readonly number[]): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (const some of chunksOf(rowNos)) {
    const rows = await db
      .selectFrom('sx_feed')
      .select(['scope', 'row_no as rowNo', 'tbl as table', 'seq', 'op'])
      .where('row_no', 'in', some)
      .execute();
    entries.push(...rows);
  }
  return entries;
}

export async function putEntries(tx: Writer, entries: readonly FeedEntry[]): Promise<void> {
  const rows = entries.map(({ scope, rowNo, table, seq, op }) => ({
    scope,
    row_no: rowNo,
    tbl: table,
    seq,
    op,
  }));
  for (const some of chunksOf(rows)) {
    await tx
      .insertInto('sx_feed')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['scope', 'row_no']).doUpdateSet((update) => ({
          seq: update.ref('excluded.seq'),
          op: update.ref('excluded.op'),
        })),
      )
      .execute();
  }
}

/** At most `limit` entries of a scope after (`seq`, `rowNo`), in that order. */
export async function listEntriesAfter(
  db: Reader,
  scope: number,
  after: { seq: number; rowNo: number },
  limit: number,
): Promise<FeedEntry[]> {
  return db
    .selectFrom('sx_feed')
    .select(['scope', 'row_no as rowNo', 'tbl as table', 'seq', 'op'])
    .where('scope', '=', scope)
    .where((where) =>
      where.or([
        where('seq', '>', after.seq),
        where.and([where('seq', '=', after.seq), where('row_no', '>', after.rowNo)]),
      ]),
    )
    .orderBy('seq')
    .orderBy('row_no')
    .limit(limit)
    .execute();
}
