import type { DeskDb, ReadableDb, WritableDb } from '#electron/store/db.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type OwnKeys, ownKeysOf, type PublicKeys } from '#shared/package/own-keys.ts';
import type { HubSession } from './hub-session.ts';

/** A desk's own keys for packages, and those of its hub. */
export interface PackageKeys {
  readonly own: OwnKeys;
  readonly hub: PublicKeys;
}

/** Keys are told anew to another hub, to one that was restored, and under another name of this laptop. */
function standing(db: ReadableDb): string {
  return `${findMeta(db, 'epoch')} ${findMeta(db, 'device_id')}`;
}

function ownSecret(tx: WritableDb, randomBytes: (size: number) => Uint8Array): Uint8Array {
  const known = findMeta(tx, 'package_secret');
  if (known !== null) return Buffer.from(known, 'base64url');
  const made = Buffer.from(randomBytes(32));
  putMeta(tx, 'package_secret', made.toString('base64url'));
  return made;
}

/**
 * Tells the hub this laptop's public keys and keeps the hub's, once for each epoch and device; an older hub takes
 * none.
 * The private ones never leave the person's encrypted database.
 */
export async function exchangePackageKeys(
  db: DeskDb,
  session: Pick<HubSession, 'withHub'>,
  randomBytes: (size: number) => Uint8Array,
): Promise<void> {
  const told = standing(db);
  if (findMeta(db, 'package_keys_told') === told) return;
  const own = ownKeysOf(db.write((tx) => ownSecret(tx, randomBytes)));
  const hub = await session
    .withHub((call) => call('devices.keys', own.known))
    .catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.code === 'unknown_procedure') return null;
      throw error;
    });
  if (!hub) return;
  db.write((tx) => {
    putMeta(tx, 'hub_keys', JSON.stringify(hub));
    putMeta(tx, 'package_keys_told', told);
  });
}

/** Refuses with `package_no_keys` before they have met. */
export function packageKeysOf(db: ReadableDb): PackageKeys {
  const hub = findMeta(db, 'hub_keys');
  if (hub === null) throw new Refused('package_no_keys');
  const secret = must(findMeta(db, 'package_secret'), 'made before the hub was told');
  return { own: ownKeysOf(Buffer.from(secret, 'base64url')), hub: JSON.parse(hub) as PublicKeys };
}
