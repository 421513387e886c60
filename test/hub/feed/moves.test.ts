import { expect, test } from 'vitest';
import type { RoleGrant } from '#shared/domain/role.ts';
import { createFrameDesk, differences, type FrameDesk } from '../support/frame-desk.ts';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { type Story, startStory } from '../support/story.ts';

const dispatcher = (districtCode: string): RoleGrant => ({
  role: 'dispatcher',
  districtCode,
  panelCode: null,
  unitId: null,
});

/** A firm here with visits, an issue with its history, and a conflict; and whoever may move it. */
async function firmWithHistory(story: Story) {
  const lin = await story.deskOf('lin');
  const visits = Array.from({ length: 4 }, (_, index) => `visit-${index}`);
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm()),
    ...visits.map((id) => lin.makeNew('visit', id, visit('firm'))),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  // A change of a visit on two laptops leaves a conflict, which has to move along.
  const other = await story.deskOf('lin');
  for (const desk of [lin, other]) await desk.pull();
  const base = lin.versionsOf('visit-0')['*'] ?? null;
  await lin.push(lin.makeSet('visit', 'visit-0', { minutes: { to: '甲', base } }));
  const [argued] = await other.push(other.makeSet('visit', 'visit-0', { minutes: { to: '乙', base } }));
  expect(argued).toMatchObject({ verdict: 'conflict' });
  const at = new Date(story.clock.now).toISOString();
  await story.hub.seed(async (seeder) => {
    await seeder.changeGrants('city', [dispatcher(here), dispatcher(there)], at);
    await seeder.changeGrants('yu', [dispatcher(there), { ...dispatcher(there), role: 'commissioner' }], at);
  });
  const mover = await story.deskOf('city');
  const move = async (to: string) => {
    await mover.pull();
    const base = mover.versionsOf('firm').districtCode ?? null;
    const [verdict] = await mover.push(mover.makeSet('enterprise', 'firm', { districtCode: { to, base } }));
    expect(verdict).toMatchObject({ verdict: 'applied' });
  };
  return { move };
}

const sizeOf = (desk: FrameDesk) => desk.scopes.get(`district:${there}`)?.frames.size ?? 0;
const idsIn = (desk: FrameDesk, scope: string) => [...(desk.scopes.get(scope)?.frames.keys() ?? [])].sort();

async function startMove(folder: string | null = null, movedAtOnce = 3) {
  const story = await startStory(folder, 0, { movedAtOnce });
  const { move } = await firmWithHistory(story);
  const [from, to] = [
    await createFrameDesk(story.hub, 'dispatcher', { limit: 5 }),
    await createFrameDesk(story.hub, 'yu', { limit: 5 }),
  ];
  for (const desk of [from, to]) await desk.pull();
  while (await story.runLater());
  const all = idsIn(from, `district:${here}`);
  await move(there);
  return { story, move, from, to, all };
}

test('a few rows follow at once', async () => {
  const { story, from, to, all } = await startMove(null, 50);
  expect(all.length).toBeGreaterThan(8);
  for (const desk of [from, to]) await desk.pull();
  expect([idsIn(from, `district:${here}`), idsIn(to, `district:${there}`)]).toEqual([[], all]);
  expect([...differences(from), ...differences(to)]).toEqual([]);
  expect(await story.runLater()).toBe(false);
});

test('many rows follow in batches, each under a sequence of its own, in the order of their numbers', async () => {
  const { story, from, to, all } = await startMove();
  const seen: number[] = [];
  const heads: number[] = [];
  do {
    await to.pull();
    seen.push(sizeOf(to));
    heads.push((await story.hub.health()).head);
  } while (await story.runLater());
  expect(seen.length).toBeGreaterThan(3);
  for (const [index, size] of seen.slice(1).entries())
    expect(size - (seen[index] ?? 0)).toBeLessThanOrEqual(3);
  expect(new Set(heads).size).toBeGreaterThanOrEqual(heads.length - 1);
  await from.pull();
  expect([idsIn(from, `district:${here}`), idsIn(to, `district:${there}`)]).toEqual([[], all]);
  expect(story.bugs).toEqual([]);
});

test('while rows still follow nobody is shown one that is not theirs, and there is no digest to compare', async () => {
  const { story, from, to, all } = await startMove();
  const fresh = await createFrameDesk(story.hub, 'dispatcher');
  await fresh.pull();
  expect(idsIn(fresh, `district:${here}`)).toEqual([]);
  expect([...fresh.scopes.values()].map(({ said }) => said)).not.toContainEqual(expect.anything());
  const asked = { epoch: (await story.hub.health()).epoch, schema: 2, scope: from.idOf(`district:${here}`) };
  expect(await from.call('sync.buckets', asked)).toEqual({ buckets: null });
  while (await story.runLater());
  for (const desk of [from, to, fresh]) await desk.pull();
  expect(idsIn(to, `district:${there}`)).toEqual(all);
  for (const desk of [from, to, fresh]) expect(differences(desk)).toEqual([]);
});

test('a push comes between two batches, and what it writes is where it belongs', async () => {
  const { story, from, to, all } = await startMove();
  const yu = await story.deskOf('yu');
  await story.runLater();
  const late = yu.makeNew('visit', 'late', visit('firm', 'yu'));
  expect(await yu.push(late)).toMatchObject([{ verdict: 'applied' }]);
  while (await story.runLater());
  for (const desk of [from, to]) await desk.pull();
  expect(idsIn(from, `district:${here}`)).toEqual([]);
  expect(idsIn(to, `district:${there}`)).toEqual([...all, late.pk].sort());
  for (const desk of [from, to]) expect(differences(desk)).toEqual([]);
});

test('a second move of the same firm begins anew', async () => {
  const { story, move, from, to, all } = await startMove();
  await story.runLater();
  await story.runLater();
  await move(here);
  while (await story.runLater());
  for (const desk of [from, to]) await desk.pull();
  expect([idsIn(from, `district:${here}`), idsIn(to, `district:${there}`)]).toEqual([all, []]);
  for (const desk of [from, to]) expect(differences(desk)).toEqual([]);
});

test('a hub that stops in the middle goes on when it starts', async () => {
  const folder = temporaryFolder();
  const { story, all } = await startMove(folder);
  await story.runLater();
  await story.hub.close();
  const left = await lookInto(folder, (db) => db.selectFrom('sx_move').selectAll().execute());
  expect(left).toMatchObject([{ tbl: 'enterprise' }]);
  expect(left[0]?.done_to).toBeGreaterThan(0);

  const again = await startStory(folder, 5_000, { movedAtOnce: 3 });
  while (await again.runLater());
  const to = await createFrameDesk(again.hub, 'yu');
  await to.pull();
  expect(idsIn(to, `district:${there}`)).toEqual(all);
  expect(differences(to)).toEqual([]);
});

test('a hub that is closed waits for the batch that runs, and begins no other', async () => {
  const { story } = await startMove();
  const running = story.runLater();
  const closing = story.hub.close();
  await running;
  await closing;
  expect(await story.runLater()).toBe(false);
  expect(story.bugs).toEqual([]);
});
