import { describe, expect, it } from 'vitest';
import { type CalendarYear, calendarYear, createCalendar, shiftDay } from '#shared/calendar/calendar.ts';
import { shippedCalendar, shippedYears } from '#shared/calendar/shipped.ts';

const year = (entry: Partial<CalendarYear>): CalendarYear => ({
  year: 2027,
  status: 'official',
  off: [],
  work: [],
  ...entry,
});

describe('a calendar', () => {
  it.each([
    ['2026-02-13', 'weekday'],
    ['2026-02-14', 'make_up'],
    ['2026-02-15', 'weekend'],
    ['2026-02-16', 'holiday'],
  ])('says of %s that it is a %s', (day, kind) => {
    expect(shippedCalendar.kindOf(day)).toBe(kind);
  });

  it('marks a year without a notice as provisional and follows its weekends', () => {
    expect(shippedCalendar.isProvisional('2026-12-31')).toBe(false);
    expect(shippedCalendar.isProvisional('2027-01-01')).toBe(true);
    expect(shippedCalendar.kindOf('2027-01-01')).toBe('weekday');
    expect(shippedCalendar.kindOf('2027-01-02')).toBe('weekend');
  });

  it('stays provisional with a guess and becomes official with the notice', () => {
    const guess = year({ status: 'provisional', off: ['2027-01-01', '2027-02-05'] });
    const notice = year({ off: ['2027-01-01'], work: ['2027-01-03'] });
    const guessed = createCalendar([...shippedYears, guess]);
    const known = createCalendar([...shippedYears, guess, notice]);
    expect([guessed.kindOf('2027-02-05'), guessed.isProvisional('2027-02-05')]).toEqual(['holiday', true]);
    expect([known.kindOf('2027-02-05'), known.isProvisional('2027-02-05')]).toEqual(['weekday', false]);
    expect(known.kindOf('2027-01-03')).toBe('make_up');
  });

  it.each([
    ['in order', (list: CalendarYear[]) => list],
    ['out of order', (list: CalendarYear[]) => list.reverse()],
  ])('lets the next year overrule a December day, years given %s', (_, arrange) => {
    const older = year({ year: 2026, work: ['2026-12-27'], off: ['2026-12-31'] });
    const newer = year({ off: ['2026-12-28'], work: ['2026-12-31'] });
    const calendar = createCalendar(arrange([older, newer]));
    expect(['2026-12-27', '2026-12-28', '2026-12-31'].map(calendar.kindOf)).toEqual([
      'make_up',
      'holiday',
      'make_up',
    ]);
  });

  it('is read only from real days', () => {
    expect(calendarYear.safeParse(year({ off: ['2027-02-30'] })).success).toBe(false);
    expect(calendarYear.safeParse(year({ off: ['2027-2-3'] })).success).toBe(false);
    expect(calendarYear.safeParse(year({ work: ['2027-02-28'] })).success).toBe(true);
  });

  it('shifts days over months, leap days and years', () => {
    expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29');
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  });
});
