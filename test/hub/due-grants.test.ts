import { expect, test } from 'vitest';
import { startDueGrants } from '#hub/due-grants.ts';
import { manualTime } from '../support/manual-time.ts';
import { openStoryStore } from './support/engine.ts';
import { operatorOf } from './support/operator.ts';
import { temporaryFolder } from './support/store-of.ts';
import { startStory, tuesday } from './support/story.ts';

const day = 86_400_000;

test('what was granted for later shows when its day comes, and nothing moves before', async () => {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const { type } = operatorOf(dataDir);
  await type(
    'grants',
    'add',
    '--account',
    'lin',
    '--role',
    'inspector',
    '--city',
    '--from',
    '2026-11-25',
    '--to',
    '2026-11-25',
  );

  const time = manualTime(tuesday);
  const store = await openStoryStore(dataDir);
  const bugs: unknown[] = [];
  const end = startDueGrants(store, story.hub, { ...time, onBug: (_name, error) => bugs.push(error) });
  const pass = async (milliseconds: number) => {
    time.pass(milliseconds);
    for (let turn = 0; turn < 30; turn += 1)
      await store.read((db) => db.selectFrom('hub_shard').select('head').execute());
  };
  const rolesOfLin = async () => {
    const lin = await story.deskOf('lin');
    await lin.pull();
    return lin
      .rows('person')
      .find(({ account }) => account === 'lin')
      ?.grants.map(({ role }) => role)
      .sort();
  };
  const { head } = await story.hub.health();
  await pass(60_000);
  expect((await story.hub.health()).head).toBe(head);
  expect(await rolesOfLin()).toEqual(['commissioner']);
  await pass(day);
  await pass(60_000);
  expect(await rolesOfLin()).toEqual(['commissioner', 'inspector']);
  await pass(day);
  await pass(60_000);
  expect(await rolesOfLin()).toEqual(['commissioner']);
  expect(bugs).toEqual([]);
  await end();
  await store.close();
  await story.hub.close();
});
