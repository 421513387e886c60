import type { Reader, Writer } from './db.ts';
import { listRows, type StoredRow } from './rows.ts';

/** A file that the hub holds whole and has verified. */
export interface StoredBlob {
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
}

export async function findBlob(db: Reader, sha: string): Promise<StoredBlob | null> {
  const found = await db
    .selectFrom('sx_blob')
    .select(['sha', 'size'])
    .where('sha', '=', sha)
    .executeTakeFirst();
  return found ?? null;
}

/** Notes a verified file, and that this person has shown to have its bytes. */
export async function putBlob(
  tx: Writer,
  { sha, size }: StoredBlob,
  { personId, at }: { personId: string; at: string },
): Promise<void> {
  await tx
    .insertInto('sx_blob')
    .values({ sha, size, stored_at: at })
    .onConflict((conflict) => conflict.column('sha').doNothing())
    .execute();
  await tx
    .insertInto('sx_blob_giver')
    .values({ sha, person_id: personId })
    .onConflict((conflict) => conflict.columns(['sha', 'person_id']).doNothing())
    .execute();
}

/** Whether this person has shown to have the bytes of this stored file. */
export async function hasGiven(db: Reader, sha: string, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('sx_blob_giver')
    .select('sha')
    .where('sha', '=', sha)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The live attachments of these bytes, whoever may see them. */
export async function listAttachmentsOf(db: Reader, sha: string): Promise<StoredRow<'attachment'>[]> {
  const keys = await db
    .selectFrom('attachment')
    .select('id')
    .where('sha256', '=', sha)
    .where('deleted_at', 'is', null)
    .execute();
  const rows = await listRows(
    db,
    'attachment',
    keys.map(({ id }) => id),
  );
  return [...rows.values()];
}
