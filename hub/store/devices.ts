import type { Reader, Writer } from './db.ts';

/** The person a device was registered for; null when the hub does not know the device. */
export async function findDeviceOwner(db: Reader, deviceId: string): Promise<string | null> {
  const row = await db
    .selectFrom('sx_device')
    .select('user_id')
    .where('device', '=', deviceId)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

export async function insertDevice(
  tx: Writer,
  deviceId: string,
  personId: string,
  at: string,
): Promise<void> {
  await tx
    .insertInto('sx_device')
    .values({ device: deviceId, user_id: personId, created_at: at, last_seen_at: at })
    .execute();
}

export async function touchDevice(tx: Writer, deviceId: string, at: string): Promise<void> {
  await tx.updateTable('sx_device').set({ last_seen_at: at }).where('device', '=', deviceId).execute();
}
