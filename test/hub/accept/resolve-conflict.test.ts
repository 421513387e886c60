import { expect, test } from 'vitest';
import type { Conflict } from '#shared/domain/conflict.ts';
import type { TestDesk } from '../support/desk.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

async function conflictOf(first: string, second: string) {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const mu = await story.deskOf('mu');
  await lin.push(lin.makeNew('enterprise', 'firm', firm({ address: '旧路' })));
  await lin.push(lin.makeSet('enterprise', 'firm', { address: { to: first, base: null } }));
  await mu.push(mu.makeSet('enterprise', 'firm', { address: { to: second, base: null } }));
  await lin.pull();
  await mu.pull();
  const address = (desk: TestDesk) => desk.rows('enterprise')[0]?.address;
  const only = (desk: TestDesk) => desk.rows('conflict')[0] as Conflict;
  const choose = (desk: TestDesk, choice: string, to: string | null = null) => {
    const { id, currentVersion } = only(desk);
    return desk.make({ k: 'resolve', t: 'conflict', pk: id, choose: choice, to, seen: currentVersion });
  };
  return { ...story, lin, mu, address, only, choose };
}

test('a conflict reaches everybody who sees the row, with all three values and who wrote them', async () => {
  const { lin, mu, only } = await conflictOf('一号路', '二号路');
  for (const desk of [lin, mu]) {
    expect(only(desk)).toMatchObject({
      field: 'address',
      baseValue: '旧路',
      currentValue: '一号路',
      currentByName: 'name of lin',
      incomingValue: '二号路',
      incomingByName: 'name of mu',
      state: 'open',
    });
  }
});

test.for([
  ['current', null, '一号路'],
  ['incoming', null, '二号路'],
  ['other', '三号路', '三号路'],
] as const)('the choice %s counts for all', async ([choice, to, result]) => {
  const { lin, mu, address, only, choose } = await conflictOf('一号路', '二号路');
  expect(await lin.push(choose(lin, choice, to))).toMatchObject([{ verdict: 'applied' }]);
  for (const desk of [lin, mu]) {
    await desk.pull();
    expect(address(desk)).toBe(result);
    expect(only(desk)).toMatchObject({
      state: 'resolved',
      choice,
      chosenValue: result,
      currentValue: '一号路',
      incomingValue: '二号路',
      resolvedByName: 'name of lin',
    });
  }
});

test('nobody chooses against a value that they have not seen', async () => {
  const { lin, mu, only, choose } = await conflictOf('一号路', '二号路');
  const late = choose(mu, 'incoming');
  const versions = lin.versionsOf('firm');
  await lin.push(
    lin.makeSet('enterprise', 'firm', { address: { to: '四号路', base: versions.address ?? null } }),
  );
  expect(await mu.push(late)).toMatchObject([
    { verdict: 'refused', code: 'stale_conflict', params: { actor: 'name of lin' } },
  ]);
  await mu.pull();
  expect(only(mu)).toMatchObject({ state: 'open', currentValue: '四号路', incomingValue: '二号路' });
  expect(await mu.push(choose(mu, 'incoming'))).toMatchObject([{ verdict: 'applied' }]);
});

test('the first of two choices counts, and the same choice twice is one', async () => {
  const { lin, mu, choose } = await conflictOf('一号路', '二号路');
  const mine = choose(mu, 'incoming');
  const again = choose(lin, 'current');
  expect(await lin.push(choose(lin, 'current'))).toMatchObject([{ verdict: 'applied' }]);
  expect(await mu.push(mine)).toMatchObject([
    { verdict: 'refused', code: 'already_resolved', params: { actor: 'name of lin' } },
  ]);
  expect(await lin.push(again)).toMatchObject([{ verdict: 'merged' }]);
});

test('a third value must be one that the field takes', async () => {
  const { lin, choose } = await conflictOf('一号路', '二号路');
  expect(await lin.push(choose(lin, 'other', 'x'.repeat(201)))).toMatchObject([
    { verdict: 'refused', code: 'invalid_input', params: { field: 'address' } },
  ]);
});

test('who may not edit the row may not choose', async () => {
  const { deskOf, only, lin } = await conflictOf('一号路', '二号路');
  const caller = await deskOf('caller');
  await caller.pull();
  const { id, currentVersion } = only(caller);
  expect(only(lin).id).toBe(id);
  expect(
    await caller.push(
      caller.make({ k: 'resolve', t: 'conflict', pk: id, choose: 'current', to: null, seen: currentVersion }),
    ),
  ).toMatchObject([{ verdict: 'refused', code: 'not_allowed' }]);
});
