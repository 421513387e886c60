import { expect, test } from 'vitest';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { idOf } from '../support/names.ts';
import { here, there } from '../support/people.ts';
import { firm, issue } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { type Story, startStory } from '../support/story.ts';

const grant = (role: RoleGrant['role'], districtCode: string | null): RoleGrant => ({
  role,
  districtCode,
  panelCode: null,
  unitId: null,
});

const closed = {
  ...blankHubFields('issue'),
  ...issue(idOf('firm')),
  id: 'closed',
  districtCode: here,
  state: 'closed_solved',
  closedAt: '2026-11-20T01:00:00.000Z',
} as Issue;

/** A firm with a submitted issue, which somebody of the whole city has moved from here to there. */
async function moved(story: Story) {
  const { hub, deskOf, clock } = story;
  const at = new Date(clock.now).toISOString();
  await hub.seed(async (seeder) => {
    await seeder.changeGrants('city', [grant('dispatcher', null)], at);
    await seeder.changeGrants('yu', [grant('dispatcher', there)], at);
  });
  const lin = await deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ chainCode: null, chainRole: null })),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  const old = await deskOf('dispatcher');
  await old.pull();
  expect(old.rows('issue')).toHaveLength(1);
  const city = await deskOf('city');
  const move = city.makeSet('enterprise', 'firm', { districtCode: { to: there, base: null } });
  expect(await city.push(move)).toMatchObject([{ verdict: 'applied' }]);
  return { old, city, move };
}

test('the open issues of a firm that moves follow it: the new office acts, the old one sees nothing', async () => {
  const story = await startStory();
  const { old } = await moved(story);
  const accept = old.makeCommand('issue', 'accept', { state: 'submitted', rev: 1 }, { note: '' });
  await old.pull();
  expect(old.rows('issue')).toEqual([]);
  expect(old.rows('issue_event')).toEqual([]);
  expect((await old.push(accept))[0]?.verdict).not.toBe('applied');

  const yu = await story.deskOf('yu');
  await yu.pull();
  expect(yu.rows('issue')).toMatchObject([{ state: 'submitted', rev: 1, districtCode: there }]);
  expect(await yu.step('issue', 'accept', { note: '' })).toMatchObject({ verdict: 'applied' });
});

test('the move of an issue stands in the audit under the operation that moved the firm', async () => {
  const folder = temporaryFolder();
  const story = await startStory(folder);
  const { move } = await moved(story);
  await story.hub.close();
  const audit = await lookInto(folder, (db) =>
    db.selectFrom('sx_audit').selectAll().where('op_id', '=', move.id).orderBy('i').execute(),
  );
  expect(audit).toMatchObject([
    { tbl: 'enterprise', field: 'districtCode' },
    {
      tbl: 'issue',
      pk: idOf('issue'),
      field: 'districtCode',
      old: '"370699"',
      new: '"370602"',
      actor: 'city',
    },
  ]);
});

test('a closed issue keeps the district that closed it', async () => {
  const story = await startStory();
  await story.hub.seed(async (seeder) => {
    await seeder.insertRows('enterprise', [{ ...firm(), id: idOf('firm') }]);
    await seeder.insertRows('issue', [closed]);
    await seeder.changeGrants('city', [grant('dispatcher', null)], new Date(story.clock.now).toISOString());
  });
  const city = await story.deskOf('city');
  const move = city.makeSet('enterprise', 'firm', { districtCode: { to: there, base: null } });
  expect(await city.push(move)).toMatchObject([{ verdict: 'applied' }]);
  await city.pull();
  expect(city.rows('issue')).toMatchObject([{ id: 'closed', districtCode: here }]);
});
