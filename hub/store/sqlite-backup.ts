import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makePrivateFile } from './private-file.ts';
import { unlock } from './sqlite-key.ts';

/**
 * Opens and checks the copy `part`, and renames it to `target` only when it is whole and on the disk. Returns the
 * sequence of the newest change that the copy contains.
 */
export function sealCopy(part: string, key: string | null, target: string): number {
  let head: number;
  const copy = new Database(part, { readonly: true });
  try {
    unlock(copy, key);
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The copy ${part} is not whole: ${String(found)}`);
    head = Number(copy.prepare('SELECT head FROM hub_shard WHERE shard = 0').pluck().get());
  } finally {
    copy.close();
  }
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, target);
  return head;
}

/**
 * Copies the database to `target` by VACUUM INTO, which keeps the encryption. Returns the sequence of the newest
 * change that the copy contains. Throws when the copy is not whole or `target` cannot be written.
 */
export function verifiedCopy(database: Database.Database, key: string | null, target: string): number {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  makePrivateFile(part, '');
  database.prepare('VACUUM INTO ?').run(part);
  return sealCopy(part, key, target);
}
