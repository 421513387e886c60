import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { applySettings, unlock } from './pragmas.ts';

/** Opens (or creates) one encrypted database file with every setting in force; `key` is 32 bytes. */
export function connect(file: string, key: Uint8Array): Database.Database {
  // SQLite gives its companions the mode of the database, so the database is made for its owner only.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    unlock(database, key);
    applySettings(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether a fresh connection with this key can read the file. */
export function isKeyOf(file: string, key: Uint8Array): boolean {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(database, key);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
