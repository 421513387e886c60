import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { countLimit, type Pause } from '#shared/calendar/count-limit.ts';
import { dayOf, defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { askWorkedDays, local, walkOpenMinutes } from '../../support/plain-days.ts';

const workedDays = askWorkedDays();
const worked = new Set(workedDays);

const count = (from: string, days: number, pauses: readonly Pause[] = []) =>
  countLimit(shippedCalendar, defaultOffice, { from: local(from), days, pauses });
const due = (from: string, days: number) => count(from, days).dueAt;
const pause = (from: string, to: string | null): Pause => ({ from: local(from), to: to && local(to) });

const minuteMs = 60_000;
const firstMinute = Date.parse('2023-01-01T00:00Z') / minuteMs;
const anyMinute = fc.integer({ min: firstMinute, max: Date.parse('2026-08-01T00:00Z') / minuteMs });
const toInstant = (minute: number): string => new Date(minute * minuteMs).toISOString();
/** Up to three pauses, some over others, from shortly before the receipt on. */
const anyPauses = fc.array(
  fc.record({ after: fc.integer({ min: -600, max: 12_000 }), length: fc.nat(8_000) }),
  {
    maxLength: 3,
  },
);

describe('a limit in whole working days', () => {
  it.each([
    ['2026-02-13T10:00', 1, '2026-02-14T17:30'],
    ['2026-02-13T10:00', 2, '2026-02-24T17:30'],
    ['2026-02-13T23:30', 15, '2026-03-12T17:30'],
    ['2025-09-30T09:00', 1, '2025-10-09T17:30'],
    ['2025-09-30T09:00', 3, '2025-10-11T17:30'],
    ['2025-09-30T09:00', 15, '2025-10-28T17:30'],
    ['2025-12-31T17:31', 1, '2026-01-04T17:30'],
    ['2026-09-18T10:00', 1, '2026-09-20T17:30'],
    ['2026-04-30T10:00', 3, '2026-05-08T17:30'],
    ['2026-01-30T08:00', 30, '2026-03-19T17:30'],
    ['2026-11-28T10:00', 1, '2026-11-30T17:30'],
  ])('from %s, %i days end at %s', (from, days, expected) => {
    expect(due(from, days)).toBe(local(expected));
  });

  it('names the reason of every day on the way', () => {
    const { days } = count('2026-02-13T10:00', 2);
    expect(days.map((entry) => [entry.day.slice(5), entry.why, entry.isCounted])).toEqual([
      ['02-13', 'receipt', false],
      ['02-14', 'make_up', true],
      ['02-15', 'weekend', false],
      ['02-16', 'holiday', false],
      ['02-17', 'holiday', false],
      ['02-18', 'holiday', false],
      ['02-19', 'holiday', false],
      ['02-20', 'holiday', false],
      ['02-21', 'weekend', false],
      ['02-22', 'weekend', false],
      ['02-23', 'holiday', false],
      ['02-24', 'weekday', true],
    ]);
  });

  it('does not count a day at whose close the clock stands still', () => {
    const { dueAt, days } = count('2026-11-02T10:00', 3, [pause('2026-11-03T16:00', '2026-11-05T09:00')]);
    expect(dueAt).toBe(local('2026-11-09T17:30'));
    expect(days.map(({ day, why }) => `${day.slice(8)} ${why}`)).toEqual([
      '02 receipt',
      '03 paused',
      '04 paused',
      '05 weekday',
      '06 weekday',
      '07 weekend',
      '08 weekend',
      '09 weekday',
    ]);
    expect(count('2026-11-02T10:00', 1, [pause('2026-11-03T09:00', '2026-11-03T17:30')]).dueAt).toBe(
      local('2026-11-03T17:30'),
    );
  });

  it('has no end while the clock stands still', () => {
    const { dueAt, days } = count('2026-11-02T10:00', 3, [pause('2026-11-04T09:00', null)]);
    expect(dueAt).toBeNull();
    expect(days.map(({ day, why }) => `${day.slice(8)} ${why}`)).toEqual([
      '02 receipt',
      '03 weekday',
      '04 paused',
    ]);
  });

  it('agrees with a plain walk from day to day', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 30 }), anyPauses, (minute, wanted, pauses) => {
        const stops = pauses.map(({ after, length }) => ({
          from: toInstant(minute + after),
          to: toInstant(minute + after + length),
        }));
        let left = wanted;
        let last = dayOf(toInstant(minute));
        while (left > 0) {
          last = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
          const close = local(`${last}T17:30`);
          const isStopped = stops.some(({ from, to }) => from <= close && close < to);
          if (worked.has(last) && !isStopped) left -= 1;
        }
        const found = countLimit(shippedCalendar, defaultOffice, {
          from: toInstant(minute),
          days: wanted,
          pauses: stops,
        });
        expect(found.dueAt).toBe(local(`${last}T17:30`));
        expect(found.days.filter(({ isCounted }) => isCounted)).toHaveLength(wanted);
        expect(found.days.map(({ day }) => day)).toEqual(
          found.days.map((_, index) => shiftDay(dayOf(toInstant(minute)), index)),
        );
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
    expect(due(from, 0.5)).toBe(local(expected));
  });

  it('says how many minutes each day gave, and skips those in which the clock stood still', () => {
    const { dueAt, days } = count('2026-11-27T15:00', 0.5, [pause('2026-11-27T16:00', '2026-11-30T09:00')]);
    expect(dueAt).toBe(local('2026-11-30T12:00'));
    expect(days.map(({ day, why, minutes }) => [day.slice(8), why, minutes])).toEqual([
      ['27', 'receipt', 60],
      ['28', 'weekend', 0],
      ['29', 'weekend', 0],
      ['30', 'weekday', 180],
    ]);
    expect(count('2026-11-27T15:00', 0.5, [pause('2026-11-27T16:00', null)]).dueAt).toBeNull();
  });

  it('agrees with a walk through every minute', () => {
    fc.assert(
      fc.property(anyMinute, anyPauses, (minute, pauses) => {
        const from = toInstant(minute);
        const stops = pauses.map(({ after, length }) => [minute + after, minute + after + length] as const);
        const isStopped = (at: number) => stops.some(([start, end]) => start <= at && at < end);
        const limit = {
          from,
          days: 0.5,
          pauses: stops.map(([start, end]) => ({ from: toInstant(start), to: toInstant(end) })),
        };
        const found = countLimit(shippedCalendar, defaultOffice, limit);
        expect(found.dueAt).toBe(walkOpenMinutes(worked, from, 240, isStopped));
        expect(found.days.at(-1)?.day).toBe(dayOf(found.dueAt ?? ''));
        expect(found.days.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(240);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any limit', () => {
  it('is provisional as soon as it reaches a year without a notice', () => {
    expect(count('2026-12-30T10:00', 1).isProvisional).toBe(false);
    expect(count('2026-12-30T10:00', 2)).toMatchObject({
      dueAt: local('2027-01-01T17:30'),
      isProvisional: true,
    });
    expect(count('2026-12-31T15:00', 0.5).isProvisional).toBe(true);
    const { days } = count('2026-12-30T10:00', 3);
    expect(days.filter(({ isProvisional }) => isProvisional).map(({ day }) => day)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
    ]);
  });

  it.each([0, -1, 0.25, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused with %s days', (days) => {
    expect(() => count('2026-11-24T10:00', days)).toThrow('half a working day or whole working days');
  });
});
