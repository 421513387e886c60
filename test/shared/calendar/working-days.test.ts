import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, shiftDay } from '#shared/calendar/calendar.ts';
import { explain } from '#shared/calendar/explain.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '#shared/calendar/working-days.ts';

// The other data set computes in the zone of its process, so it is asked in one that lives in Shanghai.
const question = `
  const { isWorkday } = require('chinese-days');
  const worked = [];
  for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2029, 0, 1); at += 86400000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkday(day)) worked.push(day);
  }
  console.log(worked.join(' '));
`;
const answer = execFileSync(process.execPath, ['-e', question], {
  env: { TZ: 'Asia/Shanghai' },
  encoding: 'utf8',
});
const worked = new Set(answer.trim().split(' '));
const isWorkday = (day: string): boolean => worked.has(day);

describe('the shipped years', () => {
  it('agree with an independent data set on every day of 2023 to 2026', () => {
    for (let day = '2023-01-01'; day <= '2026-12-31'; day = shiftDay(day, 1)) {
      expect([day, isWorkingDay(shippedCalendar, day)]).toEqual([day, isWorkday(day)]);
    }
  });

  it('mark a year without a notice as provisional and follow its weekends', () => {
    expect(shippedCalendar.isProvisional('2026-12-31')).toBe(false);
    expect(shippedCalendar.isProvisional('2027-01-04')).toBe(true);
    expect(isWorkingDay(shippedCalendar, '2027-01-01')).toBe(true);
    expect(isWorkingDay(shippedCalendar, '2027-01-02')).toBe(false);
  });
});

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

  const anyDay = fc.integer({ min: 0, max: 1800 }).map((offset) => shiftDay('2023-01-01', offset));

  it('agrees with the explanation, day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const list = explain(shippedCalendar, from, count);
        expect(list.at(-1)?.day).toBe(addWorkingDays(shippedCalendar, from, count));
        expect(list.filter((entry) => entry.isCounted)).toHaveLength(count);
        expect(list.every((entry) => !entry.isCounted || isWorkday(entry.day) || entry.isProvisional)).toBe(
          true,
        );
      }),
    );
  });

  it('is undone by counting', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(countWorkingDays(shippedCalendar, from, addWorkingDays(shippedCalendar, from, count))).toBe(
          count,
        );
      }),
    );
  });

  it('follows plain weekends without any notice', () => {
    expect(addWorkingDays(createCalendar([]), '2026-02-13', 1)).toBe('2026-02-16');
  });
});
