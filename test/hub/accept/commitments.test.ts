import { expect, test } from 'vitest';
import { idOf } from '../support/names.ts';
import { firm, visit } from '../support/records.ts';
import { startStory } from '../support/story.ts';

const promise = {
  enterpriseId: idOf('firm'),
  visitId: idOf('visit'),
  text: '把指南发给企业',
  dueOn: '2026-11-30',
  madeById: 'lin',
  madeAt: '2026-11-24T01:00:00.000Z',
  state: 'open',
  outcome: '',
  closedOn: null,
};

async function visited() {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ commissionerId: 'lin' })),
    lin.makeNew('visit', 'visit', visit('firm')),
  );
  return { ...story, lin };
}

test('a promise is made by whoever visited, in a visit to that firm, and by nobody else', async () => {
  const { hub, lin, deskOf } = await visited();
  const mu = await deskOf('mu');
  expect(await lin.push(lin.makeNew('commitment', 'good', promise))).toMatchObject([{ verdict: 'applied' }]);
  expect(
    await lin.push(lin.makeNew('commitment', 'stray', { ...promise, visitId: idOf('elsewhere') })),
  ).toMatchObject([{ verdict: 'held', params: { why: 'invalid' } }]);
  expect(await mu.push(mu.makeNew('commitment', 'theirs', promise))).toMatchObject([
    { verdict: 'held', params: { why: 'scope' } },
  ]);
  await lin.pull();
  expect(lin.rows('commitment')).toMatchObject([{ text: '把指南发给企业', receivedAt: expect.any(String) }]);
  await hub.close();
});

test('what became of it is written by the maker, the firm’s commissioner or the dispatcher', async () => {
  const { hub, lin, deskOf } = await visited();
  const made = lin.makeNew('commitment', 'good', promise);
  await lin.push(made);
  const [mu, dispatcher] = [await deskOf('mu'), await deskOf('dispatcher')];
  const settle = (desk: typeof mu) =>
    desk.push(desk.makeSet('commitment', 'good', { state: { to: 'kept', base: made.id } }));
  expect(await settle(mu)).toMatchObject([{ verdict: 'held', params: { why: 'scope' } }]);
  expect(await settle(dispatcher)).toMatchObject([{ verdict: 'applied' }]);
  await hub.close();
});

test('it goes with its firm, and keeps its visit and its firm from being deleted', async () => {
  const { hub, lin, deskOf, runLater } = await visited();
  await lin.push(lin.makeNew('commitment', 'good', promise));
  await lin.pull();
  const gone = lin.make({ k: 'del', t: 'visit', pk: idOf('visit'), seen: lin.versionsOf('visit') });
  expect(await lin.push(gone)).toMatchObject([
    { verdict: 'refused', code: 'has_children', params: { table: 'commitment' } },
  ]);
  const dispatcher = await deskOf('dispatcher');
  await dispatcher.pull();
  const base = dispatcher.versionsOf('firm')['*'] ?? null;
  expect(
    await dispatcher.push(dispatcher.makeSet('enterprise', 'firm', { commissionerId: { to: 'mu', base } })),
  ).toMatchObject([{ verdict: 'applied' }]);
  while (await runLater());
  const mu = await deskOf('mu');
  await mu.pull();
  expect(mu.rows('commitment')).toMatchObject([{ text: '把指南发给企业' }]);
  await hub.close();
});
