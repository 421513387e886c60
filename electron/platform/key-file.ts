import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Refused } from '#shared/contract/reply.ts';
import { makeWholeFile } from './whole-file.ts';

/**
 * The raw 256-bit key of a database, from its own file beside it that only its owner may read. Made once, and never
 * anew beside a database that exists: a wrong key looks like a damaged database. Refuses with `key_missing`.
 */
export function obtainKey(keyFile: string, databaseFile: string): Uint8Array {
  // Asked first: a database that another process makes after this has had its key for longer.
  const hasDatabase = existsSync(databaseFile);
  if (!existsSync(keyFile)) {
    if (hasDatabase) throw new Refused('key_missing', { params: { file: keyFile } });
    makeWholeFile(keyFile, randomBytes(32).toString('hex'));
  }
  const text = readFileSync(keyFile, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Refused('key_missing', { params: { file: keyFile } });
  return Buffer.from(text, 'hex');
}
