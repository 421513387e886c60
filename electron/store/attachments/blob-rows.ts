import type { ReadableDb, WritableDb } from '../db.ts';

/** What of a file's bytes lies on this laptop. */
export interface BlobRow {
  readonly sha: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly have: number;
  /** What the hub had confirmed when it was last written down. */
  readonly upOffset: number;
  /** `wanted`: is being fetched; `failed`: could not be. */
  readonly state: 'rest' | 'wanted' | 'failed';
}

const columns = 'sha, size, have, up_offset AS upOffset, state';

export function findBlobRow(db: ReadableDb, sha: string): BlobRow | null {
  return db.get<BlobRow>(`SELECT ${columns} FROM sx_blob WHERE sha = :sha`, { sha }) ?? null;
}

/** Notes a file that was added here and lies whole on this disk. */
export function putOriginal(db: WritableDb, { sha, size }: Pick<BlobRow, 'sha' | 'size'>): void {
  db.run(
    `INSERT INTO sx_blob(sha, size, have, pin) VALUES (:sha, :size, :size, 1)
     ON CONFLICT(sha) DO UPDATE SET have = :size, state = 'rest', pin = 1, unused_since = NULL`,
    { sha, size },
  );
}

/** Asks for a file that does not lie here. */
export function wantBlob(db: WritableDb, { sha, size }: Pick<BlobRow, 'sha' | 'size'>): void {
  db.run(
    `INSERT INTO sx_blob(sha, size, state) VALUES (:sha, :size, 'wanted')
     ON CONFLICT(sha) DO UPDATE SET state = 'wanted', have = 0, unused_since = NULL`,
    { sha, size },
  );
}

export function setFetched(db: WritableDb, sha: string, state: BlobRow['state'], have: number): void {
  db.run('UPDATE sx_blob SET state = :state, have = :have WHERE sha = :sha', { sha, state, have });
}

export function setUpOffset(db: WritableDb, sha: string, upOffset: number): void {
  db.run('UPDATE sx_blob SET up_offset = :upOffset WHERE sha = :sha', { sha, upOffset });
}

/** The hub has taken all of it; in another epoch it may have forgotten that. */
export function setSent(db: WritableDb, sha: string, epoch: string): void {
  db.run('UPDATE sx_blob SET up_offset = size, sent_epoch = :epoch WHERE sha = :sha', { sha, epoch });
}

/** What a person waits for, asked for first. */
export function listWanted(db: ReadableDb): BlobRow[] {
  return db.all<BlobRow>(`SELECT ${columns} FROM sx_blob WHERE state = 'wanted' ORDER BY rowid`);
}

/**
 * The files that lie here and that the hub has not taken in this epoch, of attachments that this person added and that
 * are not stored there; the oldest first.
 */
export function listUnsent(db: ReadableDb, personId: string, epoch: string): BlobRow[] {
  return db.all<BlobRow>(
    `SELECT ${columns} FROM sx_blob
     WHERE have = size AND sent_epoch IS NOT :epoch AND sha IN (
       SELECT sha256 FROM attachment_v WHERE stored_at IS NULL AND added_by_id = :personId)
     ORDER BY rowid`,
    { personId, epoch },
  );
}

const isUnused = `
  NOT EXISTS (SELECT 1 FROM attachment_v AS a WHERE a.sha256 = sx_blob.sha)
  AND NOT EXISTS (SELECT 1 FROM draft_attachment AS d WHERE d.sha256 = sx_blob.sha)`;

/**
 * An attachment of it was written here and not taken back: the hub may still lack the bytes, also while the row is not
 * for this person.
 */
const isOwed = `EXISTS (
  SELECT 1 FROM sx_outbox AS o
  WHERE o.kind = 'new' AND o.tbl = 'attachment' AND o.state <> 'refused' AND o.body ->> '$.v.sha256' = sx_blob.sha)`;

/** Notes that a person took these files away, as far as nothing else speaks of them. */
export function noteUnused(db: WritableDb, shas: readonly string[], at: string): void {
  db.run(
    `UPDATE sx_blob SET unused_since = :at
     WHERE sha IN (SELECT value FROM json_each(:shas)) AND ${isUnused} AND NOT ${isOwed}`,
    { shas: JSON.stringify(shas), at },
  );
}

/**
 * The files that nothing speaks of: those that were fetched and whose attachments are not for this person any more, and
 * those that were added here and taken away before the ISO instant `before`.
 */
export function listUnused(db: ReadableDb, before: string): string[] {
  const found = db.all<{ sha: string }>(
    `SELECT sha FROM sx_blob
     WHERE ${isUnused} AND (pin = 0 OR (unused_since < :before AND NOT ${isOwed}))`,
    { before },
  );
  return found.map(({ sha }) => sha);
}

export function forgetBlob(db: WritableDb, sha: string): void {
  db.run('DELETE FROM sx_blob WHERE sha = :sha', { sha });
}
