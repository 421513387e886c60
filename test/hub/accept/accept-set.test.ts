import { expect, test } from 'vitest';
import { there } from '../support/people.ts';
import { firm, visit } from '../support/records.ts';
import { type Story, startStory } from '../support/story.ts';

async function twoDesks(story: Story) {
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const mu = await story.deskOf('mu');
  await lin.pull();
  await mu.pull();
  return { lin, mu };
}

test('two people change different fields, and both changes stay', async () => {
  const { lin, mu } = await twoDesks(await startStory());
  const base = lin.versionsOf('firm')['*'] ?? null;
  expect(
    await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base } })),
  ).toMatchObject([{ verdict: 'applied' }]);
  expect(
    await mu.push(mu.makeSet('enterprise', 'firm', { industry: { to: '机械', base: null } })),
  ).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('enterprise')[0]).toMatchObject({ address: '一号路', industry: '机械' });
});

test('two people change the same field: the first value stays, both are recorded, the rest is written', async () => {
  const { lin, mu } = await twoDesks(await startStory());
  await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } }));
  const [verdict] = await mu.push(
    mu.makeSet('enterprise', 'firm', {
      address: { to: '二号路', base: null },
      industry: { to: '机械', base: null },
    }),
  );
  expect(verdict).toMatchObject({ verdict: 'conflict', code: 'conflict', params: { fields: 'address' } });
  await mu.pull();
  expect(mu.rows('enterprise')[0]).toMatchObject({ address: '一号路', industry: '机械' });

  const again = mu.makeSet('enterprise', 'firm', {
    address: { to: '二号路', base: mu.versionsOf('firm').address ?? null },
  });
  expect(await mu.push(again)).toMatchObject([{ verdict: 'applied' }]);
});

test('the same new value from two people is no conflict', async () => {
  const { lin, mu } = await twoDesks(await startStory());
  await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } }));
  expect(
    await mu.push(mu.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } })),
  ).toMatchObject([{ verdict: 'merged' }]);
});

test('contacts follow the later clock, and a clock that runs ahead never wins', async () => {
  const story = await startStory();
  const { lin, mu } = await twoDesks(story);
  const contacts = (name: string) => ({ contacts: { to: [{ name, title: '', phone: '' }], base: null } });
  const older = lin.makeSet('enterprise', 'firm', contacts('旧'));
  story.clock.now += 1_000;
  await mu.push(mu.makeSet('enterprise', 'firm', contacts('新')));
  expect(await lin.push(older)).toMatchObject([{ verdict: 'merged' }]);

  const truth = story.clock.now;
  story.clock.now += 365 * 86_400_000;
  const fromTheFuture = lin.makeSet('enterprise', 'firm', contacts('未来'));
  story.clock.now = truth;
  expect(await lin.push(fromTheFuture)).toMatchObject([{ verdict: 'merged' }]);
  await lin.pull();
  expect(lin.rows('enterprise')[0]?.contacts).toMatchObject([{ name: '新' }]);
});

test('nobody edits a firm into or out of a foreign district', async () => {
  const story = await startStory();
  const { lin } = await twoDesks(story);
  const yu = await story.deskOf('yu');
  const move = { districtCode: { to: there, base: null } };
  expect(await lin.push(lin.makeSet('enterprise', 'firm', move))).toMatchObject([
    { params: { why: 'scope' } },
  ]);
  expect(await yu.push(yu.makeSet('enterprise', 'firm', move))).toMatchObject([{ params: { why: 'scope' } }]);
});

test('the hub’s fields cannot be set, unknown fields and wrong values are held', async () => {
  const { lin } = await twoDesks(await startStory());
  expect(
    await lin.push(
      lin.makeSet('enterprise', 'firm', { colour: { to: 'red', base: null } }),
      lin.makeSet('enterprise', 'firm', { name: { to: '', base: null } }),
      lin.makeSet('enterprise', 'nowhere', { name: { to: '某', base: null } }),
    ),
  ).toMatchObject([
    { params: { why: 'invalid' } },
    { params: { why: 'invalid' } },
    { params: { why: 'missing' } },
  ]);
});

test('nobody takes over a colleague’s firm, and so nobody reads that colleague’s visits', async () => {
  const story = await startStory();
  const { lin, mu } = await twoDesks(story);
  await lin.push(lin.makeNew('visit', 'visit', visit('firm')));
  const giveTo = (commissionerId: string) => ({ commissionerId: { to: commissionerId, base: null } });
  const held = { verdict: 'held', params: { why: 'scope' } };
  expect(
    await mu.push(
      mu.makeSet('enterprise', 'firm', giveTo('mu')),
      mu.makeNew('enterprise', 'for-lin', firm({ commissionerId: 'lin' })),
    ),
  ).toMatchObject([held, { verdict: 'applied' }]);
  await mu.pull();
  expect(mu.rows('enterprise').map(({ commissionerId }) => commissionerId)).toEqual(['lin', 'lin']);
  expect(mu.rows('visit')).toEqual([]);

  expect(await lin.push(lin.makeSet('enterprise', 'firm', giveTo('mu')))).toMatchObject([
    { verdict: 'applied' },
  ]);
  await mu.pull();
  expect(mu.rows('visit')).toMatchObject([{ id: 'visit' }]);
  const dispatcher = await story.deskOf('dispatcher');
  await dispatcher.pull();
  const base = dispatcher.versionsOf('firm').commissionerId ?? null;
  const back = dispatcher.makeSet('enterprise', 'firm', { commissionerId: { to: 'lin', base } });
  expect(await dispatcher.push(back)).toMatchObject([{ verdict: 'applied' }]);
});

test('a visit is not moved into the future, nor a name made to read backwards', async () => {
  const { lin } = await twoDesks(await startStory());
  await lin.push(lin.makeNew('visit', 'visit', visit('firm')));
  const invalid = { verdict: 'held', params: { why: 'invalid' } };
  expect(
    await lin.push(
      lin.makeSet('visit', 'visit', { visitedOn: { to: '2026-11-26', base: null } }),
      lin.makeSet('enterprise', 'firm', { name: { to: '示例\u202e公司', base: null } }),
      lin.makeSet('visit', 'visit', { visitedOn: { to: '2026-11-25', base: null } }),
    ),
  ).toMatchObject([invalid, invalid, { verdict: 'applied' }]);
});

test('two people write into different lines of long minutes, and both lines stay; of one line a person decides', async () => {
  const story = await startStory();
  const { lin } = await twoDesks(story);
  const dispatcher = await story.deskOf('dispatcher');
  const made = lin.makeNew('visit', 'visit', { ...visit('firm'), minutes: '谈融资\n谈用工\n谈用地' });
  await lin.push(made);
  const minutes = (to: string) => ({ minutes: { to, base: made.id } });
  await lin.push(lin.makeSet('visit', 'visit', minutes('谈融资：需五百万\n谈用工\n谈用地')));
  expect(
    await dispatcher.push(dispatcher.makeSet('visit', 'visit', minutes('谈融资\n谈用工\n谈用地：已答复'))),
  ).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('visit')[0]?.minutes).toBe('谈融资：需五百万\n谈用工\n谈用地：已答复');

  expect(
    await dispatcher.push(dispatcher.makeSet('visit', 'visit', minutes('谈融资：需三百万\n谈用工\n谈用地'))),
  ).toMatchObject([{ verdict: 'conflict' }]);
  await lin.pull();
  expect(lin.rows('conflict')).toMatchObject([{ field: 'minutes', baseValue: '谈融资\n谈用工\n谈用地' }]);
});
