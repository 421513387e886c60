import { expect, test } from 'vitest';
import { idOf } from '../support/names.ts';
import { there } from '../support/people.ts';
import { visit } from '../support/records.ts';
import { attachmentOf, reportIssue } from '../support/served-blobs.ts';
import { startStory } from '../support/story.ts';

const bytes = Buffer.from('bytes');

async function reported() {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  await reportIssue(lin);
  return { ...story, lin };
}

test('whoever edits or handles the issue attaches to it, and nobody in another’s name', async () => {
  const { deskOf, hub } = await reported();
  const attachAs = async (account: string, changes: object = {}) => {
    const desk = await deskOf(account);
    const file = attachmentOf(bytes, { addedById: account, ...changes });
    const [verdict] = await desk.push(desk.makeNew('attachment', `of ${account}`, file));
    return verdict?.verdict === 'held' ? verdict.params.why : verdict?.verdict;
  };
  expect(await attachAs('lin')).toBe('applied');
  expect(await attachAs('dispatcher')).toBe('applied');
  expect(await attachAs('finance-lead')).toBe('applied');
  expect(await attachAs('legal-lead')).toBe('scope');
  expect(await attachAs('caller')).toBe('scope');
  expect(await attachAs('mu', { addedById: 'lin' })).toBe('scope');
  expect(await attachAs('yu', { ownerId: idOf('nothing') })).toBe('missing');
  await hub.close();
});

test('an attachment is never changed, and says itself that it is stored to nobody', async () => {
  const { lin, hub } = await reported();
  const lying = { ...attachmentOf(bytes), storedAt: '2026-11-24T01:00:00.000Z' };
  expect(await lin.push(lin.makeNew('attachment', 'a', lying))).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  expect(lin.rows('attachment')).toMatchObject([{ storedAt: null }]);
  const base = lin.versionsOf('a')['*'] ?? null;
  expect(await lin.push(lin.makeSet('attachment', 'a', { name: { to: 'b.pdf', base } }))).toMatchObject([
    { verdict: 'held', params: { why: 'scope' } },
  ]);
  await hub.close();
});

test('attachments go where their visit and their issue go', async () => {
  const { lin, deskOf, hub } = await reported();
  const toVisit = attachmentOf(bytes, { ownerTable: 'visit', ownerId: idOf('v') });
  await lin.push(
    lin.makeNew('visit', 'v', visit('f')),
    lin.makeNew('attachment', 'of visit', toVisit),
    lin.makeNew('attachment', 'of issue', attachmentOf(bytes)),
  );
  const yu = await deskOf('yu');
  const finance = await deskOf('finance-lead');
  await yu.pull();
  await finance.pull();
  expect(yu.rows('attachment')).toEqual([]);
  expect(finance.rows('attachment').map(({ id }) => id)).toEqual(['of issue']);

  await hub.seed(async (seeder) => {
    await seeder.changeGrants(
      'dispatcher',
      [{ role: 'dispatcher', districtCode: null, panelCode: null, unitId: null }],
      '2026-01-01T00:00:00.000Z',
    );
  });
  const dispatcher = await deskOf('dispatcher');
  await dispatcher.pull();
  const base = dispatcher.versionsOf('f')['*'] ?? null;
  const move = dispatcher.makeSet('enterprise', 'f', {
    districtCode: { to: there, base },
    commissionerId: { to: 'yu', base },
  });
  expect(await dispatcher.push(move)).toMatchObject([{ verdict: 'applied' }]);
  await yu.pull();
  expect(
    yu
      .rows('attachment')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['of issue', 'of visit']);
  await hub.close();
});
