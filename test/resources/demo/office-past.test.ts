import { expect, test } from 'vitest';
import { createOfficePast } from '#resources/demo/office-past.ts';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';

const pastOf = (local: string) => {
  const past = createOfficePast(
    { calendar: shippedCalendar, office: defaultOffice },
    new Date(`${local}:00+08:00`).toISOString(),
  );
  return (days: number) => new Date(Date.parse(past(days)) + 8 * 3_600_000).toISOString().slice(0, 16);
};

test('looks back through lunch, nights and weekends', () => {
  const past = pastOf('2026-11-24T10:00');
  expect(past(0)).toBe('2026-11-24T10:00');
  expect(past(1 / 7.5)).toBe('2026-11-24T09:00');
  expect(past(2 / 7.5)).toBe('2026-11-23T17:00');
  expect(past(1)).toBe('2026-11-23T10:00');
  expect(past(3)).toBe('2026-11-19T10:00');
});

test('outside office hours the last open minute counts as now', () => {
  expect(pastOf('2026-11-22T23:10')(0)).toBe('2026-11-20T17:30');
  expect(pastOf('2026-11-24T12:40')(0)).toBe('2026-11-24T12:00');
  expect(pastOf('2026-11-24T07:00')(0.1)).toBe('2026-11-23T16:45');
});

test('skips a long holiday and works its make-up days', () => {
  expect(pastOf('2026-02-24T08:30')(0.2)).toBe('2026-02-14T16:00');
});
