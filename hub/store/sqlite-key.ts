import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';

/**
 * The database's raw 256-bit key as hex, from its own file beside the database (mode 0600). Made once; never
 * made anew beside a database that already exists, since that would look like a corrupt database.
 */
export function obtainKey(keyFile: string, databaseFile: string): string {
  if (!existsSync(keyFile)) {
    if (existsSync(databaseFile))
      throw new Error(`The key ${keyFile} of the database ${databaseFile} is missing.`);
    writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  }
  const key = readFileSync(keyFile, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`The key ${keyFile} is not 64 hex digits.`);
  return key;
}

/** Must come before any other statement on a new connection; null: the database is not encrypted. */
export function unlock(database: Database.Database, key: string | null): void {
  if (key === null) return;
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${key}'"`);
}
