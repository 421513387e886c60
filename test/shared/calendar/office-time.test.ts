import { describe, expect, it } from 'vitest';
import { addLimit, dayOf, defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';

const local = (text: string): string => new Date(`${text}:00+08:00`).toISOString();
const due = (from: string, days: number) => addLimit(shippedCalendar, defaultOffice, local(from), days);

describe('a limit in working days', () => {
  it('does not count the day of receipt and ends when the office closes', () => {
    expect(due('2026-11-24T10:00', 1).dueAt).toBe(local('2026-11-25T17:30'));
    expect(due('2026-02-13T23:30', 1).dueOn).toBe('2026-02-14');
  });

  it.each([
    ['2026-11-24T09:00', '2026-11-24T14:30'],
    ['2026-11-24T12:30', '2026-11-24T17:30'],
    ['2026-11-24T15:00', '2026-11-25T10:00'],
    ['2026-11-24T20:00', '2026-11-25T14:00'],
    ['2026-02-13T16:30', '2026-02-14T11:30'],
    ['2026-11-28T10:00', '2026-11-30T14:00'],
  ])('half a day from %s ends at %s', (from, expected) => {
    expect(due(from, 0.5).dueAt).toBe(local(expected));
  });

  it('is provisional as soon as it reaches a year without a notice', () => {
    expect(due('2026-12-30T10:00', 1).isProvisional).toBe(false);
    expect(due('2026-12-30T10:00', 2)).toMatchObject({ dueOn: '2027-01-01', isProvisional: true });
  });

  it('takes the day in Shanghai, not in London', () => {
    expect(dayOf('2026-11-24T16:30:00.000Z')).toBe('2026-11-25');
  });
});
