import type { ReadableDb, WritableDb } from './db.ts';

/**
 * Single values of one person's laptop. `hlc` and `last_n` are the last stamp and number given to an operation,
 * `person` the signed-in person's record as JSON, `clock_offset_ms` what the hub's clock is ahead.
 */
export type MetaKey =
  | 'device_id'
  | 'epoch'
  | 'refresh_token'
  | 'person'
  | 'hlc'
  | 'last_n'
  | 'clock_offset_ms'
  | 'last_synced_at'
  | 'is_first_sync_done';

export function findMeta(db: ReadableDb, key: MetaKey): string | null {
  return db.get<{ v: string }>('SELECT v FROM sx_meta WHERE k = :key', { key })?.v ?? null;
}

export function putMeta(db: WritableDb, key: MetaKey, value: string): void {
  db.run('INSERT INTO sx_meta(k, v) VALUES (:key, :value) ON CONFLICT(k) DO UPDATE SET v = :value', {
    key,
    value,
  });
}

export function removeMeta(db: WritableDb, key: MetaKey): void {
  db.run('DELETE FROM sx_meta WHERE k = :key', { key });
}
