import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { attempt } from './attempt.ts';
import type { HubStore } from './db.ts';
import { makePrivateFile } from './private-file.ts';
import { verifiedCopy } from './sqlite-backup.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import { obtainKey, unlock } from './sqlite-key.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import type { HubTables } from './tables.ts';

/** Opens and keys a database file (null: in memory, no key) with the settings that lose nothing in a power cut. */
export function openSqliteFile(file: string | null, key: string | null): Database.Database {
  if (file !== null) makePrivateFile(file, '');
  const database = new Database(file ?? ':memory:', { timeout: 5_000 });
  unlock(database, key);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cache_size = -32000');
  return database;
}

/** The hub's SQLite store in `dataDir` (`hub.db`, `hub.key`), brought to the newest shape; null: in memory. */
export function openSqliteStore(dataDir: string | null): HubStore {
  const file = dataDir === null ? null : join(dataDir, 'hub.db');
  const key = file === null || dataDir === null ? null : obtainKey(join(dataDir, 'hub.key'), file);
  const isExisting = file !== null && existsSync(file);
  const database = openSqliteFile(file, key);
  try {
    migrateSqlite(database, (version) => {
      if (isExisting && dataDir !== null)
        verifiedCopy(database, key, join(dataDir, `hub.before-${version}.db`));
    });
  } catch (error) {
    database.close();
    throw error;
  }

  return storeOver(database, {
    backup: (target) => verifiedCopy(database, key, target),
    beforeClose: () => {
      if (file !== null) database.pragma('wal_checkpoint(TRUNCATE)');
    },
  });
}

/** A store over an open database of the newest shape. `backup` is given the file's path. */
export function storeOver(
  database: Database.Database,
  { backup, beforeClose }: { backup: (target: string) => number; beforeClose: () => void },
): HubStore {
  const db = new Kysely<HubTables>({ dialect: new ImmediateSqliteDialect(database) });
  return {
    read: (work) => db.transaction().setAccessMode('read only').execute(work),
    write: (work) => db.transaction().execute(work),
    attempt,
    // The connection is taken, since inside somebody's transaction no copy can be made.
    backup: (target) => db.connection().execute(async () => backup(target)),
    close: async () => {
      beforeClose();
      await db.destroy();
      if (database.open) database.close();
    },
  };
}
