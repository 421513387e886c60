import type { TableName } from '#shared/domain/tables.ts';
import { decodeFrame, type RowFrame } from '#shared/sync/row-frame.ts';
import { putBase } from './base-rows.ts';
import type { WritableDb } from './db.ts';
import { refreshReading } from './name-reading.ts';
import { listUncoveredKeys } from './outbox.ts';
import { rebuildOverlay } from './overlay.ts';
import { addMember, findCursor, leaveScope, putCursor } from './scopes.ts';

export interface FeedPage {
  readonly scope: number;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly RowFrame[];
}

/**
 * Applies one page of a scope's feed: rows, membership and cursor in the caller's transaction. Returns the tables
 * that changed; null when the page does not continue from the stored cursor, as a late answer does not.
 */
export function applyPage(db: WritableDb, { scope, from, to, rows }: FeedPage): Set<TableName> | null {
  if (findCursor(db, scope) !== from) return null;
  const changed = new Set<TableName>();
  const uncovered = listUncoveredKeys(db);
  for (const frame of rows) {
    const decoded = decodeFrame(frame);
    if (!decoded) continue;
    changed.add(decoded.table);
    if (decoded.kind === 'exit') {
      leaveScope(db, scope, decoded.table, decoded.id);
      continue;
    }
    const { table, row } = decoded;
    putBase(db, decoded);
    addMember(db, scope, table, row.id);
    if (uncovered.has(`${table}/${row.id}`)) rebuildOverlay(db, { table, pk: row.id });
    else if (table === 'enterprise') refreshReading(db, row.id);
  }
  putCursor(db, scope, to);
  return changed;
}
