import Database from 'better-sqlite3';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';

/** An empty disk of a laptop, of the newest shape. */
export function emptyDesk(): Buffer {
  const raw = new Database(':memory:');
  migrate(raw, migrations, () => undefined);
  const disk = raw.serialize();
  raw.close();
  return disk;
}
