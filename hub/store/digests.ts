import { sql } from 'kysely';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { bucketCount, checksumOf, type Digest, emptyDigest, hashesOf, sumOf } from '#shared/sync/digest.ts';
import { encodeUp } from '#shared/sync/row-frame.ts';
import type { Reader, Writer } from './db.ts';
import { feedOp } from './feed-entry.ts';
import { chunksOf, listRowsByNumber, type StoredRow } from './rows.ts';

/** What a row adds to the digest of each scope it is in; from its content and the sequence it last changed under. */
export function hashesOfRow(stored: StoredRow): { readonly a: number; readonly b: number } {
  return hashesOf({ rowNo: stored.rowNo, seq: stored.seq, crc: checksumOf(encodeUp(stored)) });
}

/** The digests of these scopes; one without rows has no entry. */
export async function listDigests(db: Reader, scopes: readonly number[]): Promise<Map<number, Digest>> {
  const digests = new Map<number, Digest>();
  for (const some of chunksOf(scopes)) {
    const rows = await db.selectFrom('sx_digest').selectAll().where('scope', 'in', some).execute();
    for (const { scope, n, a, b } of rows) digests.set(scope, { n, a, b });
  }
  return digests;
}

/** Adds to the digests of scopes. Writing transactions never overlap, so nothing comes between reading and writing. */
export async function addToDigests(tx: Writer, additions: ReadonlyMap<number, Digest>): Promise<void> {
  const before = await listDigests(tx, [...additions.keys()]);
  const rows = [...additions].map(([scope, addition]) => ({
    scope,
    ...sumOf(before.get(scope) ?? emptyDigest, addition),
  }));
  for (const some of chunksOf(rows)) {
    await tx
      .insertInto('sx_digest')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('scope').doUpdateSet((update) => ({
          n: update.ref('excluded.n'),
          a: update.ref('excluded.a'),
          b: update.ref('excluded.b'),
        })),
      )
      .execute();
  }
}

/** The digests of the parts of a scope (`bucketOf`), by part; without records of a number from `tableCount` on. */
export async function listBuckets(db: Reader, scope: number, tableCount: number): Promise<Digest[]> {
  const bucket = sql<number>`row_no % ${sql.lit(bucketCount)}`;
  const rows = await db
    .selectFrom('sx_feed')
    .select([
      bucket.as('bucket'),
      sql<number>`count(*)`.as('n'),
      sql<number>`cast(sum(ha) as bigint)`.as('a'),
      sql<number>`cast(sum(hb) as bigint)`.as('b'),
    ])
    .where('scope', '=', scope)
    // Not `= up`: SQLite would walk the index over all scopes that finds what left.
    .where('op', '<>', feedOp.exit)
    .where('tbl', '<', tableCount)
    .groupBy(bucket)
    .execute();
  const buckets = Array.from({ length: bucketCount }, () => emptyDigest);
  for (const { bucket: at, n, a, b } of rows) buckets[at] = sumOf(emptyDigest, { n, a, b });
  return buckets;
}

const batchRows = 2_000;

async function hashTable(tx: Writer, table: TableName): Promise<void> {
  for (let last = 0; ; ) {
    const numbers = await tx
      .selectFrom(table)
      .select('row_no')
      .where('row_no', '>', last)
      .orderBy('row_no')
      .limit(batchRows)
      .execute();
    const rows = await listRowsByNumber(
      tx,
      table,
      numbers.map((row) => row.row_no),
    );
    for (const stored of rows.values()) {
      const { a, b } = hashesOfRow(stored);
      await tx
        .updateTable('sx_feed')
        .set({ ha: a, hb: b })
        .where('row_no', '=', stored.rowNo)
        .where('op', '<>', feedOp.exit)
        .execute();
    }
    const end = numbers.at(-1);
    if (!end || numbers.length < batchRows) return;
    last = end.row_no;
  }
}

/** Counts every digest anew from the rows and their entries in the feed: for data from before there were digests. */
export async function countDigestsAnew(tx: Writer): Promise<void> {
  await tx.updateTable('sx_feed').set({ ha: 0, hb: 0 }).where('op', '<>', feedOp.up).execute();
  for (const table of tableNames) await hashTable(tx, table);
  await tx.deleteFrom('sx_digest').execute();
  const scopes = await tx.selectFrom('sx_scope').select('id').execute();
  for (const { id } of scopes) {
    const buckets = await listBuckets(tx, id, tableNames.length);
    await addToDigests(tx, new Map([[id, buckets.reduce(sumOf, emptyDigest)]]));
  }
}
