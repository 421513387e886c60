import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const year = { year: 2027, off: ['2027-01-01'], work: [], source: '节假日安排通知' };

it('lets an administrator bring in a calendar, which holds once the hub has it, and nobody else', async () => {
  const { laptop, network } = await openOffice();
  const admin = laptop().at('admin');
  await admin('session.signInDemo', { account: 'admin' });
  await admin('sync.now', {});
  network.isUp = false;
  await admin('office.bringCalendar', year);
  const [waiting] = (await admin('reference.get', {})).calendars;
  expect(waiting).toMatchObject({ ...year, broughtById: 'admin', receivedAt: null });
  network.isUp = true;
  await admin('sync.now', {});
  expect((await admin('reference.get', {})).calendars).toMatchObject([{ receivedAt: expect.any(String) }]);

  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  expect((await lin('reference.get', {})).calendars).toHaveLength(1);
  expect(await refusalOf(lin('office.bringCalendar', year))).toEqual({ code: 'not_allowed' });
});

it('judges steps by the numbers that an administrator set', async () => {
  const { laptop } = await openOffice();
  const admin = laptop().at('admin');
  await admin('session.signInDemo', { account: 'admin' });
  await admin('sync.now', {});
  const profile = {
    accept: 1,
    supplement: 2,
    dispatch: 1,
    sign: 1,
    main: 20,
    review: 1,
    callback: 3,
  } as const;
  const rest = { check: 2, firstFeedback: 3, progressEvery: 5, consulting: 5, hold: 10 } as const;
  const rules = {
    sessions: [{ from: 540, to: 1_020 }],
    normal: { ...profile, ...rest, mainExtended: 40 },
    fast: { ...profile, ...rest, mainExtended: 20 },
    mostReturns: 3,
    mostExtensions: 1,
    urgeEvery: 1,
    reopenWithin: 180,
    redosToEscalate: 2,
    expiredHoldsToEscalate: 2,
    onSpotSample: 50,
    stepRoles: { accept: ['inspector' as const] },
    note: '区里要求',
  };
  expect(
    await refusalOf(admin('office.setRules', { ...rules, normal: { ...rules.normal, mainExtended: 5 } })),
  ).toMatchObject({ code: 'invalid_input' });
  await admin('office.setRules', rules);
  await admin('sync.now', {});
  expect((await admin('reference.get', {})).settings).toMatchObject([
    { mostReturns: 3, setById: 'admin', note: '区里要求', receivedAt: expect.any(String) },
  ]);
});
