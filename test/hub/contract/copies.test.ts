import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { reportOnCopy } from '#hub/store/copy-report.ts';
import { copyTables } from '#hub/store/copy-tables.ts';
import type { HubStore } from '#hub/store/db.ts';
import { emptyTables } from '#hub/store/empty-tables.ts';
import { openBackupFile } from '#hub/store/open-backup-file.ts';
import { listTableShapes } from '#hub/store/table-shapes.ts';
import { onBothEngines } from '../support/both-engines.ts';
import { onSqlite, runOn } from '../support/engine.ts';
import { firm, issue, visit } from '../support/records.ts';
import { temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

/** Every row of every table, as text, so that two stores can be held side by side. */
async function contentOf(store: HubStore): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  await store.read(async (db) => {
    for (const { name, columns } of listTableShapes()) {
      const rows = await db
        .selectFrom(name as 'hub_meta')
        .select(columns.map((column) => sql<unknown>`${sql.ref(column)}`.as(column)))
        .execute();
      tables[name] = rows.map((row) => JSON.stringify(row)).sort();
    }
  });
  return tables;
}

async function filledHub(folder: string) {
  const story = await startStory(folder);
  const lin = await story.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ name: '示例“密文”公司𠮷', address: "it's “here”\\" })),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
    lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } }),
  );
  const mu = await story.deskOf('mu');
  await mu.push(mu.makeSet('enterprise', 'firm', { address: { to: '二号路', base: null } }));
  return { ...story, lin };
}

onBothEngines(({ open }) => {
  for (const target of ['SQLite', 'the same engine'] as const) {
    test(`a copy fills an empty store on ${target} with every row, and a hub goes on from there`, async () => {
      const [folder, otherFolder] = [temporaryFolder(), temporaryFolder()];
      const { hub } = await filledHub(folder);
      const file = join(folder, 'copy.db');
      await hub.backup(file);
      const { epoch } = await hub.health();
      await hub.close();
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readdirSync(folder).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db']);
      const bytes = readFileSync(file);
      expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
      expect(bytes.includes('一号路')).toBe(false);

      const openTarget = target === 'SQLite' ? onSqlite : open;
      const [from, to] = [
        openBackupFile(file, join(folder, 'hub.key'), otherFolder),
        await openTarget(otherFolder),
      ];
      await copyTables(from, to);
      const expected = await contentOf(from);
      expect(await contentOf(to)).toEqual(expected);
      for (const table of ['sx_feed', 'sx_audit', 'sx_inbox', 'enterprise', 'refresh_token'])
        expect(expected[table]?.length).toBeGreaterThan(0);
      await from.close();
      await to.close();
      expect(readdirSync(otherFolder).filter((name) => name.startsWith('restore'))).toEqual([]);

      runOn(openTarget);
      const restored = await startStory(otherFolder, 1_000_000);
      runOn(open);
      expect((await restored.hub.health()).epoch).toBe(epoch);
      const city = await restored.deskOf('city');
      await city.pull();
      expect(city.rows('visit')).toHaveLength(1);
      expect(city.rows('issue')).toHaveLength(1);
      const lin = await restored.deskOf('lin');
      expect(await lin.push(lin.makeNew('visit', 'later', visit('firm')))).toMatchObject([
        { verdict: 'applied' },
      ]);
      await restored.hub.close();
    });
  }

  test('the data that was there before is what a copy is compared with', async () => {
    const folder = temporaryFolder();
    const { hub } = await filledHub(folder);
    await hub.backup(join(folder, 'copy.db'));
    await hub.close();
    const [original, copy] = [
      await open(folder),
      openBackupFile(join(folder, 'copy.db'), join(folder, 'hub.key'), folder),
    ];
    const { hub_meta: metaThere, ...there } = await contentOf(original);
    const { hub_meta: metaKept, ...kept } = await contentOf(copy);
    expect(kept).toEqual(there);
    for (const entry of metaKept ?? []) if (!entry.includes('backup')) expect(metaThere).toContain(entry);
    await original.close();
    await copy.close();
  });

  test('a copy made while desks push is of one moment', async () => {
    const folder = temporaryFolder();
    const { hub, deskOf, lin } = await filledHub(folder);
    const mu = await deskOf('mu');
    let isOver = false;
    const pushing = (async () => {
      for (let count = 0; !isOver; count += 1)
        await mu.push(mu.makeNew('visit', `visit-${count}`, visit('firm', lin.personId)));
    })();
    const { head } = await hub.health();
    await hub.backup(join(folder, 'copy.db'));
    isOver = true;
    await pushing;
    await hub.close();
    const copy = openBackupFile(join(folder, 'copy.db'), join(folder, 'hub.key'), folder);
    const report = await reportOnCopy(copy);
    expect(report.findings).toEqual([]);
    expect(report.head).toBeGreaterThanOrEqual(head);
    const counted = await copy.read((db) =>
      db
        .selectFrom('sx_inbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('seq', '>', head)
        .executeTakeFirstOrThrow(),
    );
    expect(counted.count).toBe(report.head - head);
    await copy.close();
  });

  test('more rows than a batch holds all arrive, and all go again, whatever the key of their table', async () => {
    const [source, target] = [await onSqlite(null), await open(null)];
    const empty = await contentOf(target);
    await source.write(async (tx) => {
      for (let start = 0; start < 6_000; start += 500) {
        const numbers = Array.from({ length: 500 }, (_, index) => start + index);
        await tx
          .insertInto('number_counter')
          .values(numbers.map((last) => ({ name: `n${last}`, last })))
          .execute();
        await tx
          .insertInto('sx_feed')
          .values(
            numbers.map((row) => ({ scope: row % 7, row_no: row, tbl: 0, seq: row, op: 1, ha: 0, hb: 0 })),
          )
          .execute();
      }
    });
    await copyTables(source, target);
    expect(await contentOf(target)).toEqual(await contentOf(source));
    await target.write(emptyTables);
    expect(await contentOf(target)).toEqual(empty);
    await copyTables(source, target);
    await source.close();
    await target.close();
  });

  test('a copy goes into an empty store only, and whole or not at all', async () => {
    const [source, target] = [await onSqlite(null), await open(null)];
    const put = (store: HubStore, name: string) =>
      store.write((tx) => tx.insertInto('number_counter').values({ name, last: 1 }).execute());
    await put(source, 'theirs');
    const shapes = listTableShapes();
    const nowhere = { name: 'nowhere', columns: ['k'], key: ['k'], firstRows: 0 };
    const empty = await contentOf(target);
    await expect(copyTables(source, target, [...shapes, nowhere])).rejects.toThrow('nowhere');
    expect(await contentOf(target)).toEqual(empty);

    await put(target, 'ours');
    const before = await contentOf(target);
    await expect(copyTables(source, target)).rejects.toThrow('number_counter has rows');
    expect(await contentOf(target)).toEqual(before);
    await source.close();
    await target.close();
  });
});
