import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOfficeMinutes,
  closingMinute,
  dayOf,
  defaultOffice,
  instantAt,
  officeDayMinutes,
} from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { askWorkedDays, local, walkOpenMinutes } from '../../support/plain-days.ts';

const worked = new Set(askWorkedDays());
const minuteMs = 60_000;

it('adds office minutes as a walk through every minute does', () => {
  const anyMinute = fc.integer({
    min: Date.parse('2023-01-01T00:00Z') / minuteMs,
    max: Date.parse('2026-10-01T00:00Z') / minuteMs,
  });
  fc.assert(
    fc.property(anyMinute, fc.integer({ min: 1, max: 900 }), (minute, length) => {
      const from = new Date(minute * minuteMs).toISOString();
      const found = addOfficeMinutes(shippedCalendar, defaultOffice, from, length);
      expect(found).toBe(walkOpenMinutes(worked, from, length));
    }),
    { numRuns: 60 },
  );
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

  it('has an office day of seven and a half hours that ends at half past five', () => {
    expect(officeDayMinutes(defaultOffice)).toBe(450);
    expect(closingMinute(defaultOffice)).toBe(17 * 60 + 30);
  });
});
