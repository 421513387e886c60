import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { explain } from '#shared/calendar/explain.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { askWorkedDays } from '../../support/plain-days.ts';

const worked = new Set(askWorkedDays());

describe('why it is this day', () => {
  it('names the reason of every day on the way', () => {
    const list = explain(shippedCalendar, '2026-02-13', 2);
    expect(list.map((entry) => [entry.day.slice(5), entry.why, entry.isCounted])).toEqual([
      ['02-13', 'start', false],
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

  it('shows from which day on the calendar is provisional', () => {
    const list = explain(shippedCalendar, '2026-12-30', 3);
    expect(list.map((entry) => [entry.day, entry.isProvisional])).toEqual([
      ['2026-12-30', false],
      ['2026-12-31', false],
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-03', true],
      ['2027-01-04', true],
    ]);
  });

  it('lists every day without a gap and counts exactly the worked ones', () => {
    const anyDay = fc.integer({ min: 0, max: 1350 }).map((offset) => shiftDay('2023-01-01', offset));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const [start, ...rest] = explain(shippedCalendar, from, count);
        expect(start).toMatchObject({ day: from, why: 'start', isCounted: false });
        expect(rest.map((entry) => entry.day)).toEqual(rest.map((_, at) => shiftDay(from, at + 1)));
        expect(rest.map((entry) => entry.isCounted)).toEqual(rest.map((entry) => worked.has(entry.day)));
        expect(rest.filter((entry) => entry.isCounted)).toHaveLength(count);
        expect(rest.at(-1)?.isCounted).toBe(true);
      }),
    );
  });
});
