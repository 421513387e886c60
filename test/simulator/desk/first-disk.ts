import Database from 'better-sqlite3';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import type { DiskImage } from '../disk/memory-disk.ts';

/** What lies on a laptop's disk: its database, and the files of its attachments. */
export interface DeskDisk {
  readonly database: Buffer;
  readonly files: DiskImage;
}

/** An empty disk of a laptop, of the newest shape. */
export function emptyDesk(): DeskDisk {
  const raw = new Database(':memory:');
  migrate(raw, migrations, () => undefined);
  const database = raw.serialize();
  raw.close();
  return { database, files: new Map() };
}
