import type { Reader, Writer } from '#hub/store/db.ts';
import { findMeta, setMeta } from '#hub/store/meta.ts';
import { must } from '#shared/assert.ts';
import { type OwnKeys, ownKeysOf } from '#shared/package/own-keys.ts';

/** Makes the secret that the hub's keys grow from, at its first start; it lives as long as the database. */
export async function prepareHubKeys(tx: Writer, randomBytes: (size: number) => Uint8Array): Promise<void> {
  if ((await findMeta(tx, 'package_secret')) !== null) return;
  await setMeta(tx, 'package_secret', Buffer.from(randomBytes(32)).toString('base64url'));
}

export async function hubKeysOf(db: Reader): Promise<OwnKeys> {
  const secret = must(await findMeta(db, 'package_secret'), 'made when the hub first started');
  return ownKeysOf(Buffer.from(secret, 'base64url'));
}
