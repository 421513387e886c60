import { rmSync } from 'node:fs';
import { copyTables } from './copy-tables.ts';
import type { HubStore } from './db.ts';
import type { Migration } from './migrations/migration.ts';
import { sealCopy } from './sqlite-backup.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import { openSqliteFile, storeOver } from './sqlite-open.ts';
import { listTableShapes } from './table-shapes.ts';

/**
 * Copies one snapshot of a store of another engine, which has the shape of the `known` migrations, into an encrypted
 * SQLite file: what a hub on SQLite would have written. Renames it to `target` only after it was checked. Returns the
 * sequence of the newest change that the copy contains.
 */
export async function copyIntoFile(
  store: Pick<HubStore, 'read'>,
  key: string,
  target: string,
  known: readonly Migration[],
): Promise<number> {
  const part = `${target}.part`;
  for (const left of [part, `${part}-wal`, `${part}-shm`]) rmSync(left, { force: true });
  const database = openSqliteFile(part, key);
  const copy = storeOver(database, {
    backup: () => {
      throw new Error('a copy is not copied');
    },
    // Without its companions the copy is one file.
    beforeClose: () => database.pragma('journal_mode = DELETE'),
  });
  try {
    migrateSqlite(database, () => undefined, known);
    await copyTables(store, copy, listTableShapes(known));
  } finally {
    await copy.close();
  }
  return sealCopy(part, key, target);
}
