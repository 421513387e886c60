import type { Reader, Writer } from './db.ts';

/** A refresh token as the hub keeps it: its SHA-256 only. Tokens that follow from one sign-in are a family. */
export interface RefreshToken {
  readonly hash: string;
  readonly family: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** The hash of the token it was exchanged for; null after a sign-in. */
  readonly parent: string | null;
  /** When it was exchanged for the first time. */
  readonly usedAt: string | null;
}

export async function findRefreshToken(db: Reader, hash: string): Promise<RefreshToken | null> {
  const row = await db.selectFrom('refresh_token').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return null;
  return {
    hash: row.hash,
    family: row.family,
    personId: row.person_id,
    deviceId: row.device,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    parent: row.parent,
    usedAt: row.used_at,
  };
}

export async function insertRefreshToken(tx: Writer, token: Omit<RefreshToken, 'usedAt'>): Promise<void> {
  await tx
    .insertInto('refresh_token')
    .values({
      hash: token.hash,
      family: token.family,
      person_id: token.personId,
      device: token.deviceId,
      issued_at: token.issuedAt,
      expires_at: token.expiresAt,
      parent: token.parent,
    })
    .execute();
}

export async function markUsed(tx: Writer, hash: string, at: string): Promise<void> {
  await tx.updateTable('refresh_token').set({ used_at: at }).where('hash', '=', hash).execute();
}

/** Whether a token that `parent` was exchanged for has been used itself. */
export async function hasUsedChild(
  db: Reader,
  { family, parent }: Pick<RefreshToken, 'family' | 'parent'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('refresh_token')
    .select('hash')
    .where('family', '=', family)
    .where('parent', '=', parent)
    .where('used_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeFamily(tx: Writer, family: string): Promise<void> {
  await tx.deleteFrom('refresh_token').where('family', '=', family).execute();
}

export async function removeExpired(tx: Writer, at: string): Promise<void> {
  await tx.deleteFrom('refresh_token').where('expires_at', '<=', at).execute();
}

/** Ends every session of a person, on every device. */
export async function removeSessionsOf(tx: Writer, personId: string): Promise<void> {
  await tx.deleteFrom('refresh_token').where('person_id', '=', personId).execute();
}
