import type { Writer } from '#hub/store/db.ts';
import { type FeedEntry, feedOp, listEntriesOfRows, obtainScopeIds, putEntries } from '#hub/store/feed.ts';
import { createRowMemory, type RowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import { listKeys, type StoredRow } from '#hub/store/rows.ts';
import { must } from '#shared/assert.ts';
import type { ScopeName } from '#shared/domain/scopes.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Touched } from './batch-log.ts';

interface Published {
  readonly stored: StoredRow;
  readonly scopes: readonly ScopeName[];
  /** The content changed, not only who may see it. */
  readonly isChanged: boolean;
}

async function load(
  memory: RowMemory,
  touched: readonly Touched[],
  isChanged: boolean,
): Promise<Published[]> {
  const published: Published[] = [];
  for (const table of tableNames) {
    const ids = touched.filter((row) => row.table === table).map((row) => row.id);
    if (ids.length === 0) continue;
    const found = await memory.rows(table, ids);
    const rows = ids.flatMap((id) => found.get(id) ?? []);
    const scopes = await scopesOfRows(
      memory,
      table,
      rows.map((stored) => stored.row),
    );
    for (const stored of rows) {
      published.push({
        stored,
        scopes: must(scopes.get(stored.row.id), 'every row got its scopes'),
        isChanged,
      });
    }
  }
  return published;
}

/** The rows that are seen where their parent is seen. */
async function childrenOf(tx: Writer, { table, row }: StoredRow): Promise<Touched[]> {
  const keysIn = async (
    child: TableName,
    column: 'enterprise_id' | 'issue_id',
    id: string,
  ): Promise<Touched[]> =>
    (await listKeys(tx, child, column, id)).map((key) => ({ table: child, id: key.id }));
  if (table === 'issue') return keysIn('issue_event', 'issue_id', row.id);
  if (table !== 'enterprise') return [];
  const issues = await keysIn('issue', 'enterprise_id', row.id);
  const events = await Promise.all(issues.map((issue) => keysIn('issue_event', 'issue_id', issue.id)));
  return [...(await keysIn('visit', 'enterprise_id', row.id)), ...issues, ...events.flat()];
}

/** Writes the feed entries of these rows; returns the rows whose set of scopes changed although they existed. */
async function write(tx: Writer, rows: readonly Published[], seq: number): Promise<StoredRow[]> {
  const ids = await obtainScopeIds(tx, [...new Set(rows.flatMap((row) => row.scopes))]);
  const known = Map.groupBy(
    await listEntriesOfRows(
      tx,
      rows.map((row) => row.stored.rowNo),
    ),
    (entry) => entry.rowNo,
  );
  const entries: FeedEntry[] = [];
  const moved: StoredRow[] = [];
  for (const { stored, scopes, isChanged } of rows) {
    const { rowNo } = stored;
    const table = tableNames.indexOf(stored.table);
    const before = known.get(rowNo) ?? [];
    const held = new Set(before.filter((entry) => entry.op === feedOp.up).map((entry) => entry.scope));
    const wanted = new Set(scopes.map((name) => must(ids.get(name), 'every scope got its number')));
    const gained = [...wanted].filter((scope) => !held.has(scope));
    const lost = [...held].filter((scope) => !wanted.has(scope));
    for (const scope of isChanged ? wanted : gained)
      entries.push({ scope, rowNo, table, seq, op: feedOp.up });
    for (const scope of lost) entries.push({ scope, rowNo, table, seq, op: feedOp.exit });
    if (before.length > 0 && gained.length + lost.length > 0) moved.push(stored);
  }
  await putEntries(tx, entries);
  return moved;
}

/**
 * Puts changed rows on the feed of every scope they belong to under `seq`, and writes an exit for every scope they
 * left: losing access is data on the feed. What hangs on a moved row moves with it.
 */
export async function publish(tx: Writer, touched: readonly Touched[], seq: number): Promise<void> {
  const memory = createRowMemory(tx);
  const moved = await write(tx, await load(memory, touched, true), seq);
  const children = new Map<string, Touched>();
  for (const stored of moved) {
    for (const child of await childrenOf(tx, stored)) children.set(`${child.table}/${child.id}`, child);
  }
  await write(tx, await load(memory, [...children.values()], false), seq);
}
