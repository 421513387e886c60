import { expect, test } from 'vitest';
import { firm, visit } from '../support/records.ts';
import { startStory } from '../support/story.ts';

async function desks() {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const dispatcher = await story.deskOf('dispatcher');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('enterprise', 'other', firm({ name: '另一家' })),
  );
  const pull = async () => {
    await lin.pull();
    await dispatcher.pull();
  };
  await pull();
  const remove = (pk = 'firm') =>
    dispatcher.make({ k: 'del', t: 'enterprise', pk, seen: dispatcher.versionsOf(pk) });
  return { ...story, lin, dispatcher, pull, remove };
}

test('a deleted firm leaves every desk, and deleting it twice is once', async () => {
  const { lin, dispatcher, pull, remove } = await desks();
  expect(await dispatcher.push(remove(), remove())).toMatchObject([
    { verdict: 'applied' },
    { verdict: 'merged' },
  ]);
  await pull();
  for (const desk of [lin, dispatcher])
    expect(desk.rows('enterprise').map(({ id }) => id)).toEqual(['other']);
});

test('nobody deletes what somebody else has just written, or what has visits', async () => {
  const { lin, dispatcher, pull, remove } = await desks();
  const unseen = remove();
  await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } }));
  expect(await dispatcher.push(unseen)).toMatchObject([{ verdict: 'refused', code: 'changed_meanwhile' }]);
  await lin.push(lin.makeNew('visit', 'visit', visit('firm')));
  await pull();
  expect(await dispatcher.push(remove())).toMatchObject([
    { verdict: 'refused', code: 'has_children', params: { table: 'visit' } },
  ]);
});

test('who may not delete is not turned away: the deletion waits for a supervisor', async () => {
  const { lin, dispatcher, pull } = await desks();
  const wish = lin.make({ k: 'del', t: 'enterprise', pk: 'firm', seen: lin.versionsOf('firm') });
  expect(await lin.push(wish)).toMatchObject([{ verdict: 'held', params: { why: 'scope' } }]);
  const yes = dispatcher.make({ k: 'resolve', t: 'held', pk: wish.id, choose: 'apply' });
  expect(await dispatcher.push(yes)).toMatchObject([{ verdict: 'applied' }]);
  await pull();
  expect(lin.rows('enterprise').map(({ id }) => id)).toEqual(['other']);
  expect(lin.rows('held')).toMatchObject([
    { id: wish.id, state: 'applied', decidedByName: 'name of dispatcher' },
  ]);
});

test('an edit of a deleted firm waits, and letting it stand brings the firm back', async () => {
  const { lin, dispatcher, pull, remove } = await desks();
  const edit = lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } });
  const visited = lin.makeNew('visit', 'visit', visit('firm'));
  await dispatcher.push(remove());
  expect(await lin.push(edit, visited)).toMatchObject([
    { verdict: 'held', params: { why: 'deleted' } },
    { verdict: 'held', params: { why: 'deleted' } },
  ]);
  await pull();
  expect(lin.rows('visit')).toEqual([]);
  const stand = [edit, visited].map(({ id }) =>
    dispatcher.make({ k: 'resolve', t: 'held', pk: id, choose: 'apply' }),
  );
  expect(await dispatcher.push(...stand)).toMatchObject([{ verdict: 'applied' }, { verdict: 'applied' }]);
  await pull();
  for (const desk of [lin, dispatcher]) {
    expect(desk.rows('enterprise').find(({ id }) => id === 'firm')).toMatchObject({ address: '一号路' });
    expect(desk.rows('visit')).toHaveLength(1);
  }
});

test('what hangs on a firm comes back with it, also when it was forgotten that it had left', async () => {
  const { hub, clock, lin, dispatcher, pull, remove } = await desks();
  const addressOf = (desk: typeof lin, to: string) =>
    desk.makeSet('enterprise', 'firm', { address: { to, base: null } });
  await lin.push(addressOf(lin, '一号路'));
  expect(await dispatcher.push(addressOf(dispatcher, '二号路'))).toMatchObject([{ verdict: 'conflict' }]);
  await pull();
  expect(lin.rows('conflict')).toHaveLength(1);
  expect(await dispatcher.push(remove())).toMatchObject([{ verdict: 'applied' }]);
  await pull();
  expect(lin.rows('conflict')).toEqual([]);

  await hub.collectLeft(new Date(clock.now + 1).toISOString());
  const edit = lin.makeSet('enterprise', 'firm', { industry: { to: '铸造', base: null } });
  await lin.push(edit);
  await pull();
  const stand = dispatcher.make({ k: 'resolve', t: 'held', pk: edit.id, choose: 'apply' });
  expect(await dispatcher.push(stand)).toMatchObject([{ verdict: 'applied' }]);
  await pull();
  for (const desk of [lin, dispatcher]) {
    expect(desk.rows('enterprise').find(({ id }) => id === 'firm')).toMatchObject({ industry: '铸造' });
    expect(desk.rows('conflict')).toMatchObject([{ field: 'address', state: 'open' }]);
  }
});
