import { expect, it } from 'vitest';
import type { OfficeSetting } from '#shared/domain/office-setting.ts';
import type { WorkdayCalendar } from '#shared/domain/workday-calendar.ts';
import { officeFrom } from '#shared/workflow/office-from.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';

const year = (id: string, receivedAt: string | null, off: string[]): WorkdayCalendar => ({
  id,
  year: 2027,
  off,
  work: [],
  source: '节假日安排通知',
  broughtById: 'admin',
  broughtAt: '2026-11-20T01:00:00.000Z',
  receivedAt,
});

const { rules, office } = shippedOffice;
const setting = (id: string, receivedAt: string | null, mostReturns: number): OfficeSetting => ({
  id,
  sessions: [{ from: 540, to: 1_020 }],
  normal: { ...rules.profiles.normal, main: 20 },
  fast: rules.profiles.fast,
  mostReturns,
  mostExtensions: 1,
  urgeEvery: 1,
  reopenWithin: 90,
  redosToEscalate: 2,
  expiredHoldsToEscalate: 2,
  onSpotSample: 50,
  stepRoles: { accept: ['inspector'] },
  note: '市政府办公室要求',
  setById: 'admin',
  setAt: '2026-11-20T01:00:00.000Z',
  receivedAt,
});

it('is the shipped office until an administrator has set something', () => {
  const shipped = officeFrom([], []);
  expect(shipped.rules).toBe(rules);
  expect(shipped.office).toBe(office);
  expect([
    shipped.calendar.isProvisional('2026-05-04'),
    shipped.calendar.isProvisional('2027-05-04'),
  ]).toEqual([false, true]);
});

it('goes by what the hub received last, whatever the order of the rows', () => {
  const early = year('b', '2026-11-20T02:00:00.000Z', ['2027-01-01']);
  const late = year('a', '2026-11-21T02:00:00.000Z', ['2027-01-04']);
  const { calendar } = officeFrom([late, early], []);
  expect([calendar.kindOf('2027-01-01'), calendar.kindOf('2027-01-04')]).toEqual(['weekday', 'holiday']);
  expect(calendar.isProvisional('2027-01-04')).toBe(false);
  expect(calendar.kindOf('2026-10-01')).toBe('holiday');
  const two = [setting('y', '2026-11-21T02:00:00.000Z', 3), setting('x', '2026-11-20T02:00:00.000Z', 5)];
  const set = officeFrom([], two);
  expect(set.rules).toMatchObject({ mostReturns: 3, reopenWithin: 90, profiles: { normal: { main: 20 } } });
  expect(set.rules.transitions).toHaveLength(rules.transitions.length);
  expect(set.office.sessions).toEqual([{ from: 540, to: 1_020 }]);
});

it('does not go by what the hub has not received', () => {
  const { calendar, rules: inForce } = officeFrom([year('a', null, ['2027-01-01'])], [setting('x', null, 7)]);
  expect(calendar.isProvisional('2027-01-01')).toBe(true);
  expect(inForce.mostReturns).toBe(2);
});

it('gives a step to the roles that the office names, and leaves every other as it is', () => {
  const { rules: bent } = officeFrom([], [setting('one', '2026-11-20T02:00:00.000Z', 2)]);
  const rolesFor = (table: typeof rules, name: string) =>
    table.transitions.filter(({ command }) => command === name).map(({ roles }) => roles);
  expect(rolesFor(bent, 'accept')).toEqual([['inspector']]);
  expect(rolesFor(bent, 'dispatch')).toEqual(rolesFor(rules, 'dispatch'));
  expect(bent.onSpotSample).toBe(50);
});
