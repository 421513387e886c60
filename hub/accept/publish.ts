import type { Writer } from '#hub/store/db.ts';
import { hashesOfRow } from '#hub/store/digests.ts';
import { listEntriesOfRows, obtainScopeIds, putEntries } from '#hub/store/feed.ts';
import { type FeedEntry, feedOp } from '#hub/store/feed-entry.ts';
import { endMove, findMove, listFollowers, setMoveDone, startMove } from '#hub/store/moves.ts';
import { createRowMemory, type RowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import { must } from '#shared/assert.ts';
import type { ScopeName } from '#shared/domain/scopes.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { Touched } from './batch-log.ts';

interface Published {
  readonly stored: StoredRow;
  readonly scopes: readonly ScopeName[];
  /** The content changed, not only who may see it. */
  readonly isChanged: boolean;
  readonly isBack: boolean;
}

async function load(
  memory: RowMemory,
  touched: readonly Touched[],
  isChanged: boolean,
): Promise<Published[]> {
  const published: Published[] = [];
  for (const table of tableNames) {
    const some = touched.filter((row) => row.table === table);
    const ids = some.map((row) => row.id);
    if (ids.length === 0) continue;
    const found = await memory.rows(table, ids);
    const rows = ids.flatMap((id) => found.get(id) ?? []);
    const scopes = await scopesOfRows(memory, table, rows);
    const back = new Set(some.filter(({ isBack }) => isBack).map(({ id }) => id));
    for (const stored of rows) {
      published.push({
        stored,
        scopes: scopes.get(stored.row.id) ?? [],
        isChanged,
        isBack: back.has(stored.row.id),
      });
    }
  }
  return published;
}

/** Writes the feed entries of these rows; returns the rows whose set of scopes changed although they existed. */
async function write(tx: Writer, rows: readonly Published[], seq: number): Promise<StoredRow[]> {
  const ids = await obtainScopeIds(tx, [...new Set(rows.flatMap((row) => row.scopes))]);
  const replaced = await listEntriesOfRows(
    tx,
    rows.map((row) => row.stored.rowNo),
  );
  const known = Map.groupBy(replaced, (entry) => entry.rowNo);
  const entries: FeedEntry[] = [];
  const moved: StoredRow[] = [];
  for (const { stored, scopes, isChanged, isBack } of rows) {
    const { rowNo } = stored;
    const table = tableNames.indexOf(stored.table);
    const before = known.get(rowNo) ?? [];
    const held = new Set(before.filter((entry) => entry.op === feedOp.up).map((entry) => entry.scope));
    const wanted = new Set(scopes.map((name) => must(ids.get(name), 'every scope got its number')));
    const gained = [...wanted].filter((scope) => !held.has(scope));
    const lost = [...held].filter((scope) => !wanted.has(scope));
    const shown = isChanged ? [...wanted] : gained;
    const { a: ha, b: hb } = shown.length > 0 ? hashesOfRow(stored) : { a: 0, b: 0 };
    for (const scope of shown) entries.push({ scope, rowNo, table, seq, op: feedOp.up, ha, hb });
    for (const scope of lost) entries.push({ scope, rowNo, table, seq, op: feedOp.exit, ha: 0, hb: 0 });
    // Of a row that is back it may be forgotten that it was ever anywhere.
    if ((before.length > 0 || isBack) && gained.length + lost.length > 0) moved.push(stored);
  }
  await putEntries(tx, entries, replaced);
  return moved;
}

/** So many rows follow in the transaction of the move itself, and in each later one. */
const movedAtOnce = 1_000;

/**
 * Puts changed rows, which must carry `seq` already, on the feed of every scope they belong to, and writes an exit
 * for every scope they left: losing access is data on the feed. What hangs on a moved row moves with it; when that is
 * more than `atOnce` rows, the move is recorded and goes on in transactions of its own (`followMove`).
 */
export async function publish(
  tx: Writer,
  touched: readonly Touched[],
  seq: number,
  atOnce: number = movedAtOnce,
): Promise<void> {
  const memory = createRowMemory(tx);
  const moved = await write(tx, await load(memory, touched, true), seq);
  const followers = new Map<string, Touched>();
  for (const { table, row } of moved) {
    const left = atOnce - followers.size;
    const found = await listFollowers(tx, { table, pk: row.id }, { after: 0, limit: left + 1 });
    if (found.length > left) {
      await startMove(tx, { table, pk: row.id });
      continue;
    }
    for (const { table: of, id } of found) followers.set(`${of}/${id}`, { table: of, id });
  }
  await write(tx, await load(memory, [...followers.values()], false), seq);
}

/**
 * Takes the next rows of a move that is under way to their new scopes, in the order of their numbers and under a
 * sequence of their own. Returns that sequence, and null when nothing was to do.
 */
export async function followMove(tx: Writer, atOnce: number = movedAtOnce): Promise<number | null> {
  const move = await findMove(tx);
  if (!move) return null;
  const found = await listFollowers(tx, move, { after: move.doneTo, limit: atOnce });
  const seq = await takeSequence(tx);
  await write(tx, await load(createRowMemory(tx), found, false), seq);
  const last = found.at(-1);
  if (last && found.length === atOnce) await setMoveDone(tx, move, last.rowNo);
  else await endMove(tx, move);
  return seq;
}
