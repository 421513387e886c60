import { expect, test } from 'vitest';
import { additionsOf } from '#shared/sync/set-members.ts';
import { here } from '../support/people.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

const tag = (code: string) => ({ code, validFrom: null, validTo: null });
const onFirm = { t: 'enterprise', pk: 'firm', f: 'tags' };

async function twoDesks() {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const mu = await story.deskOf('mu');
  await lin.push(lin.makeNew('enterprise', 'firm', firm({ tags: [tag('zjtx')] })));
  await lin.pull();
  await mu.pull();
  return { ...story, lin, mu };
}

test('two people add members of one list, and both stay', async () => {
  const { lin, mu } = await twoDesks();
  const both = [
    ...(await lin.push(lin.make({ k: 'add', ...onFirm, m: tag('gjgx') }))),
    ...(await mu.push(mu.make({ k: 'add', ...onFirm, m: tag('xjr') }))),
  ];
  expect(both).toMatchObject([{ verdict: 'applied' }, { verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('enterprise')[0]?.tags).toEqual([tag('gjgx'), tag('xjr'), tag('zjtx')]);
});

test('a member that is removed here and added again there stays', async () => {
  const { lin, mu } = await twoDesks();
  const state = { members: [tag('zjtx')], versions: lin.versionsOf('firm') };
  const seen = additionsOf(state, 'tags', tag('zjtx'));
  await mu.push(mu.make({ k: 'add', ...onFirm, m: tag('zjtx') }));
  expect(await lin.push(lin.make({ k: 'rem', ...onFirm, m: tag('zjtx'), seen }))).toMatchObject([
    { verdict: 'applied' },
  ]);
  await lin.pull();
  expect(lin.rows('enterprise')[0]?.tags).toEqual([tag('zjtx')]);
});

test('a whole list from a desk that knew no members adds and never removes', async () => {
  const { lin } = await twoDesks();
  const old = { ...lin.makeSet('enterprise', 'firm', { tags: { to: [tag('xjr')], base: null } }), schema: 1 };
  expect(await lin.push(old)).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('enterprise')[0]?.tags).toEqual([tag('xjr'), tag('zjtx')]);
});

test('what is no member of such a list waits for a person', async () => {
  const { lin, deskOf } = await twoDesks();
  const dispatcher = await deskOf('dispatcher');
  const held = { verdict: 'held', params: { why: 'invalid' } };
  expect(
    await lin.push(
      lin.make({ k: 'add', ...onFirm, m: 'plain' }),
      lin.make({ k: 'add', ...onFirm, f: 'name', m: tag('x') }),
    ),
  ).toMatchObject([held, held]);
  await dispatcher.pull();
  expect(dispatcher.rows('held').map(({ why, queue, detail }) => [why, queue, detail])).toEqual([
    ['invalid', here, 'tags'],
    ['invalid', here, 'name'],
  ]);
});
