import { expect, test } from 'vitest';
import { firm, issue, visit } from '../support/records.ts';
import { startStory } from '../support/story.ts';

test('work that came before its row is judged when the row comes, however long the chain', async () => {
  const { deskOf, bugs } = await startStory();
  const lin = await deskOf('lin');
  const held = { verdict: 'held', params: { why: 'missing' } };
  const made = lin.makeNew('enterprise', 'firm', firm());
  const waiting = [
    lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: made.id } }),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
    lin.makeNew('visit', 'elsewhere', visit('another')),
  ];
  expect(await lin.push(...waiting)).toMatchObject(Array(5).fill(held));
  expect(await lin.push(made)).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('enterprise')).toMatchObject([{ address: '一号路' }]);
  expect(lin.rows('visit').map(({ id }) => id)).toEqual(['visit']);
  expect(lin.rows('issue')).toMatchObject([
    { rev: expect.any(Number), state: expect.not.stringMatching('draft') },
  ]);
  expect(
    lin
      .rows('held')
      .map(({ pk, state }) => [pk, state])
      .filter(([, state]) => state === 'open'),
  ).toHaveLength(1);
  expect(bugs).toEqual([]);
});

test('what is still not allowed goes on waiting, for another reason', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const yu = await deskOf('yu');
  const op = yu.makeNew('visit', 'visit', visit('firm', 'yu'));
  await yu.push(op);
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  await yu.pull();
  expect(yu.rows('held')).toMatchObject([{ id: op.id, why: 'scope', state: 'open' }]);
});

test('what breaks the hub when it is judged again waits for a person, and its row stands', async () => {
  const { deskOf, bugs, breakNextId } = await startStory();
  const lin = await deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const step = lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 });
  expect(await lin.push(step)).toMatchObject([{ verdict: 'held', params: { why: 'missing' } }]);
  breakNextId();
  expect(await lin.push(lin.makeNew('issue', 'issue', issue('firm')))).toMatchObject([
    { verdict: 'applied' },
  ]);
  expect(bugs).toHaveLength(1);
  await lin.pull();
  expect(lin.rows('issue')).toMatchObject([{ state: 'draft', rev: 0 }]);
  expect(lin.rows('held')).toMatchObject([{ id: step.id, why: 'error', state: 'open' }]);
});
