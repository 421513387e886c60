import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { connect } from './connect.ts';

/**
 * Writes a checked copy, encrypted with the same key, to `target`; a crash leaves no half copy under that name, and a
 * failure, as on a full disk, none at all.
 */
export function writeVerifiedCopy(database: Database.Database, key: Uint8Array, target: string): void {
  const fresh = `${target}.new`;
  removeHalf(fresh);
  try {
    writeChecked(database, key, fresh);
    renameSync(fresh, target);
  } catch (error) {
    removeHalf(fresh);
    throw error;
  }
}

function removeHalf(file: string): void {
  for (const companion of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${companion}`, { force: true });
}

/** `VACUUM INTO` because the library's own backup and serialize fail or leak plain text on an encrypted file. */
function writeChecked(database: Database.Database, key: Uint8Array, fresh: string): void {
  database.prepare('VACUUM INTO :file').run({ file: fresh });
  const copy = connect(fresh, key);
  try {
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${found}.`);
  } finally {
    copy.close();
  }
  const file = openSync(fresh, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
