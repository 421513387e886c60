import Database from 'better-sqlite3';
import { markStored } from '#hub/accept/mark-stored.ts';
import { type Blobs, openBlobs } from '#hub/blobs/blobs.ts';
import { createHub, type Hub, type HubPorts } from '#hub/hub.ts';
import { reportOnCopy } from '#hub/store/copy-report.ts';
import type { HubStore } from '#hub/store/db.ts';
import { storeOver } from '#hub/store/sqlite-open.ts';
import type { MemoryDisk } from '../disk/memory-disk.ts';
import { mount, mountPoint } from '../disk/mounts.ts';
import { bytesOnDisk, type Fuse, fragileOver } from '../fragile-database.ts';

/** A hub that runs over a disk in memory until its power fails. */
export interface RunningHub {
  readonly hub: Hub;
  readonly store: HubStore;
  readonly blobs: Blobs;
  readonly raw: Database.Database;
  readonly fuse: Fuse;
  /** What a backup of this hub contains, by the name it was given. */
  readonly backups: ReadonlyMap<string, Buffer>;
}

export interface PlacePorts extends HubPorts {
  /** Where the attachments' files lie. */
  readonly files: MemoryDisk;
  readonly poisonous: ReadonlySet<string>;
}

/** Seals the attachments of every run; it opens nothing anywhere else. */
export const blobsKey = new Uint8Array(32).fill(9);

/** The folder of the attachments on the hub's disk. */
export const hubFolder = mountPoint('hub');

/** Starts the production hub over what lies on a disk. */
export async function startHub(
  disk: Buffer,
  { files, poisonous, ...ports }: PlacePorts,
): Promise<RunningHub> {
  const raw = new Database(disk);
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  const { database, fuse } = fragileOver(raw, poisonous);
  mount('hub', { disk: files, now: ports.now, guard: fuse.guard, onRemove: () => undefined });
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
  const hub = await createHub(store, { ...ports, checkCopy });
  const blobs = await openBlobs({
    store,
    folder: hubFolder,
    key: blobsKey,
    now: ports.now,
    newId: ports.newId,
    freeBytes: async () => Number.MAX_SAFE_INTEGER,
    markStored: (tx, blob, by) => markStored(tx, blob, { ...by, newId: ports.newId }),
    tell: hub.lookForNews,
  });
  return { hub, store, blobs, raw, fuse, backups };
}

/** Ends a hub as a power cut does. Returns its disk. */
export function cutPower({ raw, fuse }: RunningHub): Buffer {
  fuse.blow();
  const disk = bytesOnDisk(raw);
  raw.close();
  return disk;
}
