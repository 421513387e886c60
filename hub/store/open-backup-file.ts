import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HubStore } from './db.ts';
import { obtainKey } from './sqlite-key.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import { openSqliteFile, storeOver } from './sqlite-open.ts';

function openCopy(copy: string, key: string): HubStore {
  const database = openSqliteFile(copy, key);
  try {
    migrateSqlite(database, () => undefined);
  } catch (error) {
    database.close();
    throw error;
  }
  return storeOver(database, {
    backup: () => {
      throw new Error('a backup is not backed up');
    },
    beforeClose: () => undefined,
  });
}

/**
 * The data of a backup, brought to the newest shape in a working copy inside `workFolder`, so that the backup itself
 * stays as it is; closing removes the working copy. `keyFile` is the key of the hub that made it. Throws `KeyMissing`
 * without it, and what SQLite throws when the key is another one or the file is no database.
 */
export function openBackupFile(file: string, keyFile: string, workFolder: string): HubStore {
  const key = obtainKey(keyFile, file);
  const folder = mkdtempSync(join(workFolder, 'restore-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);
    chmodSync(copy, 0o600);
    const store = openCopy(copy, key);
    return { ...store, close: () => store.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
