import type { ReadableDb, WritableDb } from './db.ts';

/**
 * Single values of one person's laptop. `hlc` and `last_n` are the last stamp and number given to an operation,
 * `device_token` proves to the hub that this is no copy, `person` the signed-in person's record as JSON,
 * `clock_offset_ms` what the hub's clock is ahead, `hub_schema` the version of the wire the hub speaks, `recheck_at`
 * when the check of all rows ended last, `recheck_from` how far the next has come, `repairs` how many there were.
 * The keys for packages grow from `package_secret`; `package_keys_told` names the epoch and device they were told for,
 * `hub_keys` are the hub's public ones, `last_reply` is the newest package of the hub that was taken,
 * `attachments_paused` says that the person halted the exchange of files, `news_from` since when steps of others are
 * news.
 */
export type MetaKey =
  | 'device_id'
  | 'epoch'
  | 'device_token'
  | 'refresh_token'
  | 'person'
  | 'hlc'
  | 'last_n'
  | 'clock_offset_ms'
  | 'last_synced_at'
  | 'hub_schema'
  | 'recheck_at'
  | 'recheck_from'
  | 'repairs'
  | 'is_first_sync_done'
  | 'package_secret'
  | 'package_keys_told'
  | 'hub_keys'
  | 'last_reply'
  | 'attachments_paused'
  | 'news_from';

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
