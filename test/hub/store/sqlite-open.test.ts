import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
