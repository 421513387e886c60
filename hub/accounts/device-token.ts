import type { Writer } from '#hub/store/db.ts';
import { findDeviceTokens, setDeviceTokens } from '#hub/store/devices.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hashOfToken } from './tokens.ts';

/**
 * Exchanges a device's token for a new one; the one before is taken once more, because an answer may be lost. Whoever
 * comes with another speaks for a copy of the disk, or for one that was set back: `device_forked`. Nothing hangs on
 * this but names: what a copy sends is known by its operations' ids.
 */
export async function renewDeviceToken(
  tx: Writer,
  { randomBytes }: { readonly randomBytes: (size: number) => Uint8Array },
  { deviceId, token, at }: { deviceId: string; token: string | null; at: string },
): Promise<string> {
  const known = await findDeviceTokens(tx, deviceId);
  const presented = token === null ? null : hashOfToken(token);
  const isKnown = known?.current === null || presented === known?.current || presented === known?.previous;
  if (!known || !isKnown) throw new Refused('device_forked');
  const fresh = Buffer.from(randomBytes(32)).toString('base64url');
  await setDeviceTokens(tx, deviceId, { current: hashOfToken(fresh), previous: presented }, at);
  return fresh;
}
