import { tableNames } from '#shared/domain/tables.ts';
import { bucketOf, checksumOf } from '#shared/sync/digest.ts';
import { decodeFrame, type RowFrame, type UpFrame } from '#shared/sync/row-frame.ts';
import { replaceBase } from './base-rows.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { refreshReading } from './name-reading.ts';
import { listUncoveredKeys, type RowKey } from './outbox.ts';
import { rebuildOverlay } from './overlay.ts';
import { listHeldRows } from './scope-digests.ts';
import { addMember, findCursor, leaveScope } from './scopes.ts';

export interface Repair {
  readonly scope: number;
  /** Where the laptop stood when it asked. */
  readonly cursor: string;
  readonly buckets: readonly number[];
  /** Every row that the hub has in those parts of the scope. */
  readonly rows: readonly RowFrame[];
}

export interface Repaired {
  readonly replaced: number;
  readonly dropped: number;
}

const keyOf = ({ table, pk }: RowKey): string => `${table}/${pk}`;

/** What is held in these parts of a scope, and whatever only seems to be held: its row is missing. */
function listSuspects(db: ReadableDb, scope: number, buckets: readonly number[]): RowKey[] {
  const wanted = new Set(buckets);
  return tableNames.flatMap((table): RowKey[] => {
    const held = listHeldRows(db, scope, table).filter(({ rowNo }) => wanted.has(bucketOf(rowNo)));
    const missing = db.all<{ pk: string }>(
      `SELECT pk FROM sx_member WHERE scope = :scope AND tbl = :table AND pk NOT IN (SELECT id FROM ${table})`,
      { scope, table },
    );
    return [...held.map(({ id }) => ({ table, pk: id })), ...missing.map(({ pk }) => ({ table, pk }))];
  });
}

/**
 * Makes parts of a scope what the hub says they are: its rows replace what is held, whatever it is, and what it did
 * not list leaves the scope. Unsent work stays, laid over the rows as before. Changes nothing and returns null when
 * the laptop does not stand at `cursor` any more, since it may hold newer rows then.
 */
export function repairScope(db: WritableDb, { scope, cursor, buckets, rows }: Repair): Repaired | null {
  if (findCursor(db, scope) !== cursor) return null;
  const listed = new Set<string>();
  const uncovered = listUncoveredKeys(db);
  const suspects = listSuspects(db, scope, buckets);
  for (const frame of rows) {
    const decoded = decodeFrame(frame);
    if (decoded?.kind !== 'up') continue;
    const key = { table: decoded.table, pk: decoded.row.id };
    replaceBase(db, { ...decoded, crc: checksumOf(frame as UpFrame) });
    addMember(db, scope, key.table, key.pk);
    if (uncovered.has(keyOf(key))) rebuildOverlay(db, key);
    else if (key.table === 'enterprise') refreshReading(db, key.pk);
    listed.add(keyOf(key));
  }
  const gone = suspects.filter((key) => !listed.has(keyOf(key)));
  for (const { table, pk } of gone) leaveScope(db, scope, table, pk);
  return { replaced: listed.size, dropped: gone.length };
}
