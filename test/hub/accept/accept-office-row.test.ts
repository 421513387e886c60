import { expect, test } from 'vitest';
import { startStory } from '../support/story.ts';

const year = {
  year: 2027,
  off: ['2027-01-01'],
  work: [],
  source: '节假日安排通知',
  broughtById: 'admin',
  broughtAt: '2026-11-24T01:00:00.000Z',
};

test('a calendar that an administrator brings in reaches every laptop with the time of its receipt', async () => {
  const { hub, deskOf } = await startStory();
  const admin = await deskOf('admin');
  const sent = admin.makeNew('workday_calendar', 'y2027', {
    ...year,
    receivedAt: '2020-01-01T00:00:00.000Z',
  });
  expect(await admin.push(sent)).toMatchObject([{ verdict: 'applied' }]);
  const lin = await deskOf('lin');
  await lin.pull();
  expect(lin.rows('workday_calendar')).toMatchObject([
    { year: 2027, receivedAt: '2026-11-24T01:00:00.000Z' },
  ]);
  await hub.close();
});

test('what others bring in is held, also when a supervisor lets it stand', async () => {
  const { hub, deskOf } = await startStory();
  const lin = await deskOf('lin');
  const sent = lin.makeNew('workday_calendar', 'y2027', { ...year, broughtById: 'lin' });
  expect(await lin.push(sent)).toMatchObject([{ verdict: 'held' }]);
  const city = await deskOf('city');
  await city.pull();
  expect(city.rows('held')).toMatchObject([{ why: 'scope', queue: 'city', tableName: 'workday_calendar' }]);
  const decision = city.make({ k: 'resolve', t: 'held', pk: sent.id, choose: 'apply' });
  expect(await city.push(decision)).toMatchObject([{ verdict: 'refused', code: 'still_held' }]);
  await lin.pull();
  expect(lin.rows('workday_calendar')).toEqual([]);
  await hub.close();
});

test('nobody writes in another administrator’s name', async () => {
  const { hub, deskOf } = await startStory();
  const admin = await deskOf('admin');
  const sent = admin.makeNew('workday_calendar', 'y2027', { ...year, broughtById: 'lin' });
  expect(await admin.push(sent)).toMatchObject([{ verdict: 'held', params: { why: 'invalid' } }]);
  await hub.close();
});

test('what cannot be read, or is changed afterwards, is held with its field', async () => {
  const { hub, deskOf } = await startStory();
  const admin = await deskOf('admin');
  const broken = admin.makeNew('workday_calendar', 'broken', { ...year, year: 'next' });
  const good = admin.makeNew('workday_calendar', 'good', year);
  const change = admin.makeSet('workday_calendar', 'good', { source: { to: '另一份', base: good.id } });
  const twice = admin.makeNew('workday_calendar', 'good', year);
  expect((await admin.push(broken, good, change, twice)).map(({ verdict }) => verdict)).toEqual([
    'held',
    'applied',
    'held',
    'held',
  ]);
  await admin.pull();
  expect(admin.rows('held').map(({ why, detail }) => [why, detail])).toEqual(
    expect.arrayContaining([
      ['invalid', 'year: invalid_type'],
      ['exists', 'workday_calendar'],
      ['scope', ''],
    ]),
  );
  expect(admin.rows('workday_calendar')).toMatchObject([{ source: '节假日安排通知' }]);
  await hub.close();
});

const member = {
  panelCode: 'finance',
  personId: 'expert-one',
  name: 'name of expert-one',
  unitName: '示例银行',
  title: '',
  specialities: ['续贷'],
  validFrom: null,
  validTo: null,
  conflicts: [],
  setById: 'finance-lead',
};

test('the lead of a panel keeps its members and what it asks; others’ words, and untrue ones, are held', async () => {
  const { hub, deskOf } = await startStory();
  const lead = await deskOf('finance-lead');
  const questions = [{ code: 'q1', own: { label: '有无抵押', options: [] } }];
  const list = {
    panelCode: 'finance',
    questions,
    setById: 'finance-lead',
    setAt: '2026-11-24T01:00:00.000Z',
  };
  expect(
    await lead.push(
      lead.makeNew('expert', 'good', member),
      lead.makeNew('panel_checklist', 'asks', list),
      lead.makeNew('expert', 'elsewhere', { ...member, panelCode: 'legal' }),
      lead.makeNew('expert', 'stranger', { ...member, personId: 'lin', name: 'name of lin' }),
      lead.makeNew('expert', 'misnamed', { ...member, name: '别人' }),
      lead.makeNew('panel_checklist', 'theirs', { ...list, panelCode: 'legal' }),
    ),
  ).toMatchObject([
    { verdict: 'applied' },
    { verdict: 'applied' },
    { verdict: 'held', params: { why: 'scope' } },
    { verdict: 'held', params: { why: 'invalid' } },
    { verdict: 'held', params: { why: 'invalid' } },
    { verdict: 'held', params: { why: 'scope' } },
  ]);
  const lin = await deskOf('lin');
  expect(await lin.push(lin.makeNew('expert', 'intruder', { ...member, setById: 'lin' }))).toMatchObject([
    { verdict: 'held', params: { why: 'scope' } },
  ]);
  await lin.pull();
  expect(lin.rows('panel_checklist')).toMatchObject([{ questions, receivedAt: expect.any(String) }]);
  const rows = lin.rows('expert').filter(({ personId }) => personId === 'expert-one');
  expect(rows.map(({ setById }) => setById).toSorted()).toEqual(['finance-lead', null]);
  await hub.close();
});

test('the key of a view stays with whoever kept it first', async () => {
  const { hub, deskOf } = await startStory();
  const [lin, mu] = [await deskOf('lin'), await deskOf('mu')];
  const view = {
    viewKey: '0192f1a0-0000-7000-8000-00000000f001',
    name: '超期',
    screen: 'issues',
    search: { lamp: 'red' },
    isShared: false,
    districtCode: null,
    isRemoved: false,
    setAt: '2026-11-24T01:00:00.000Z',
  };
  expect(await lin.push(lin.makeNew('saved_view', 'kept', { ...view, ownerId: 'lin' }))).toMatchObject([
    { verdict: 'applied' },
  ]);
  const stolen = { ...view, ownerId: 'mu', isRemoved: true };
  expect(await mu.push(mu.makeNew('saved_view', 'stolen', stolen))).toMatchObject([
    { verdict: 'held', params: { why: 'invalid' } },
  ]);
  const shared = { ...view, viewKey: '0192f1a0-0000-7000-8000-00000000f002', ownerId: 'lin', isShared: true };
  expect(await lin.push(lin.makeNew('saved_view', 'shared', shared))).toMatchObject([
    { verdict: 'held', params: { why: 'scope' } },
  ]);
  await mu.pull();
  expect(mu.rows('saved_view')).toEqual([]);
  await hub.close();
});
