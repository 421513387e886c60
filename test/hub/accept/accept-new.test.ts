import { expect, test } from 'vitest';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
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

test('an issue that names what the hub does not know for its firm is held with the field', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub } = await startStory(folder);
  const lin = await deskOf('lin');
  const stray = (pk: string, changes: object) => lin.makeNew('issue', pk, issue('firm', changes));
  const invalid = { verdict: 'held', params: { why: 'invalid' } };
  expect(
    await lin.push(
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew('enterprise', 'other', firm({ name: '另一家' })),
      lin.makeNew('visit', 'elsewhere', visit('other')),
      stray('no-visit', { visitId: 'nothing' }),
      stray('foreign-visit', { visitId: 'elsewhere' }),
      stray('no-class', { categoryCode: 'XXX' }),
      stray('no-panel', { proposedPanelCode: 'moon' }),
    ),
  ).toMatchObject([...Array(3).fill({ verdict: 'applied' }), ...Array(4).fill(invalid)]);
  await hub.close();
  const held = await lookInto(folder, (db) =>
    db.selectFrom('held').select(['queue', 'detail']).orderBy('row_no').execute(),
  );
  expect(held.map(({ queue, detail }) => [queue, String(detail).split(':')[0]])).toEqual([
    [here, 'visitId'],
    [here, 'visitId'],
    [here, 'categoryCode'],
    [here, 'proposedPanelCode'],
  ]);
});

test('an issue may come with its visit, and need neither visit nor panel', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  expect(
    await lin.push(
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew('visit', 'visit', visit('firm')),
      lin.makeNew('issue', 'of-visit', issue('firm', { visitId: 'visit' })),
      lin.makeNew('issue', 'alone', issue('firm', { proposedPanelCode: null })),
    ),
  ).toMatchObject(Array(4).fill({ verdict: 'applied' }));
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
  // Beyond the ten minutes by which clocks may differ.
  clock.now += 11 * 60_000;
  const late = lin.makeNew('enterprise', 'late', firm());
  expect(await lin.push(early, late)).toMatchObject([{ verdict: 'applied' }, { params: { why: 'scope' } }]);
});

test.for([
  ['a day after tomorrow', 'visit', { visitedOn: '2026-11-26' }],
  ['a day before anybody visited', 'visit', { visitedOn: '1999-12-31' }],
  ['a control character in a title', 'issue', { title: '续贷\u0007困难' }],
  ['a mark that turns a title round', 'issue', { title: '\u202e续贷困难' }],
  ['a mark that turns a name round', 'visit', { contacts: [{ name: '王\u2066工', title: '', phone: '' }] }],
] as const)('%s is held', async ([, table, changes]) => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const rows = { visit: visit('firm'), issue: issue('firm') };
  expect(
    await lin.push(
      lin.makeNew('enterprise', 'firm', firm()),
      lin.makeNew(table, 'odd', { ...rows[table], ...changes }),
      lin.makeNew('visit', 'tomorrow', { ...visit('firm'), visitedOn: '2026-11-25' }),
    ),
  ).toMatchObject([
    { verdict: 'applied' },
    { verdict: 'held', params: { why: 'invalid' } },
    { verdict: 'applied' },
  ]);
});

test('a row whose id is no UUID is held', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const ops = [
    { ...lin.makeNew('enterprise', 'x', firm()), pk: '../x' },
    { ...lin.makeNew('visit', 'x', visit('firm')), pk: 'x' },
    { ...lin.makeNew('issue', 'x', issue('firm')), pk: '1' },
  ];
  expect(await lin.push(...ops)).toMatchObject(
    Array(3).fill({ verdict: 'held', params: { why: 'invalid' } }),
  );
});
