import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLimit, dayOf, defaultOffice, instantAt, officeDayMinutes } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { askWorkedDays, local, walkOpenMinutes } from '../../support/plain-days.ts';

const workedDays = askWorkedDays();
const worked = new Set(workedDays);
const due = (from: string, days: number) => addLimit(shippedCalendar, defaultOffice, local(from), days);

const minuteMs = 60_000;
const anyInstant = fc
  .integer({
    min: Date.parse('2023-01-01T00:00Z') / minuteMs,
    max: Date.parse('2026-10-01T00:00Z') / minuteMs,
  })
  .map((minute) => new Date(minute * minuteMs).toISOString());

describe('a limit in whole working days', () => {
  it.each([
    ['2026-11-24T10:00', 1, '2026-11-25T17:30'],
    ['2026-02-13T23:30', 1, '2026-02-14T17:30'],
    ['2026-11-28T10:00', 1, '2026-11-30T17:30'],
    ['2025-12-31T17:31', 1, '2026-01-04T17:30'],
    ['2026-01-30T08:00', 30, '2026-03-19T17:30'],
  ])('from %s, %i days end at %s', (from, days, expected) => {
    expect(due(from, days)).toEqual({
      dueAt: local(expected),
      dueOn: expected.slice(0, 10),
      isProvisional: false,
    });
  });

  it('ends when the office closes on the n-th working day after the receipt', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const last = workedDays.filter((day) => day > dayOf(from))[days - 1];
        const found = addLimit(shippedCalendar, defaultOffice, from, days);
        expect(found).toMatchObject({ dueOn: last, dueAt: local(`${last}T17:30`) });
      }),
    );
  });
});

describe('a limit of half a working day', () => {
  it.each([
    ['before the opening', '2026-11-24T06:00', '2026-11-24T14:00'],
    ['at the opening', '2026-11-24T08:30', '2026-11-24T14:00'],
    ['over lunch', '2026-11-24T09:00', '2026-11-24T14:30'],
    ['when lunch begins', '2026-11-24T12:00', '2026-11-24T17:30'],
    ['in the lunch break', '2026-11-24T12:30', '2026-11-24T17:30'],
    ['a whole afternoon', '2026-11-24T13:30', '2026-11-24T17:30'],
    ['over the evening', '2026-11-24T15:00', '2026-11-25T10:00'],
    ['over evening and lunch', '2026-11-24T17:29', '2026-11-25T13:59'],
    ['after the close', '2026-11-24T20:00', '2026-11-25T14:00'],
    ['into a make-up Saturday', '2026-02-13T16:30', '2026-02-14T11:30'],
    ['over the Spring Festival', '2026-02-14T16:30', '2026-02-24T11:30'],
    ['on a free Saturday', '2026-11-28T10:00', '2026-11-30T14:00'],
  ])('received %s, %s, ends at %s', (_, from, expected) => {
    expect(due(from, 0.5).dueAt).toBe(local(expected));
  });

  it('agrees with a walk through every minute', () => {
    fc.assert(
      fc.property(anyInstant, (from) => {
        const found = addLimit(shippedCalendar, defaultOffice, from, 0.5);
        expect(found.dueAt).toBe(walkOpenMinutes(worked, from, 240));
        expect(found.dueOn).toBe(dayOf(found.dueAt));
      }),
    );
  });
});

describe('any limit', () => {
  it('is provisional as soon as it reaches a year without a notice', () => {
    expect(due('2026-12-30T10:00', 1).isProvisional).toBe(false);
    expect(due('2026-12-30T10:00', 2)).toMatchObject({ dueOn: '2027-01-01', isProvisional: true });
    expect(due('2026-12-31T15:00', 0.5)).toMatchObject({ dueOn: '2027-01-01', isProvisional: true });
    expect(due('2027-03-01T10:00', 3)).toMatchObject({ dueOn: '2027-03-04', isProvisional: true });
  });

  it.each([0, -1, 0.25, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused with %s days', (days) => {
    expect(() => due('2026-11-24T10:00', days)).toThrow('half a working day or whole working days');
  });
});

describe('local time', () => {
  it('takes the day in Shanghai, not in London', () => {
    expect(dayOf('2026-11-24T15:59:59.999Z')).toBe('2026-11-24');
    expect(dayOf('2026-11-24T16:00:00.000Z')).toBe('2026-11-25');
  });

  it('writes an instant from a day and its minute', () => {
    expect(instantAt('2026-01-01', 0)).toBe('2025-12-31T16:00:00.000Z');
    expect(instantAt('2026-01-01', 17 * 60 + 30)).toBe(local('2026-01-01T17:30'));
  });

  it('has an office day of seven and a half hours', () => {
    expect(officeDayMinutes(defaultOffice)).toBe(450);
  });
});
