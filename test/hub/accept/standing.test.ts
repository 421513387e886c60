import { expect, test } from 'vitest';
import type { Person } from '#shared/domain/person.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { firm, issue, visit } from '../support/records.ts';
import { type Story, startStory } from '../support/story.ts';

const grant = (role: RoleGrant['role'], where: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  districtCode: null,
  panelCode: null,
  unitId: null,
  ...where,
});
const basis = { on: '2026-12-01', source: '示例链办〔2026〕3号' };

const more: readonly [string, RoleGrant][] = [
  ['food-office', grant('chain_office', { chainCode: 'food' })],
  ['wine-office', grant('chain_office', { chainCode: 'wine' })],
  ['plan-office', grant('doubling_office')],
  ['zhou', grant('leader')],
  ['food-chief', grant('leader', { chainCode: 'food' })],
];

async function start(): Promise<Story> {
  const story = await startStory();
  await story.hub.seed(async (seeder) => {
    for (const [id, only] of more) {
      const person: Person = {
        id,
        name: `name of ${id}`,
        account: id,
        title: '',
        unitId: 'unit-service',
        grants: [only],
      };
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
    }
  });
  const lin = await story.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ chainCode: null, chainRole: null })),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew('issue', 'open', issue('firm', { title: '敞开的' })),
    lin.makeCommand('open', 'submit', { state: 'draft', rev: 0 }),
    lin.makeNew('issue', 'secret', issue('firm', { title: '保密的', isConfidential: true })),
    lin.makeCommand('secret', 'submit', { state: 'draft', rev: 0 }),
  );
  return story;
}

async function see({ deskOf }: Story, account: string) {
  const desk = await deskOf(account);
  await desk.pull();
  return {
    firms: desk.rows('enterprise').length,
    visits: desk.rows('visit').length,
    issues: desk
      .rows('issue')
      .map(({ title }) => title)
      .sort(),
    events: desk.rows('enterprise_event').length,
  };
}
const nothing = { firms: 0, visits: 0, issues: [], events: 0 };

test('a firm that enters a chain comes to the chain’s office and chief with what hangs on it, and leaves them with it', async () => {
  const story = await start();
  const lin = await story.deskOf('lin');
  expect(await see(story, 'food-office')).toEqual(nothing);
  const enter = lin.makeSet('enterprise', 'firm', {
    chainCode: { to: 'food', base: null },
    chainRole: { to: 'leader', base: null },
    standingBasis: { to: basis, base: null },
  });
  expect(await lin.push(enter)).toMatchObject([{ verdict: 'applied' }]);
  // What is confidential is no matter of the offices.
  const seen = { firms: 1, visits: 1, issues: ['敞开的'], events: 1 };
  for (const account of ['food-office', 'food-chief']) expect(await see(story, account)).toEqual(seen);
  for (const account of ['wine-office', 'plan-office', 'zhou']) {
    expect(await see(story, account)).toEqual(nothing);
  }
  await lin.pull();
  expect(lin.rows('enterprise_event')).toMatchObject([
    {
      enterpriseId: 'firm',
      kind: 'chain',
      fromValue: null,
      toValue: { code: 'food', role: 'leader' },
      effectiveOn: '2026-12-01',
      source: '示例链办〔2026〕3号',
      actorId: 'lin',
      actorName: 'name of lin',
    },
  ]);
  expect(lin.rows('issue').map(({ chainCode, chainRole }) => [chainCode, chainRole])).toEqual([
    ['food', 'leader'],
    ['food', 'leader'],
  ]);

  const office = await story.deskOf('food-office');
  await office.pull();
  const leave = office.makeSet('enterprise', 'firm', {
    chainCode: { to: null, base: enter.id },
    chainRole: { to: null, base: enter.id },
  });
  expect(await office.push(leave)).toMatchObject([{ verdict: 'applied' }]);
  await office.pull();
  expect(office.rows('enterprise')).toEqual([]);
  expect(office.rows('enterprise_event')).toEqual([]);
  await lin.pull();
  expect(lin.rows('enterprise_event')[1]).toMatchObject({
    kind: 'chain',
    fromValue: { code: 'food', role: 'leader' },
    toValue: null,
    effectiveOn: '2026-11-24',
    source: '',
    actorId: 'food-office',
  });
});

test('a leader sees the firms that are linked to them, may instruct on their issues, and no others', async () => {
  const story = await start();
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeSet('enterprise', 'firm', { leaderId: { to: 'zhou', base: null } }));
  expect(await see(story, 'zhou')).toEqual({
    firms: 1,
    visits: 1,
    issues: ['保密的', '敞开的'].sort(),
    events: 1,
  });
  const zhou = await story.deskOf('zhou');
  await zhou.pull();
  const instruct = { note: '请尽快办理', taskDueOn: '2026-12-31' };
  expect(await zhou.step('open', 'instruct', instruct)).toMatchObject({ verdict: 'applied' });
  const chief = await story.deskOf('food-chief');
  const { rev, state } = zhou.rows('issue').find(({ id }) => id === 'secret') ?? {
    rev: 0,
    state: 'submitted',
  };
  expect(await chief.push(chief.makeCommand('secret', 'instruct', { state, rev }, instruct))).toMatchObject([
    { verdict: 'held' },
  ]);
});

test('the office of the plan keeps its firms and no other field of them', async () => {
  const story = await start();
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeSet('enterprise', 'firm', { doublingFrom: { to: '2026-01-01', base: null } }));
  const office = await story.deskOf('plan-office');
  await office.pull();
  expect(office.rows('issue')).toMatchObject([{ title: '敞开的', isDoubling: true }]);
  const end = office.makeSet('enterprise', 'firm', { doublingTo: { to: '2026-11-23', base: null } });
  expect(await office.push(end)).toMatchObject([{ verdict: 'applied' }]);
  await office.pull();
  // Who left the plan stays in its sight, and is no matter for it any more.
  expect(office.rows('issue')).toMatchObject([{ isDoubling: false }]);
  const move = office.makeSet('enterprise', 'firm', { address: { to: '别处', base: null } });
  expect(await office.push(move)).toMatchObject([{ verdict: 'held' }]);
});

test('the history of a firm goes with it when it is deleted', async () => {
  const story = await start();
  const dispatcher = await story.deskOf('dispatcher');
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'other', firm({ name: '另一家' })));
  await lin.push(lin.makeSet('enterprise', 'other', { leaderId: { to: 'zhou', base: null } }));
  await dispatcher.pull();
  expect(dispatcher.rows('enterprise_event')).toHaveLength(1);
  const seen = dispatcher.versionsOf('other');
  await dispatcher.push(dispatcher.make({ k: 'del', t: 'enterprise', pk: 'other', seen }));
  await dispatcher.pull();
  expect(dispatcher.rows('enterprise_event')).toEqual([]);
  expect(await see(story, 'zhou')).toEqual(nothing);
});
