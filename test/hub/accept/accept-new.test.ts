import { expect, test } from 'vitest';
import { there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { startStory } from '../support/story.ts';

test('a row that breaks its record’s rules is held with the reason', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  expect(
    await lin.push(
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew('visit', 'visit', { ...visit('firm'), visitedOn: 'yesterday' }),
    ),
  ).toMatchObject([{ verdict: 'applied' }, { verdict: 'held', code: 'held', params: { why: 'invalid' } }]);
});

test('the hub’s own fields are the hub’s, whatever the device sends there', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('issue', 'issue', {
      ...issue('firm'),
      state: 'closed_solved',
      issueNo: 'mine',
      returnCount: -3,
    }),
    lin.makeNew('visit', 'visit', { ...visit('firm'), visitNo: 'mine' }),
  );
  await lin.pull();
  expect(lin.rows('issue')[0]).toMatchObject({
    state: 'draft',
    issueNo: null,
    returnCount: 0,
    enterpriseName: '示例机械公司',
  });
  expect(lin.rows('visit')[0]?.visitNo).toBe('ZF-370699-2026-000001');
});

test('work outside one’s district, or in another’s name, is held and never refused', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const held = { verdict: 'held', params: { why: 'scope' } };
  expect(
    await lin.push(
      lin.makeNew('enterprise', 'far', firm({ districtCode: there })),
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew('visit', 'visit', visit('firm', 'mu')),
      lin.makeNew('issue', 'issue', issue('firm', { reporterId: 'mu' })),
      lin.makeNew('person', 'me', {
        name: 'me',
        account: 'me',
        title: '',
        unitId: 'unit-service',
        grants: [],
      }),
    ),
  ).toMatchObject([held, { verdict: 'applied' }, held, held, held]);
});

test('what hangs on a held firm is held as well, and a used row id is held', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  expect(
    await lin.push(
      lin.makeNew('visit', 'visit', visit('nowhere')),
      lin.makeCommand('nothing', 'submit', { state: 'draft', rev: 0 }),
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew('enterprise', 'firm', firm({ name: '重名' })),
    ),
  ).toMatchObject([
    { params: { why: 'missing' } },
    { params: { why: 'missing' } },
    { verdict: 'applied' },
    { params: { why: 'exists' } },
  ]);
});

test('a dispatcher of the district registers firms, a panel lead does not', async () => {
  const { deskOf } = await startStory();
  const dispatcher = await deskOf('dispatcher');
  const lead = await deskOf('finance-lead');
  expect(await dispatcher.push(dispatcher.makeNew('enterprise', 'a', firm()))).toMatchObject([
    { verdict: 'applied' },
  ]);
  expect(await lead.push(lead.makeNew('enterprise', 'b', firm()))).toMatchObject([
    { params: { why: 'scope' } },
  ]);
});

test('work written while the assignment was valid is accepted after it ended; later work is held', async () => {
  const { deskOf, hub, clock } = await startStory();
  const lin = await deskOf('lin');
  const early = lin.makeNew('enterprise', 'early', firm());
  clock.now += 60_000;
  await hub.seed((seeder) => seeder.changeGrants('lin', [], new Date(clock.now).toISOString()));
  clock.now += 60_000;
  const late = lin.makeNew('enterprise', 'late', firm());
  expect(await lin.push(early, late)).toMatchObject([{ verdict: 'applied' }, { params: { why: 'scope' } }]);
});
