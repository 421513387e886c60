import Database from 'better-sqlite3';
import { createHub, type Hub, type HubPorts } from '#hub/hub.ts';
import { reportOnCopy } from '#hub/store/copy-report.ts';
import { storeOver } from '#hub/store/sqlite-open.ts';
import { bytesOnDisk, type Fuse, fragileOver } from '../fragile-database.ts';

/** A hub that runs over a disk in memory until its power fails. */
export interface RunningHub {
  readonly hub: Hub;
  readonly raw: Database.Database;
  readonly fuse: Fuse;
  /** What a backup of this hub contains, by the name it was given. */
  readonly backups: ReadonlyMap<string, Buffer>;
}

/** Starts the production hub over what lies on a disk. */
export async function startHub(
  disk: Buffer,
  ports: HubPorts,
  poisonous: ReadonlySet<string> = new Set(),
): Promise<RunningHub> {
  const raw = new Database(disk);
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  const { database, fuse } = fragileOver(raw, poisonous);
  const backups = new Map<string, Buffer>();
  const store = storeOver(database, {
    backup: (target) => {
      const copy = raw.serialize();
      backups.set(target, copy);
      return Number(raw.prepare('SELECT head FROM hub_shard WHERE shard = 0').pluck().get());
    },
    beforeClose: () => undefined,
  });
  /** As in production a copy counts only once it was opened and looked into. */
  const checkCopy = async (name: string) => {
    const copy = storeOver(new Database(backups.get(name)), {
      backup: () => 0,
      beforeClose: () => undefined,
    });
    return reportOnCopy(copy).finally(copy.close);
  };
  return { hub: await createHub(store, { ...ports, checkCopy }), raw, fuse, backups };
}

/** Ends a hub as a power cut does. Returns its disk. */
export function cutPower({ raw, fuse }: RunningHub): Buffer {
  fuse.blow();
  const disk = bytesOnDisk(raw);
  raw.close();
  return disk;
}
