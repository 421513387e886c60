import type { Reader, Writer } from './db.ts';

/**
 * `epoch` names the log's timeline, `token_key` signs access tokens, `demo_district` is set by the demo, `backup_at`
 * is when the last copy was checked, `digest_form` how the digests of scopes were counted, `scope_form` how rows were put
 * into scopes, `package_secret` what the keys for packages grow from.
 */
export type MetaKey =
  | 'epoch'
  | 'backup_seq'
  | 'backup_at'
  | 'token_key'
  | 'demo_district'
  | 'digest_form'
  | 'scope_form'
  | 'package_secret';

export async function findMeta(db: Reader, key: MetaKey): Promise<string | null> {
  const row = await db.selectFrom('hub_meta').select('v').where('k', '=', key).executeTakeFirst();
  return row?.v ?? null;
}

/** The sequence up to which a checked copy of the hub contains everything; 0 before the first. */
export async function backupSeqOf(db: Reader): Promise<number> {
  return Number((await findMeta(db, 'backup_seq')) ?? 0);
}

export async function setMeta(tx: Writer, key: MetaKey, value: string): Promise<void> {
  await tx
    .insertInto('hub_meta')
    .values({ k: key, v: value })
    .onConflict((conflict) => conflict.column('k').doUpdateSet({ v: value }))
    .execute();
}
