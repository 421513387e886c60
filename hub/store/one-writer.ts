import type { Writer } from './db.ts';

/**
 * Waits until no other transaction writes, of this process or another, and keeps the others out until this one ends.
 *
 * The hub reads, decides and writes: a row is merged with what was read, a credit code is new when nobody has it, a
 * visit belongs to the district its firm has now. A lock on each row that is read does not cover the rows that are
 * not there yet, and snapshots with a check at the end (SERIALIZABLE) would fail on the sequence, which every
 * transaction counts up. So the row that gives the sequence is locked first instead of last. Each statement after it
 * sees everything committed before (READ COMMITTED), exactly as on SQLite, where BEGIN IMMEDIATE does the same. What
 * it costs is that two writers never overlap; since no file or network is touched inside, a batch takes milliseconds.
 * More room is had by more rows: one per group of districts.
 */
export async function waitForTurn(tx: Writer): Promise<void> {
  await tx
    .selectFrom('hub_shard')
    .select('shard')
    .where('shard', '=', 0)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
