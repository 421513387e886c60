import { describe, expect, it } from 'vitest';
import { calendarYear, createCalendar, shiftDay } from '#shared/calendar/calendar.ts';
import { shippedCalendar, shippedYears } from '#shared/calendar/shipped.ts';
import { isWorkingDay } from '#shared/calendar/working-days.ts';
import { askWorkedDays } from '../../support/plain-days.ts';

const worked = new Set(askWorkedDays());

function disagreements(calendar: typeof shippedCalendar, from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) {
    if (isWorkingDay(calendar, day) !== worked.has(day)) found.push(day);
  }
  return found;
}

describe('the shipped years', () => {
  it('agree with an independent data set on every day of 2023 to 2026', () => {
    expect(worked.size).toBeGreaterThan(990);
    expect(disagreements(shippedCalendar, '2023-01-01', '2026-12-31')).toEqual([]);
  });

  it.each(shippedYears.map((entry) => [entry.year, entry] as const))(
    '%i agrees in December by its own notice as well as by the next one',
    (year, entry) => {
      const [from, to] = [`${year}-12-01`, `${year}-12-31`];
      const next = shippedYears.filter((other) => other.year === year + 1);
      expect(disagreements(createCalendar([entry]), from, to)).toEqual([]);
      expect(disagreements(createCalendar(next), from, to)).toEqual([]);
    },
  );

  it.each(shippedYears.map((entry) => [entry.year, entry] as const))(
    '%i lists weekdays as off and weekend days as worked, each once and in order',
    (year, entry) => {
      const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(calendarYear.parse(entry)).toEqual(entry);
      expect(entry.off.filter(isWeekend)).toEqual([]);
      expect(entry.work.filter((day) => !isWeekend(day))).toEqual([]);
      for (const list of [entry.off, entry.work]) {
        expect(list).toEqual([...new Set(list)].sort());
        expect(list.filter((day) => !day.startsWith(`${year}-`))).toEqual([]);
      }
    },
  );
});
