import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDailyBackup } from '#hub/daily-backup.ts';
import { backupSeqOf } from '#hub/store/meta.ts';
import { manualTime } from '../support/manual-time.ts';
import { openStoryStore } from './support/engine.ts';
import { firm } from './support/records.ts';
import { temporaryFolder } from './support/store-of.ts';
import { startStory, tuesday } from './support/story.ts';

const day = 86_400_000;

async function kept() {
  const dataDir = temporaryFolder();
  const store = await openStoryStore(dataDir);
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  const time = manualTime(tuesday);
  const folder = join(temporaryFolder(), 'backups');
  const bugs: string[] = [];
  const end = startDailyBackup(story.hub, {
    folder,
    now: time.now,
    after: time.after,
    onBug: (name, error) => bugs.push(`${name} ${String(error)}`),
  });
  let firms = 0;
  const change = () => lin.push(lin.makeNew('enterprise', `firm-${++firms}`, firm()));
  const copies = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
  /** What is due is done once the hub answers the next question. */
  const pass = async (milliseconds: number) => {
    time.pass(milliseconds);
    for (let turn = 0; turn < 30; turn++) await story.hub.health();
  };
  return { hub: story.hub, store, folder, bugs, end, change, copies, pass };
}

test('what changed is copied soon after the start and then once a day, what did not is not', async () => {
  const { change, copies, pass, hub } = await kept();
  await change();
  expect(copies()).toEqual([]);
  await pass(60_000);
  expect(copies()).toEqual(['hub-2026-11-24T01-01-00.000Z.db']);
  expect(await hub.isBackedUp()).toBe(true);
  await pass(day);
  expect(copies()).toHaveLength(1);
  await change();
  await pass(day);
  expect(copies()).toHaveLength(2);
});

test('the newest seven stay, and nothing half-made', async () => {
  const { change, copies, pass, folder } = await kept();
  await pass(60_000);
  writeFileSync(join(folder, 'hub-2026-11-01T01-00-00.000Z.db.part'), '');
  writeFileSync(join(folder, 'restore-of-a-killed-hub.db-wal'), '');
  writeFileSync(join(folder, 'note.txt'), '');
  for (let count = 0; count < 8; count++) {
    await change();
    await pass(day);
  }
  const names = copies();
  expect(names).toHaveLength(8);
  expect(names[0]).toBe('hub-2026-11-26T01-01-00.000Z.db');
  expect(names.at(-1)).toBe('note.txt');
});

test('a copy in which something is missing is no backup: it goes, and the desks keep what they have', async () => {
  const { hub, store, bugs, change, copies, pass } = await kept();
  await change();
  await store.write((tx) => tx.updateTable('hub_shard').set({ head: 1 }).execute());
  await pass(60_000);
  expect(copies()).toEqual([]);
  expect(bugs).toEqual([expect.stringContaining('row_ahead')]);
  expect(await hub.isBackedUp()).toBe(false);
  expect(await store.read(backupSeqOf)).toBe(0);
});

test('a stop keeps what changed since, and a folder that cannot be written does not hinder it', async () => {
  const { change, copies, end, pass } = await kept();
  await pass(60_000);
  await change();
  await pass(1_000);
  await end();
  expect(copies()).toHaveLength(2);
  await pass(3 * day);
  expect(copies()).toHaveLength(2);

  const other = await kept();
  writeFileSync(other.folder, 'in the way');
  await other.change();
  await other.end();
  expect(other.bugs).toHaveLength(1);
  expect(await other.hub.isBackedUp()).toBe(false);
});

test('a copy waits for what is being written, and contains it', async () => {
  const { hub, folder } = await kept();
  let copy: Promise<void> | null = null;
  await hub.seed(async (seeder) => {
    copy = hub.backup(`${folder}.db`);
    await seeder.insertRows('enterprise', [{ ...firm(), id: 'firm' }]);
  });
  await copy;
  expect(await hub.isBackedUp()).toBe(true);
});

test('with the copy of each day goes what left half a year before', async () => {
  const time = manualTime(tuesday);
  const forgotten: string[] = [];
  const hub = {
    isBackedUp: async () => true,
    backup: async () => undefined,
    collectLeft: async (olderThan: string) => void forgotten.push(olderThan),
  };
  startDailyBackup(hub, {
    folder: temporaryFolder(),
    now: time.now,
    after: time.after,
    onBug: () => undefined,
  });
  time.pass(60_000 + day);
  const at = (milliseconds: number) => new Date(milliseconds).toISOString();
  const first = tuesday + 60_000 - 180 * day;
  expect(forgotten).toEqual([at(first), at(first + day)]);
});
