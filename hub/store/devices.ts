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

export interface DeviceTokens {
  /** SHA-256 in hex; null: any token is taken. */
  readonly current: string | null;
  readonly previous: string | null;
}

export async function findDeviceTokens(db: Reader, deviceId: string): Promise<DeviceTokens | null> {
  const row = await db
    .selectFrom('sx_device')
    .select(['token_hash as current', 'previous_token_hash as previous'])
    .where('device', '=', deviceId)
    .executeTakeFirst();
  return row ?? null;
}

export async function setDeviceTokens(
  tx: Writer,
  deviceId: string,
  { current, previous }: DeviceTokens,
  at: string,
): Promise<void> {
  await tx
    .updateTable('sx_device')
    .set({ token_hash: current, previous_token_hash: previous, last_seen_at: at })
    .where('device', '=', deviceId)
    .execute();
}

export async function touchDevice(tx: Writer, deviceId: string, at: string): Promise<void> {
  await tx.updateTable('sx_device').set({ last_seen_at: at }).where('device', '=', deviceId).execute();
}

/** From now on any token of a device is taken once, as if it were its first: after a restore ours are older. */
export async function forgetDeviceTokens(tx: Writer): Promise<void> {
  await tx.updateTable('sx_device').set({ token_hash: null, previous_token_hash: null }).execute();
}
