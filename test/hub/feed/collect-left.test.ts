import { expect, test } from 'vitest';
import { collectLeft } from '#hub/feed/collect-left.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { openStoryStore } from '../support/engine.ts';
import { createFrameDesk, differences, type FrameDesk } from '../support/frame-desk.ts';
import { here, there } from '../support/people.ts';
import { firm } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

const scope = `district:${here}`;
const dayMs = 86_400_000;

const dispatcher = (districtCode: string): RoleGrant => ({
  role: 'dispatcher',
  districtCode,
  panelCode: null,
  unitId: null,
});
const firmsScope = `firms:${here}`;

/** Eight firms here, of which some move away; every step takes a day. */
async function movingFirms(folder: string | null = null) {
  const story = await startStory(folder);
  const lin = await story.deskOf('lin');
  for (let index = 0; index < 8; index += 1) {
    await lin.push(lin.makeNew('enterprise', `firm-${index}`, firm({ name: `示例${index}` })));
  }
  const grants = [dispatcher(here), dispatcher(there)];
  const at = () => new Date(story.clock.now).toISOString();
  await story.hub.seed((seeder) => seeder.changeGrants('city', grants, at()));
  const leave = async (...firms: number[]) => {
    const mover = await story.deskOf('city');
    await mover.pull();
    for (const index of firms) {
      await mover.push(
        mover.makeSet('enterprise', `firm-${index}`, { districtCode: { to: there, base: null } }),
      );
    }
    story.clock.now += dayMs;
  };
  const rename = async (index: number) => {
    const desk = await story.deskOf('lin');
    await desk.pull();
    await desk.push(desk.makeSet('enterprise', `firm-${index}`, { address: { to: '一号路', base: null } }));
    story.clock.now += dayMs;
  };
  const collect = (days: number) =>
    story.hub.collectLeft(new Date(story.clock.now - days * dayMs).toISOString());
  return { story, leave, rename, collect };
}

const namesIn = (desk: FrameDesk) =>
  [...(desk.scopes.get(firmsScope)?.frames.values() ?? [])].map((frame) => String(frame[6])).sort();
const fullsOf = (desk: FrameDesk) => desk.scopes.get(firmsScope)?.fulls;

test('entries of rows that left go after their time, and a desk that was away lists the scope anew', async () => {
  const folder = temporaryFolder();
  const { story, leave, rename, collect } = await movingFirms(folder);
  const [away, present] = [
    await createFrameDesk(story.hub, 'dispatcher', { limit: 3 }),
    await createFrameDesk(story.hub, 'dispatcher', { limit: 3 }),
  ];
  for (const desk of [away, present]) await desk.pull();
  await leave(1, 2);
  await present.pull();
  await rename(0);
  await collect(0);

  const lateJoiner = await createFrameDesk(story.hub, 'dispatcher', { limit: 3 });
  for (const desk of [away, present, lateJoiner]) {
    await desk.pull();
    expect(namesIn(desk)).toEqual(['示例0', '示例3', '示例4', '示例5', '示例6', '示例7']);
    expect(differences(desk)).toEqual([]);
  }
  expect([fullsOf(away), fullsOf(present), fullsOf(lateJoiner)]).toEqual([1, 0, 0]);
  // Whoever has listed a scope anew does not do it again.
  for (const desk of [away, present, lateJoiner]) await desk.pull();
  expect([fullsOf(away), fullsOf(present), fullsOf(lateJoiner)]).toEqual([1, 0, 0]);
  await story.hub.close();
  const left = await lookInto(folder, (db) =>
    db.selectFrom('sx_feed').select('seq').where('op', '=', 3).execute(),
  );
  expect(left).toEqual([]);
});

test('what left lately is kept, and nobody has to list anything anew', async () => {
  const { story, leave, collect } = await movingFirms();
  const away = await createFrameDesk(story.hub, 'dispatcher');
  await away.pull();
  await leave(1);
  await collect(180);
  await away.pull();
  expect([namesIn(away).length, fullsOf(away)]).toEqual([7, 0]);
});

test('where the newest of a scope was collected, desks stand above it and go on as before', async () => {
  const { story, leave, rename, collect } = await movingFirms();
  const [away, present] = [
    await createFrameDesk(story.hub, 'dispatcher', { limit: 2 }),
    await createFrameDesk(story.hub, 'dispatcher', { limit: 2 }),
  ];
  for (const desk of [away, present]) await desk.pull();
  await leave(6, 7);
  await present.pull();
  await collect(0);
  for (const desk of [away, present]) await desk.pull();
  for (const desk of [away, present]) await desk.pull();
  expect([fullsOf(away), fullsOf(present)]).toEqual([1, 0]);
  await rename(0);
  for (const desk of [away, present]) {
    await desk.pull();
    expect(namesIn(desk)).toHaveLength(6);
    expect(differences(desk)).toEqual([]);
  }
  expect([fullsOf(away), fullsOf(present)]).toEqual([1, 0]);
});

test('a desk that is caught by the collection in the middle of its list begins it once more', async () => {
  const { story, leave, rename, collect } = await movingFirms();
  const slow = await createFrameDesk(story.hub, 'dispatcher');
  // The reference rows come first; then the list of firms is begun and not ended.
  while (namesIn(slow).length === 0) await slow.pullOnce(4);
  const held = namesIn(slow).length;
  expect(held).toBeLessThan(8);
  await leave(0, 1, 2, 3, 4, 5);
  await rename(7);
  await collect(0);
  await slow.pull(4);
  expect(namesIn(slow)).toEqual(['示例6', '示例7']);
  expect(differences(slow)).toEqual([]);
  expect(fullsOf(slow)).toBe(1);
});

test('a list that began after the collection is not disturbed by it, however small its pages are', async () => {
  const { story, leave, rename, collect } = await movingFirms();
  await leave(2);
  await rename(3);
  await collect(0);
  const slow = await createFrameDesk(story.hub, 'dispatcher', { limit: 1 });
  await slow.pull();
  expect([namesIn(slow).length, fullsOf(slow)]).toEqual([7, 0]);
  expect(slow.scopes.get(scope)?.frames.size ?? 0).toBe(0);
});

test('collects in batches, and a desk that has everything never notices', async () => {
  const folder = temporaryFolder();
  const { story, leave } = await movingFirms(folder);
  await leave(0, 1, 2, 3, 4);
  const present = await createFrameDesk(story.hub, 'dispatcher');
  await present.pull();
  const olderThan = new Date(story.clock.now).toISOString();
  await story.hub.close();
  const store = await openStoryStore(folder);
  const left = async () =>
    (await store.read((db) => db.selectFrom('sx_feed').select('scope').where('op', '=', 3).execute())).length;
  const sizes = [await left()];
  while (await store.write((tx) => collectLeft(tx, { olderThan, limit: 2 }))) sizes.push(await left());
  expect(sizes.length).toBeGreaterThan(2);
  expect([sizes.toSorted((one, other) => other - one), await left()]).toEqual([sizes, 0]);
  await store.close();

  const again = await startStory(folder, 5_000);
  const late = await createFrameDesk(again.hub, 'dispatcher');
  await late.pull();
  expect(namesIn(late)).toEqual(namesIn(present));
});
