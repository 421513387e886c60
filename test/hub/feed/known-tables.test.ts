import { expect, test } from 'vitest';
import { knownTableCount } from '#hub/feed/known-tables.ts';
import { tableNames, tables } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { createFrameDesk } from '../support/frame-desk.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

/** A firm about which two people disagree, so that there is a record which the first version does not know. */
async function disagreement() {
  const story = await startStory();
  const [lin, mu] = [await story.deskOf('lin'), await story.deskOf('mu')];
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  await mu.pull();
  const base = mu.versionsOf('firm')['*'] ?? null;
  await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base } }));
  await mu.push(mu.makeSet('enterprise', 'firm', { address: { to: '二号路', base } }));
  return story;
}

const tablesOf = (desk: Awaited<ReturnType<typeof createFrameDesk>>) =>
  new Set([...desk.scopes.values()].flatMap(({ frames }) => [...frames.values()].map((frame) => frame[2])));

test('a desk of an older version gets the records it knows, and no digest of what it cannot hold', async () => {
  const { hub } = await disagreement();
  const [old, now] = [
    await createFrameDesk(hub, 'lin', { schema: 1, limit: 3 }),
    await createFrameDesk(hub, 'lin'),
  ];
  await old.pull();
  await now.pull();
  expect(tablesOf(now)).toContain(tableNames.indexOf('conflict'));
  expect(tablesOf(old)).not.toContain(tableNames.indexOf('conflict'));
  expect(tablesOf(old)).toContain(tableNames.indexOf('enterprise'));
  for (const { said } of old.scopes.values()) expect(said).toBeNull();
  for (const { said } of now.scopes.values()) expect(said).not.toBeNull();
});

test('a desk of a newer version gets every record the hub has', async () => {
  const { hub } = await disagreement();
  const newer = await createFrameDesk(hub, 'lin', { schema: wireVersion + 3 });
  await newer.pull();
  expect(tablesOf(newer)).toContain(tableNames.indexOf('conflict'));
  expect((await newer.pullOnce(10)).schema).toBe(wireVersion);
});

test('a desk that is too old is asked to update, and its work is taken all the same', async () => {
  const { hub, deskOf } = await disagreement();
  const ancient = await createFrameDesk(hub, 'lin', { schema: 0 });
  await expect(ancient.pull()).rejects.toMatchObject({
    refusal: { code: 'upgrade_needed', params: { min: 1 } },
  });
  const lin = await deskOf('lin');
  const op = { ...lin.makeNew('enterprise', 'late', firm()), schema: 1 };
  expect(await lin.push(op)).toMatchObject([{ verdict: 'applied' }]);
});

test('the version of today is given every record', () => {
  expect(knownTableCount(wireVersion)).toBe(tables.length);
});
