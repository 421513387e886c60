import { expect, test } from 'vitest';
import type { HubStore, Reader } from '#hub/store/db.ts';
import { countDigestsAnew } from '#hub/store/digests.ts';
import { openStoryStore } from '../support/engine.ts';
import { createFrameDesk, differences } from '../support/frame-desk.ts';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { temporaryFolder } from '../support/store-of.ts';
import { type Story, startStory } from '../support/story.ts';

/** Firms with visits and issues that were made, changed, moved, sent back, deleted and argued about. */
async function busyDistrict(folder: string | null = null): Promise<Story> {
  const story = await startStory(folder);
  const [lin, mu] = [await story.deskOf('lin'), await story.deskOf('mu')];
  for (let index = 0; index < 6; index += 1) {
    await lin.push(
      lin.makeNew('enterprise', `firm-${index}`, firm({ name: `示例${index}` })),
      lin.makeNew('visit', `visit-${index}`, visit(`firm-${index}`)),
      lin.makeNew('issue', `issue-${index}`, issue(`firm-${index}`, { visitId: `visit-${index}` })),
      lin.makeCommand(`issue-${index}`, 'submit', { state: 'draft', rev: 0 }),
    );
  }
  const lead = await story.deskOf('finance-lead');
  await lead.pull();
  await lead.step('issue-1', 'send_back', { note: '不属于本团' });
  await lin.pull();
  await mu.pull();
  const set = (value: string) => ({ address: { to: value, base: lin.versionsOf('firm-2')['*'] ?? null } });
  await lin.push(lin.makeSet('enterprise', 'firm-2', set('一号路')));
  await mu.push(mu.makeSet('enterprise', 'firm-2', set('二号路')));
  await lin.push(
    lin.makeSet('enterprise', 'firm-3', { commissionerId: { to: 'mu', base: null } }),
    lin.makeNew('visit', 'gone', visit('firm-4')),
  );
  await lin.pull();
  await lin.push(lin.make({ k: 'del', t: 'visit', pk: 'gone', seen: lin.versionsOf('gone') }));
  return story;
}

const accounts = ['lin', 'mu', 'yu', 'dispatcher', 'finance-lead', 'legal-lead', 'head', 'city'];

test('whoever pulled everything holds exactly what the hub’s digests say, however it came about', async () => {
  const story = await busyDistrict();
  for (const account of accounts) {
    for (const limit of [7, 1_000]) {
      const desk = await createFrameDesk(story.hub, account, { limit });
      await desk.pull();
      expect(differences(desk)).toEqual([]);
    }
  }
  const city = await createFrameDesk(story.hub, 'city');
  await city.pull();
  expect(city.scopes.get('city')?.said?.n).toBeGreaterThan(30);
  expect(story.bugs).toEqual([]);
});

test('a digest follows every change, and a desk that only catches up agrees with it too', async () => {
  const story = await busyDistrict();
  const desk = await createFrameDesk(story.hub, 'dispatcher');
  await desk.pull();
  const before = desk.scopes.get(`firms:${here}`)?.said;
  const lin = await story.deskOf('lin');
  await lin.pull();
  await lin.push(lin.makeSet('enterprise', 'firm-5', { address: { to: '三号路', base: null } }));
  await desk.pull();
  expect(desk.scopes.get(`firms:${here}`)?.said).not.toEqual(before);
  expect(desk.scopes.get(`firms:${here}`)?.said?.n).toBe(before?.n);
  expect(differences(desk)).toEqual([]);
});

test('the digest comes with the end of a scope only', async () => {
  const story = await busyDistrict();
  const desk = await createFrameDesk(story.hub, 'city');
  const pages = (await desk.pullOnce(15)).pages;
  expect(pages.some(({ hasMore }) => hasMore)).toBe(true);
  for (const { hasMore, digest } of pages) expect(digest === null).toBe(hasMore);
});

const kept = (db: Reader) =>
  Promise.all([
    db.selectFrom('sx_digest').selectAll().orderBy('scope').execute(),
    db.selectFrom('sx_feed').selectAll().orderBy('scope').orderBy('row_no').execute(),
  ]);

async function withStore<T>(folder: string, work: (store: HubStore) => Promise<T>): Promise<T> {
  const store = await openStoryStore(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('digests that were kept step by step are those that are counted from the rows', async () => {
  const folder = temporaryFolder();
  const { hub } = await busyDistrict(folder);
  await hub.close();
  await withStore(folder, async (store) => {
    const stepByStep = await store.read(kept);
    await store.write(countDigestsAnew);
    const [digests, entries] = await store.read(kept);
    const filled = (all: typeof digests) => all.filter(({ n }) => n > 0);
    expect([filled(digests), entries]).toEqual([filled(stepByStep[0]), stepByStep[1]]);
    expect(entries.some(({ op, ha }) => op === 3 && ha === 0)).toBe(true);
  });
});

test('a hub with rows from before there were digests counts them when it starts, once', async () => {
  const folder = temporaryFolder();
  const { hub } = await busyDistrict(folder);
  await hub.close();
  const forget = async () =>
    withStore(folder, (store) =>
      store.write(async (tx) => {
        await tx.updateTable('sx_feed').set({ ha: 0, hb: 0 }).execute();
        await tx.deleteFrom('sx_digest').execute();
      }),
    );
  await forget();
  await withStore(folder, (store) =>
    store.write((tx) => tx.deleteFrom('hub_meta').where('k', '=', 'digest_form').execute()),
  );
  const later = await startStory(folder, 5_000);
  const desk = await createFrameDesk(later.hub, 'city');
  await desk.pull();
  expect(differences(desk)).toEqual([]);
  await later.hub.close();

  await forget();
  const again = await startStory(folder, 9_000);
  const blind = await createFrameDesk(again.hub, 'city');
  await blind.pull();
  expect(differences(blind)).toContain('city');
});

test('a scope without rows adds up to nothing', async () => {
  const story = await busyDistrict();
  const desk = await createFrameDesk(story.hub, 'yu');
  await desk.pull();
  expect(desk.scopes.get(`firms:${there}`)).toBeUndefined();
  for (const { said, frames } of desk.scopes.values()) expect(said?.n).toBe(frames.size);
});
