import { type TableName, tableNames } from '#shared/domain/tables.ts';
import {
  bucketCount,
  bucketOf,
  type Digest,
  emptyDigest,
  hashesOf,
  isSameDigest,
  sumOf,
} from '#shared/sync/digest.ts';
import type { ReadableDb, WritableDb } from './db.ts';

interface HeldRow {
  readonly id: string;
  readonly rowNo: number;
  readonly seq: number;
  readonly crc: number;
}

/** The rows of one record that are held for a scope, as they were received. */
export function listHeldRows(db: ReadableDb, scope: number, table: TableName): HeldRow[] {
  return db.all<HeldRow>(
    `SELECT r.id, r.row_no AS rowNo, r.seq, r.crc FROM sx_member AS m JOIN ${table} AS r ON r.id = m.pk
     WHERE m.scope = :scope AND m.tbl = :table`,
    { scope, table },
  );
}

/** What this laptop holds of a scope, in the parts in which it is compared with the hub (`bucketOf`). */
export function bucketsHeld(db: ReadableDb, scope: number): Digest[] {
  const buckets = Array.from({ length: bucketCount }, () => ({ n: 0, a: 0, b: 0 }));
  for (const table of tableNames) {
    for (const row of listHeldRows(db, scope, table)) {
      const bucket = buckets[bucketOf(row.rowNo)];
      if (!bucket) continue;
      const { a, b } = hashesOf(row);
      bucket.n += 1;
      bucket.a += a;
      bucket.b += b;
    }
  }
  return buckets.map((bucket) => sumOf(emptyDigest, bucket));
}

/** Looking at a row takes about five microseconds; this keeps the looking below a thousandth of the time. */
const pausePerRowMs = 10;
/** So few rows are looked at whenever there is news. */
const fewRows = 5_000;

const textOf = ({ n, a, b }: Digest): string => `${n}.${a}.${b}`;

interface Compared {
  readonly compared: string | null;
  readonly compared_at: number | null;
}

/** Whether a scope is to be compared with what the hub says of it: it says something new, and enough time went by. */
function isDue(db: ReadableDb, scope: number, hub: Digest, now: number): boolean {
  const last = db.get<Compared>('SELECT compared, compared_at FROM sx_scope WHERE scope = :scope', { scope });
  if (!last || last.compared === textOf(hub)) return false;
  const pause = hub.n > fewRows ? hub.n * pausePerRowMs : 0;
  return last.compared === null || last.compared_at === null || Math.abs(now - last.compared_at) >= pause;
}

/** Nothing is compared again until the hub says something else of the scope. */
export function noteCompared(db: WritableDb, scope: number, hub: Digest, now: number): void {
  db.run('UPDATE sx_scope SET compared = :compared, compared_at = :now WHERE scope = :scope', {
    scope,
    compared: textOf(hub),
    now: Math.round(now),
  });
}

/** Everything is compared again at the next occasion. */
export function forgetCompared(db: WritableDb): void {
  db.run('UPDATE sx_scope SET compared = NULL');
}

export interface ScopeSaid {
  readonly scope: number;
  /** The place after which the hub said it. */
  readonly cursor: string;
  readonly digest: Digest;
}

/**
 * Whether the laptop holds of a scope what the hub says it should, as far as that is to be found out now. A scope in
 * which another program has gone on meanwhile is not compared.
 */
export function isAsSaid(db: WritableDb, { scope, cursor, digest }: ScopeSaid, now: number): boolean {
  const stands = db.get('SELECT 1 FROM sx_scope WHERE scope = :scope AND cursor = :cursor', {
    scope,
    cursor,
  });
  if (!stands || !isDue(db, scope, digest, now)) return true;
  if (!isSameDigest(bucketsHeld(db, scope).reduce(sumOf, emptyDigest), digest)) return false;
  noteCompared(db, scope, digest, now);
  return true;
}
