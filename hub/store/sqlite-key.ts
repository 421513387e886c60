import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { must } from '#shared/assert.ts';
import { makePrivateFile } from './private-file.ts';

/** The database is there, and the key that opens it is not. */
export class KeyMissing extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`The key ${file} is missing or not whole.`);
    this.name = 'KeyMissing';
    this.file = file;
  }
}

function readKey(keyFile: string): string | null {
  const text = existsSync(keyFile) ? readFileSync(keyFile, 'utf8').trim() : '';
  return /^[0-9a-f]{64}$/.test(text) ? text : null;
}

/**
 * The database's raw 256-bit key as hex, from its own file beside the database (mode 0600). Made when there is no
 * database yet, also in place of one that a crash cut short; never made anew beside a database that already exists,
 * since that would look like a corrupt database: `KeyMissing`.
 */
export function obtainKey(keyFile: string, databaseFile: string): string {
  // Asked first: a database that another process makes after this has had its key for longer.
  const hasDatabase = existsSync(databaseFile);
  const known = readKey(keyFile);
  if (known !== null) return known;
  if (hasDatabase) throw new KeyMissing(keyFile);
  rmSync(keyFile, { force: true });
  makePrivateFile(keyFile, randomBytes(32).toString('hex'));
  return must(readKey(keyFile), 'made above, by this process or by another');
}

/** Must come before any other statement on a new connection; null: the database is not encrypted. */
export function unlock(database: Database.Database, key: string | null): void {
  if (key === null) return;
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${key}'"`);
}
