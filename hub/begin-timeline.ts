import { newTokenKey } from './accounts/access-token.ts';
import type { Writer } from './store/db.ts';
import { findMeta, setMeta } from './store/meta.ts';

/** A new hub gets its epoch and its signing key; one that has them keeps them for as long as its database lives. */
export async function beginTimeline(tx: Writer, newId: () => string): Promise<void> {
  if ((await findMeta(tx, 'epoch')) !== null) return;
  await setMeta(tx, 'epoch', newId());
  await setMeta(tx, 'token_key', newTokenKey());
  await setMeta(tx, 'backup_seq', '0');
}
