import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeyMissing } from '#hub/store/sqlite-key.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { firm } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

async function storyOnDisk() {
  const folder = temporaryFolder();
  const story = await startStory(folder);
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm({ name: '示例密文公司' })));
  return { folder, story };
}

test('nothing on the disk can be read without the key, which only its owner may read', async () => {
  const { folder, story } = await storyOnDisk();
  await story.hub.close();
  const file = readFileSync(join(folder, 'hub.db'));
  expect(file.subarray(0, 15).toString()).not.toBe('SQLite format 3');
  expect(file.includes('示例密文公司')).toBe(false);
  expect(statSync(join(folder, 'hub.key')).mode & 0o077).toBe(0);
});

test('a backup is whole and opens with the same key', async () => {
  const { folder, story } = await storyOnDisk();
  const restored = temporaryFolder();
  await story.hub.backup(join(restored, 'hub.db'));
  await story.hub.close();
  copyFileSync(join(folder, 'hub.key'), join(restored, 'hub.key'));
  const names = await lookInto(restored, (db) => db.selectFrom('enterprise').select('name').execute());
  expect(names).toEqual([{ name: '示例密文公司' }]);
});

test('a database without its key is never given a new one', async () => {
  const { folder, story } = await storyOnDisk();
  await story.hub.close();
  rmSync(join(folder, 'hub.key'));
  expect(() => openSqliteStore(folder)).toThrow(/is missing/);
});

test('a hub that starts again is the same hub', async () => {
  const { folder, story } = await storyOnDisk();
  const before = await story.hub.health();
  await story.hub.close();
  const meta = await lookInto(folder, (db) =>
    db.selectFrom('hub_meta').select('v').where('k', '=', 'epoch').execute(),
  );
  expect(meta).toEqual([{ v: before.epoch }]);
});

test.for(['', '0123abc'])(
  'a key cut to “%s” is made anew while there is no database, and never beside one',
  async (cut) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'hub.key'), cut);
    const store = openSqliteStore(folder);
    await store.close();
    const key = readFileSync(join(folder, 'hub.key'), 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(folder, 'hub.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['hub.db', 'hub.key']);

    writeFileSync(join(folder, 'hub.key'), cut);
    expect(() => openSqliteStore(folder)).toThrow(KeyMissing);
    expect(readFileSync(join(folder, 'hub.key'), 'utf8')).toBe(cut);
    writeFileSync(join(folder, 'hub.key'), key);
    await openSqliteStore(folder).close();
  },
);

test('only the owner may read the database, its companions and its copies', async () => {
  const { folder, story } = await storyOnDisk();
  await story.hub.backup(join(folder, 'copy.db'));
  const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
  expect(Object.fromEntries(modes)).toEqual({
    'copy.db': 0o600,
    'hub.db': 0o600,
    'hub.db-shm': 0o600,
    'hub.db-wal': 0o600,
    'hub.key': 0o600,
  });
  await story.hub.close();
});
