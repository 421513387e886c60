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
