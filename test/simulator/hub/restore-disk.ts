import Database from 'better-sqlite3';
import { rotateEpoch } from '#hub/rotate-epoch.ts';
import { storeOver } from '#hub/store/sqlite-open.ts';

/** A backup made ready to serve: as the procedure of a restore demands, under a new epoch. */
export async function restoreDisk(backup: Buffer, newId: () => string): Promise<Buffer> {
  const raw = new Database(backup);
  const store = storeOver(raw, { backup: () => 0, beforeClose: () => undefined });
  await rotateEpoch(store, newId);
  const disk = raw.serialize();
  raw.close();
  return disk;
}
