import type { TableName } from '#shared/domain/tables.ts';
import { checksumOf } from '#shared/sync/digest.ts';
import { decodeFrame, type RowFrame, type UpFrame } from '#shared/sync/row-frame.ts';
import { putBase } from './base-rows.ts';
import type { WritableDb } from './db.ts';
import { refreshReading } from './name-reading.ts';
import { listUncoveredKeys } from './outbox.ts';
import { rebuildOverlay } from './overlay.ts';
import { addMember, findCursor, leaveScope, putCursor, sweepScope } from './scopes.ts';
import { hasMarks, markHeld, unmark } from './sweep-marks.ts';

export interface FeedPage {
  readonly scope: number;
  readonly from: string;
  readonly to: string;
  /** Begins a list of the whole scope, which ends with the page that has nothing behind it. */
  readonly isFull: boolean;
  readonly hasMore: boolean;
  readonly rows: readonly RowFrame[];
}

/**
 * Applies one page of a scope's feed: rows, membership and cursor in the caller's transaction. Returns the tables
 * that changed; null when the page does not continue from the stored cursor, as a late answer does not.
 */
export function applyPage(db: WritableDb, page: FeedPage): Set<TableName> | null {
  const { scope, from, to, isFull, hasMore, rows } = page;
  if (findCursor(db, scope) !== from) return null;
  const changed = new Set<TableName>();
  const uncovered = listUncoveredKeys(db);
  if (isFull) markHeld(db, scope);
  const isListedAnew = hasMarks(db, scope);
  for (const frame of rows) {
    const decoded = decodeFrame(frame);
    if (!decoded) continue;
    changed.add(decoded.table);
    if (decoded.kind === 'exit') {
      leaveScope(db, scope, decoded.table, decoded.id);
      continue;
    }
    const { table, row } = decoded;
    putBase(db, { ...decoded, crc: checksumOf(frame as UpFrame) });
    addMember(db, scope, table, row.id);
    if (isListedAnew) unmark(db, scope, table, row.id);
    if (uncovered.has(`${table}/${row.id}`)) rebuildOverlay(db, { table, pk: row.id });
    else if (table === 'enterprise') refreshReading(db, row.id);
  }
  if (isListedAnew && !hasMore) for (const table of sweepScope(db, scope)) changed.add(table);
  putCursor(db, scope, to);
  return changed;
}
