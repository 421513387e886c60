import type { Reader, Writer } from './db.ts';

/** A file on its way to the hub. How many bytes of it are there, its file on the disk tells. */
export interface Upload {
  readonly id: string;
  readonly sha: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly personId: string;
  /** ISO instant from which on it may be thrown away. */
  readonly expiresAt: string;
}

const columns = ['id', 'sha', 'size', 'person_id as personId', 'expires_at as expiresAt'] as const;

export async function findUpload(db: Reader, id: string): Promise<Upload | null> {
  const found = await db.selectFrom('sx_upload').select(columns).where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Every unfinished upload of this person, the oldest first. */
export async function listUploadsOf(db: Reader, personId: string): Promise<Upload[]> {
  return db.selectFrom('sx_upload').select(columns).where('person_id', '=', personId).orderBy('id').execute();
}

export async function insertUpload(
  tx: Writer,
  { id, sha, size, personId, expiresAt }: Upload,
): Promise<void> {
  await tx
    .insertInto('sx_upload')
    .values({ id, sha, size, person_id: personId, expires_at: expiresAt })
    .execute();
}

export async function prolongUpload(tx: Writer, id: string, expiresAt: string): Promise<void> {
  await tx.updateTable('sx_upload').set({ expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function removeUpload(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('sx_upload').where('id', '=', id).execute();
}

/** Forgets the uploads that had to end before the ISO instant `at`; returns the ids of those that go on. */
export async function expireUploads(tx: Writer, at: string): Promise<Set<string>> {
  await tx.deleteFrom('sx_upload').where('expires_at', '<=', at).execute();
  const left = await tx.selectFrom('sx_upload').select('id').execute();
  return new Set(left.map(({ id }) => id));
}
