import type { Reader } from '#hub/store/db.ts';
import { type FeedEntry, feedOp, listEntriesAfter, listScopeIds } from '#hub/store/feed.ts';
import { createRowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import { listRowsByNumber } from '#hub/store/rows.ts';
import type { Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { type ScopeName, scopesOfPerson } from '#shared/domain/scopes.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { encodeExit, encodeUp, type RowFrame } from '#shared/sync/row-frame.ts';
import { cursorAt, readCursor } from './cursor.ts';

type Pulled = Pick<Output<HubApi, 'sync.pull'>, 'scopes' | 'pages'>;

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
  const scopes = await scopesOfRows(
    createRowMemory(db),
    table,
    [...rows.values()].map((stored) => stored.row),
  );
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

async function framesOf(db: Reader, scope: ScopeName, entries: readonly FeedEntry[]): Promise<RowFrame[]> {
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

/**
 * The next rows of every scope this person holds now, each from its own cursor, at most `limit` rows in all. A row
 * that changes while a device pages comes again later, so at `hasMore: false` the device equals the hub. Must run
 * inside one snapshot.
 */
export async function pullPages(
  db: Reader,
  person: Actor,
  { cursors, limit }: { cursors: Readonly<Record<string, string>>; limit: number },
): Promise<Pulled> {
  const names = scopesOfPerson(person);
  const ids = await listScopeIds(db, names);
  const scopes: Pulled['scopes'] = [];
  const pages: Pulled['pages'] = [];
  let left = limit;
  for (const name of names) {
    const id = ids.get(name);
    if (id === undefined) continue;
    scopes.push({ id, name });
    const { from, place } = readCursor(cursors[String(id)]);
    const found = await listEntriesAfter(db, id, place, left + 1);
    const entries = found.slice(0, left);
    const last = entries.at(-1);
    left -= entries.length;
    pages.push({
      scope: id,
      from,
      to: last ? cursorAt(last) : from,
      hasMore: found.length > entries.length,
      rows: await framesOf(db, name, entries),
    });
  }
  return { scopes, pages };
}
