import { expect, test } from 'vitest';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { listScopeIds, obtainScopeIds } from '#hub/store/feed.ts';
import { findMeta, setMeta } from '#hub/store/meta.ts';
import { getHead, takeNumber, takeSequence } from '#hub/store/sequencer.ts';
import { onBothEngines } from '../support/both-engines.ts';
import { temporaryFolder } from '../support/store-of.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

onBothEngines(({ open, mostHubs }) => {
  /** Stores over the same data, as many as the engine allows, and what deals them out to writers. */
  async function openStores() {
    const folder = temporaryFolder();
    const stores: HubStore[] = [];
    for (let count = 0; count < mostHubs; count += 1) stores.push(await open(folder));
    const storeOf = (index: number) => stores[index % mostHubs] as HubStore;
    return { storeOf, close: () => Promise.all(stores.map((store) => store.close())) };
  }

  test('a transaction that throws leaves nothing', async () => {
    const store = await open(null);
    const failing = store.write(async (tx) => {
      await setMeta(tx, 'demo_district', 'half');
      await takeSequence(tx);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await store.read((db) => findMeta(db, 'demo_district'))).toBeNull();
    expect(await store.read(getHead)).toBe(0);
    await store.close();
  });

  test('an attempt that throws undoes itself alone, also inside another', async () => {
    const store = await open(null);
    const failAfter = (tx: Writer, name: string) =>
      store.attempt(tx, async () => {
        await takeNumber(tx, name);
        throw new Error(name);
      });
    await store.write(async (tx) => {
      await takeNumber(tx, 'before');
      await expect(failAfter(tx, 'undone')).rejects.toThrow('undone');
      await store.attempt(tx, async () => {
        await takeNumber(tx, 'outer');
        await expect(failAfter(tx, 'inner')).rejects.toThrow('inner');
      });
      await takeNumber(tx, 'behind');
    });
    const kept = await store.read((db) => db.selectFrom('number_counter').select('name').execute());
    expect(kept.map(({ name }) => name).sort()).toEqual(['before', 'behind', 'outer']);
    await store.close();
  });

  test('a statement that fails inside an attempt does not end the transaction', async () => {
    const store = await open(null);
    await store.write(async (tx) => {
      const insert = () => tx.insertInto('sx_scope').values({ id: 1, name: 'city' }).execute();
      await insert();
      await expect(store.attempt(tx, insert)).rejects.toThrow(/unique/i);
    });
    expect(await store.read((db) => listScopeIds(db, ['city']))).toEqual(new Map([['city', 1]]));
    await store.close();
  });

  test('writers at once get every sequence and every number once, and no scope twice', async () => {
    const { storeOf, close } = await openStores();
    const names = ['city', 'ref', 'district:1'];
    const taken = await Promise.all(
      range(30).map((count) =>
        storeOf(count).write(async (tx) => ({
          number: await takeNumber(tx, 'visits'),
          scopes: await obtainScopeIds(tx, count % 2 === 0 ? names : names.toReversed()),
          seq: await takeSequence(tx),
        })),
      ),
    );
    const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
    expect(sorted(taken.map(({ seq }) => seq))).toEqual(range(30));
    expect(sorted(taken.map(({ number }) => number))).toEqual(range(30));
    const known = await storeOf(0).read((db) => listScopeIds(db, names));
    for (const { scopes } of taken) expect(scopes).toEqual(known);
    expect(sorted([...known.values()])).toEqual(range(3));
    expect(await storeOf(1).read(getHead)).toBe(30);
    await close();
  });

  test('what was read may be written: no increment is lost between reading and writing', async () => {
    const { storeOf, close } = await openStores();
    const addOne = (count: number) =>
      storeOf(count).write(async (tx) => {
        const known = Number((await findMeta(tx, 'backup_seq')) ?? 0);
        await takeNumber(tx, 'meanwhile');
        await setMeta(tx, 'backup_seq', String(known + 1));
      });
    await Promise.all(range(20).map(addOne));
    expect(await storeOf(0).read((db) => findMeta(db, 'backup_seq'))).toBe('20');
    await close();
  });

  test('a reader sees one state from its first to its last look', async () => {
    const store = await open(null);
    let written = Promise.resolve(0);
    const [before, after] = await store.read(async (db) => {
      const first = await getHead(db);
      written = store.write(takeSequence);
      // PostgreSQL writes meanwhile; SQLite's one connection does so behind this reader.
      for (let look = 0; look < 20; look += 1) await getHead(db);
      return [first, await getHead(db)];
    });
    expect([before, after]).toEqual([0, 0]);
    expect(await written).toBe(1);
    expect(await store.read(getHead)).toBe(1);
    await store.close();
  });

  test('texts sort by their bytes and numbers beyond 32 bits stay numbers', async () => {
    const store = await open(null);
    const names = ['a', 'B', 'ä', '中', '𠮷', '-', '_', 'Z', '10', '9', ''];
    const large = 4_294_967_296 * 1_000;
    await store.write((tx) =>
      tx
        .insertInto('number_counter')
        .values(names.map((name) => ({ name, last: large })))
        .execute(),
    );
    const rows = await store.read((db) =>
      db.selectFrom('number_counter').selectAll().orderBy('name').execute(),
    );
    const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(rows).toEqual(byBytes.map((name) => ({ name, last: large })));
    const above = await store.read((db) =>
      db.selectFrom('number_counter').select('name').where('name', '>', 'Z').orderBy('name').execute(),
    );
    expect(above.map(({ name }) => name)).toEqual(['_', 'a', 'ä', '中', '𠮷']);
    await store.close();
  });

  test('a text with the character 0 is no reason to fail', async () => {
    const store = await open(null);
    await store.write((tx) => setMeta(tx, 'demo_district', 'a\0b'));
    expect(await store.read((db) => findMeta(db, 'demo_district'))).toMatch(/^a[\0\ufffd]b$/);
    await store.close();
  });
});
