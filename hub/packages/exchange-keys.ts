import type { HubStore } from '#hub/store/db.ts';
import { setDeviceKeys } from '#hub/store/device-keys.ts';
import type { PublicKeys } from '#shared/package/own-keys.ts';
import { hubKeysOf } from './hub-keys.ts';

/** Keeps a device's public keys and answers with the hub's. The keys of a device that tells others are replaced. */
export function exchangeKeys(
  store: Pick<HubStore, 'write'>,
  deviceId: string,
  keys: PublicKeys,
): Promise<PublicKeys> {
  return store.write(async (tx) => {
    await setDeviceKeys(tx, deviceId, keys);
    return (await hubKeysOf(tx)).known;
  });
}
