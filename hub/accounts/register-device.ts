import type { Writer } from '#hub/store/db.ts';
import { findDeviceOwner, insertDevice, touchDevice } from '#hub/store/devices.ts';

/** A UUID of version 4 (RFC 9562, 5.4) from 16 random bytes. */
export function uuidV4(random: Uint8Array): string {
  const bytes = Buffer.from(random);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The device this person works with. One that is unknown here, or somebody else's, gets a new id, so that a copied
 * disk never speaks under two names.
 */
export async function registerDevice(
  tx: Writer,
  { deviceId, personId, at }: { deviceId: string | null; personId: string; at: string },
  randomBytes: (size: number) => Uint8Array,
): Promise<string> {
  if (deviceId !== null && (await findDeviceOwner(tx, deviceId)) === personId) {
    await touchDevice(tx, deviceId, at);
    return deviceId;
  }
  const created = uuidV4(randomBytes(16));
  await insertDevice(tx, created, personId, at);
  return created;
}
