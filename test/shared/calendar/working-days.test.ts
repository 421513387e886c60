import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, shiftDay } from '#shared/calendar/calendar.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { addWorkingDays, countWorkingDays } from '#shared/calendar/working-days.ts';
import { askWorkedDays } from '../../support/plain-days.ts';

const worked = askWorkedDays();
// The last start leaves room for the longest walk inside the years that have a notice.
const anyDay = fc.integer({ min: 100, max: 1350 }).map((offset) => shiftDay('2023-01-01', offset));
const anyCount = fc.integer({ min: 1, max: 60 });

describe('adding working days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2025-09-30', 15, '2025-10-28'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-01-30', 30, '2026-03-19'],
  ])('%s plus %i is %s', (from, count, expected) => {
    expect(addWorkingDays(shippedCalendar, from, count)).toBe(expected);
  });

  it('agrees with the list of working days in both directions', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        const later = worked.filter((day) => day > from);
        const earlier = worked.filter((day) => day < from);
        expect(addWorkingDays(shippedCalendar, from, count)).toBe(later[count - 1]);
        expect(addWorkingDays(shippedCalendar, from, -count)).toBe(earlier.at(-count));
      }),
    );
  });

  it('stays on the start day with zero, worked or not', () => {
    expect(addWorkingDays(shippedCalendar, '2026-02-15', 0)).toBe('2026-02-15');
  });

  it('follows plain weekends without any notice', () => {
    expect(addWorkingDays(createCalendar([]), '2026-02-13', 1)).toBe('2026-02-16');
    expect(addWorkingDays(shippedCalendar, '2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('counting working days', () => {
  it('agrees with the list of working days, whichever end comes first', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const count = worked.filter((day) => day > from && day <= to).length;
        expect(countWorkingDays(shippedCalendar, from, to)).toBe(count);
        expect(countWorkingDays(shippedCalendar, to, from) + count).toBe(0);
      }),
    );
  });

  it('undoes adding', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        const to = addWorkingDays(shippedCalendar, from, count);
        expect(countWorkingDays(shippedCalendar, from, to)).toBe(count);
      }),
    );
  });
});
