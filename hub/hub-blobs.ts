import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { markStored } from './accept/mark-stored.ts';
import { type Blobs, openBlobs } from './blobs/blobs.ts';
import { blobKey } from './blobs/sealed-chunk.ts';
import type { Hub } from './hub.ts';
import type { HubStore } from './store/db.ts';
import { obtainKey } from './store/sqlite-key.ts';

export interface HubBlobPorts {
  /** The folder of an open store: holds `hub.key`, and gets `blobs`. */
  readonly dataDir: string;
  readonly store: HubStore;
  readonly hub: Pick<Hub, 'lookForNews'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** The attachments' files beside the hub's database, sealed with a key made from its own. */
export async function openHubBlobs({ dataDir, store, hub, now, newId }: HubBlobPorts): Promise<Blobs> {
  const hubKey = obtainKey(join(dataDir, 'hub.key'), join(dataDir, 'hub.db'));
  return openBlobs({
    store,
    folder: join(dataDir, 'blobs'),
    key: blobKey(Buffer.from(hubKey, 'hex')),
    now,
    newId,
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
    markStored: (tx, blob, by) => markStored(tx, blob, { ...by, newId }),
    tell: hub.lookForNews,
  });
}
