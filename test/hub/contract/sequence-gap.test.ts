import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { listEntriesAfter } from '#hub/store/feed.ts';
import { feedOp } from '#hub/store/feed-entry.ts';
import { ZeroFreePostgresDialect } from '#hub/store/postgres-dialect.ts';
import { openPool } from '#hub/store/postgres-pool.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import type { HubTables } from '#hub/store/tables.ts';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { postgresEngine } from '../support/postgres-engine.ts';
import { temporaryFolder } from '../support/store-of.ts';

const writers = 16;
const transactionsEach = 25;
const scope = 1;

/** One writer's way to write one transaction. */
type Write = (work: (tx: Writer) => Promise<void>) => Promise<void>;

/** Every fiftieth transaction stays open for up to 40 ms after it has its sequence. */
async function dawdle(tx: Writer, rowNo: number): Promise<void> {
  if (rowNo % 50 === 0) await sql`select pg_sleep(${(rowNo % 4) * 0.01 + 0.01})`.execute(tx);
}

async function writeOn(write: Write, takeNext: (tx: Writer) => Promise<number>, writer: number) {
  for (let count = 0; count < transactionsEach; count += 1) {
    const rowNo = writer * transactionsEach + count;
    await write(async (tx) => {
      const seq = await takeNext(tx);
      const entry = { scope, row_no: rowNo, tbl: 0, seq, op: feedOp.up, ha: 0, hb: 0 };
      await tx.insertInto('sx_feed').values(entry).execute();
      await dawdle(tx, rowNo);
    });
  }
}

/** Reads on from the last entry it saw, as a laptop does, until the writers have ended and nothing new comes. */
async function readTail(reader: HubStore, isOver: () => boolean): Promise<Set<number>> {
  const seen = new Set<number>();
  let place = { seq: 0, rowNo: 0 };
  for (;;) {
    const isLast = isOver();
    const entries = await reader.read((db) =>
      listEntriesAfter(db, scope, place, { limit: 1_000, tableCount: 1 }),
    );
    for (const { rowNo } of entries) seen.add(rowNo);
    place = entries.at(-1) ?? place;
    if (isLast && entries.length === 0) return seen;
  }
}

/** How many of the transactions of 16 writers the reader never saw. */
async function countLost(
  reader: HubStore,
  ways: readonly Write[],
  takeNext: (tx: Writer) => Promise<number>,
): Promise<number> {
  let isOver = false;
  const reading = readTail(reader, () => isOver);
  const writing = Array.from({ length: writers }, (_, writer) =>
    writeOn(ways[writer % ways.length] as Write, takeNext, writer),
  );
  await Promise.all(writing);
  isOver = true;
  return writers * transactionsEach - (await reading).size;
}

test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));

describe.runIf(hasPostgres)('sixteen writers, some slow, and a reader behind them', () => {
  const engine = postgresEngine();

  test('the hub’s sequence loses nothing', async () => {
    const folder = temporaryFolder();
    const stores = await Promise.all(Array.from({ length: 4 }, () => engine.open(folder)));
    const reader = await engine.open(folder);
    const ways = stores.map((store): Write => store.write);
    expect(await countLost(reader, ways, takeSequence)).toBe(0);
  });

  test('a sequence of PostgreSQL’s own loses rows: the reader passes what is not committed yet', async () => {
    const folder = temporaryFolder();
    const reader = await engine.open(folder);
    const pool = openPool(await engine.urlOf(folder));
    pool.options.max = writers;
    const db = new Kysely<HubTables>({ dialect: new ZeroFreePostgresDialect({ pool }) });
    await reader.write((tx) => sql`create sequence plain`.execute(tx));
    const takePlain = async (tx: Writer) => {
      const { rows } = await sql<{ seq: number }>`select nextval('plain') as seq`.execute(tx);
      return rows[0]?.seq ?? 0;
    };
    const lost = await countLost(reader, [(work) => db.transaction().execute(work)], takePlain);
    await db.destroy();
    expect(lost).toBeGreaterThan(0);
  });
});
