import { type SqlBool, sql } from 'kysely';
import type { Reader, Writer } from './db.ts';
import { feedOp, isBefore, type Place } from './feed-entry.ts';
import { chunksOf } from './rows.ts';

/** The highest place in each of these scopes whose entry was collected; a scope that lost none has no entry. */
export async function listFloors(db: Reader, scopes: readonly number[]): Promise<Map<number, Place>> {
  const floors = new Map<number, Place>();
  for (const some of chunksOf(scopes)) {
    const rows = await db.selectFrom('sx_floor').selectAll().where('scope', 'in', some).execute();
    for (const { scope, seq, row_no } of rows) floors.set(scope, { seq, rowNo: row_no });
  }
  return floors;
}

async function raiseFloors(tx: Writer, places: ReadonlyMap<number, Place>): Promise<void> {
  const before = await listFloors(tx, [...places.keys()]);
  for (const [scope, place] of places) {
    const known = before.get(scope);
    if (known && !isBefore(known, place)) continue;
    await tx
      .insertInto('sx_floor')
      .values({ scope, seq: place.seq, row_no: place.rowNo })
      .onConflict((conflict) => conflict.column('scope').doUpdateSet({ seq: place.seq, row_no: place.rowNo }))
      .execute();
  }
}

/** Of so many operations one carries the newest sequence; older ones need not be looked at. */
const enough = 1_000;

/** The newest sequence that was given to an operation received before the ISO instant `at`; 0 when there is none. */
export async function findSequenceBefore(db: Reader, at: string): Promise<number> {
  const last = await db
    .selectFrom('sx_inbox')
    .select('seq')
    .where('received_at', '<', at)
    .orderBy('received_at', 'desc')
    .limit(enough)
    .execute();
  return last.reduce((newest, { seq }) => Math.max(newest, seq ?? 0), 0);
}

/**
 * Removes entries about rows that left, up to the sequence `seq` and about `limit` of them, and remembers per scope
 * up to where. Returns how many went.
 */
export async function removeLeft(tx: Writer, seq: number, limit: number): Promise<number> {
  const old = tx
    .selectFrom('sx_feed')
    .select(['scope', 'seq', 'row_no as rowNo'])
    .where('op', '=', feedOp.exit)
    .where('seq', '<=', seq)
    .orderBy('seq')
    .orderBy('row_no');
  const last = (await old.limit(limit).execute()).at(-1);
  if (!last) return 0;
  // The same place may stand in several scopes: either all of them go or none.
  const upToLast = sql<SqlBool>`(seq, row_no) <= (${last.seq}, ${last.rowNo})`;
  const places = new Map<number, Place>();
  const gone = await old.where(upToLast).execute();
  for (const { scope, ...place } of gone) places.set(scope, place);
  await raiseFloors(tx, places);
  await tx.deleteFrom('sx_feed').where('op', '=', feedOp.exit).where(upToLast).execute();
  return gone.length;
}
