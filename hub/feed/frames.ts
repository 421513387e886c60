import type { Reader } from '#hub/store/db.ts';
import { type FeedEntry, feedOp } from '#hub/store/feed-entry.ts';
import { createRowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import { listRowsByNumber } from '#hub/store/rows.ts';
import type { ScopeName } from '#shared/domain/scopes.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { encodeExit, encodeUp, type RowFrame } from '#shared/sync/row-frame.ts';

async function framesOfTable(
  db: Reader,
  table: TableName,
  scope: ScopeName,
  entries: readonly FeedEntry[],
): Promise<Map<number, RowFrame>> {
  const rows = await listRowsByNumber(
    db,
    table,
    entries.map((entry) => entry.rowNo),
  );
  const scopes = await scopesOfRows(createRowMemory(db), table, [...rows.values()]);
  const frames = new Map<number, RowFrame>();
  for (const { rowNo, seq, op } of entries) {
    const stored = rows.get(rowNo);
    if (!stored) continue;
    // The row itself has the last word, so that a wrong feed entry can never show a row to the wrong people.
    const isInScope = op === feedOp.up && scopes.get(stored.row.id)?.includes(scope) === true;
    frames.set(rowNo, isInScope ? encodeUp(stored) : encodeExit(table, rowNo, seq, stored.row.id));
  }
  return frames;
}

/** What these entries of a scope say, in their order: each row as it is now, or that it is not in the scope. */
export async function framesOf(
  db: Reader,
  scope: ScopeName,
  entries: readonly FeedEntry[],
): Promise<RowFrame[]> {
  const frames = new Map<number, RowFrame>();
  for (const [number, some] of Map.groupBy(entries, (entry) => entry.table)) {
    const table = tableNames[number];
    if (table === undefined) continue;
    for (const [rowNo, frame] of await framesOfTable(db, table, scope, some)) frames.set(rowNo, frame);
  }
  return entries.flatMap(({ rowNo }) => {
    const frame = frames.get(rowNo);
    return frame ? [frame] : [];
  });
}
