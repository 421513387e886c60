import type { DeskDb } from '#electron/store/db.ts';
import { findMeta, putMeta, removeMeta } from '#electron/store/meta.ts';
import { type CheckPlace, recheckRows } from '#electron/store/recheck-rows.ts';
import { forgetCompared } from '#electron/store/scope-digests.ts';
import { wireVersion } from '#shared/sync/op.ts';

const weekMs = 7 * 24 * 60 * 60_000;
const sliceRows = 1_000;

/**
 * Once a week every row on the disk is held against its checksum, a slice in each round, and what differs from the
 * hub is repaired in the same round. Rows of a newer hub are left alone: they may have come with values that this
 * version cannot keep.
 */
export function recheckWhenDue(db: DeskDb, now: number): void {
  if (findMeta(db, 'is_first_sync_done') === null) return;
  if (Number(findMeta(db, 'hub_schema') ?? wireVersion) > wireVersion) return;
  const last = findMeta(db, 'recheck_at');
  if (last === null) {
    db.write((tx) => putMeta(tx, 'recheck_at', new Date(now).toISOString()));
    return;
  }
  if (Math.abs(now - Date.parse(last)) < weekMs) return;
  const from = findMeta(db, 'recheck_from');
  db.write((tx) => {
    const place = from === null ? null : (JSON.parse(from) as CheckPlace);
    const { next, corrupt } = recheckRows(tx, place, sliceRows);
    if (corrupt > 0 || next === null) forgetCompared(tx);
    if (next !== null) {
      putMeta(tx, 'recheck_from', JSON.stringify(next));
      return;
    }
    removeMeta(tx, 'recheck_from');
    putMeta(tx, 'recheck_at', new Date(now).toISOString());
  });
}
