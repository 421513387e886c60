import type Database from 'better-sqlite3';
import { must } from '#shared/assert.ts';

/**
 * Settings of every connection, with the value that must be read back. FULL because NORMAL, the library's default
 * in WAL, loses acknowledged commits in a power cut; no mmap because there an I/O error ends the process.
 */
const settings: readonly (readonly [name: string, wanted: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['checkpoint_fullfsync', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['cache_size', '-32000', -32_000],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '16777216', 16_777_216],
];

/** Names the cipher and gives the raw key; must come before anything is read. `key` is 32 bytes. */
export function unlock(database: Database.Database, key: Uint8Array): void {
  database.pragma(`cipher='sqlcipher'`);
  database.pragma('legacy=4');
  database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
}

/** Sets every pragma and insists on what can be read back; a network share that cannot do WAL ends here. */
export function applySettings(database: Database.Database): void {
  for (const [name, wanted, readBack] of settings) {
    database.pragma(`${name} = ${wanted}`);
    const found = readSetting(database, name);
    if (found !== readBack) throw new Error(`The database says ${name} = ${found}, not ${readBack}.`);
  }
}

/** What the connection really uses, by pragma. */
export function readSettings(database: Database.Database): Record<string, string | number> {
  return Object.fromEntries(settings.map(([name]) => [name, readSetting(database, name)]));
}

/** The settings that are not in force now, as `name = value`; none while all is well. */
export function wrongSettings(database: Database.Database): string[] {
  const found = readSettings(database);
  const wrong = settings.filter(([name, , readBack]) => found[name] !== readBack);
  return wrong.map(([name]) => `${name} = ${found[name]}`);
}

function readSetting(database: Database.Database, name: string): string | number {
  const value = database.pragma(name, { simple: true }) as string | number | undefined;
  return must(value, `${name} can be read back`);
}
