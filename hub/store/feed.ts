import { sql } from 'kysely';
import type { ScopeName } from '#shared/domain/scopes.ts';
import { bucketCount, type Digest, emptyDigest, sumOf } from '#shared/sync/digest.ts';
import type { Reader, Writer } from './db.ts';
import { addToDigests } from './digests.ts';
import { type FeedEntry, feedOp, type Place } from './feed-entry.ts';
import { chunksOf } from './rows.ts';
import { takeNumber } from './sequencer.ts';

export interface BucketsAsked {
  readonly buckets: readonly number[];
  readonly after: number;
  readonly limit: number;
  readonly tableCount: number;
}

const columns = ['scope', 'row_no as rowNo', 'tbl as table', 'seq', 'op', 'ha', 'hb'] as const;

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
    const rows = await db.selectFrom('sx_feed').select(columns).where('row_no', 'in', some).execute();
    entries.push(...rows);
  }
  return entries;
}

const digestOf = ({ op, ha, hb }: FeedEntry, sign: 1 | -1): Digest => ({
  n: op === feedOp.up ? sign : 0,
  a: sign * ha,
  b: sign * hb,
});

/** Writes entries and what they change in the digests of their scopes; `before` are the entries of their rows. */
export async function putEntries(
  tx: Writer,
  entries: readonly FeedEntry[],
  before: readonly FeedEntry[],
): Promise<void> {
  const rows = entries.map(({ rowNo, table, ...entry }) => ({ ...entry, row_no: rowNo, tbl: table }));
  for (const some of chunksOf(rows)) {
    await tx
      .insertInto('sx_feed')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['scope', 'row_no']).doUpdateSet((update) => ({
          seq: update.ref('excluded.seq'),
          op: update.ref('excluded.op'),
          ha: update.ref('excluded.ha'),
          hb: update.ref('excluded.hb'),
        })),
      )
      .execute();
  }
  const keyOf = ({ scope, rowNo }: FeedEntry) => `${scope}/${rowNo}`;
  const replaced = new Map(before.map((entry) => [keyOf(entry), entry]));
  const additions = new Map<number, Digest>();
  for (const entry of entries) {
    const old = replaced.get(keyOf(entry));
    const sum = sumOf(additions.get(entry.scope) ?? emptyDigest, digestOf(entry, 1));
    additions.set(entry.scope, old ? sumOf(sum, digestOf(old, -1)) : sum);
  }
  await addToDigests(tx, additions);
}

/** At most `limit` entries of a scope behind `after`, in order; without records of a number from `tableCount` on. */
export async function listEntriesAfter(
  db: Reader,
  scope: number,
  after: Place,
  { limit, tableCount }: { limit: number; tableCount: number },
): Promise<FeedEntry[]> {
  return db
    .selectFrom('sx_feed')
    .select(columns)
    .where('scope', '=', scope)
    .where('seq', '>=', after.seq)
    .where((where) => where.or([where('seq', '>', after.seq), where('row_no', '>', after.rowNo)]))
    .where('tbl', '<', tableCount)
    .orderBy('seq')
    .orderBy('row_no')
    .limit(limit)
    .execute();
}

/** At most `limit` entries of rows that are in a scope and in these parts of it, behind the row number `after`. */
export async function listEntriesInBuckets(
  db: Reader,
  scope: number,
  { buckets, after, limit, tableCount }: BucketsAsked,
): Promise<FeedEntry[]> {
  return db
    .selectFrom('sx_feed')
    .select(columns)
    .where('scope', '=', scope)
    .where('row_no', '>', after)
    .where(sql<number>`row_no % ${sql.lit(bucketCount)}`, 'in', buckets)
    .where('op', '=', feedOp.up)
    .where('tbl', '<', tableCount)
    .orderBy('row_no')
    .limit(limit)
    .execute();
}
