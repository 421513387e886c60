import type { Reader, Writer } from './db.ts';

/** Public keys, base64url: `sign` is Ed25519, `seal` X25519. */
export interface DeviceKeys {
  readonly sign: string;
  readonly seal: string;
}

/** Whose device it is, and its keys; null when the hub does not know the device or its keys. */
export async function findKeyedDevice(
  db: Reader,
  deviceId: string,
): Promise<{ readonly personId: string; readonly keys: DeviceKeys } | null> {
  const row = await db
    .selectFrom('sx_device')
    .select(['user_id', 'sign_key', 'seal_key'])
    .where('device', '=', deviceId)
    .executeTakeFirst();
  if (!row || row.sign_key === null || row.seal_key === null) return null;
  return { personId: row.user_id, keys: { sign: row.sign_key, seal: row.seal_key } };
}

export async function setDeviceKeys(tx: Writer, deviceId: string, { sign, seal }: DeviceKeys): Promise<void> {
  await tx
    .updateTable('sx_device')
    .set({ sign_key: sign, seal_key: seal })
    .where('device', '=', deviceId)
    .execute();
}
