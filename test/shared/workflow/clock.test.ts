import { describe, expect, it } from 'vitest';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { startClock } from '#shared/workflow/clock.ts';
import { lampOf } from '#shared/workflow/lamp.ts';

const local = (text: string): string => new Date(`${text}:00+08:00`).toISOString();
const clock = (from: string, limitDays: number) =>
  startClock(shippedCalendar, defaultOffice, { startedAt: local(from), limitDays });

describe('the lamp of a clock', () => {
  it('turns yellow when a third of the limit is left', () => {
    const running = clock('2026-11-02T10:00', 15);
    expect(running.dueOn).toBe('2026-11-23');
    expect(lampOf(running, local('2026-11-16T17:00'))).toBe('green');
    expect(lampOf(running, local('2026-11-16T17:31'))).toBe('yellow');
    expect(lampOf(running, local('2026-11-23T17:31'))).toBe('red');
    expect(lampOf(running, local('2026-11-26T17:29'))).toBe('red');
    expect(lampOf(running, local('2026-11-26T17:31'))).toBe('flash');
  });

  it('turns yellow on the last working day of a short limit', () => {
    const running = clock('2026-11-02T10:00', 2);
    expect(lampOf(running, local('2026-11-03T09:00'))).toBe('green');
    expect(lampOf(running, local('2026-11-04T09:00'))).toBe('yellow');
  });

  it('counts a half day in office time', () => {
    const running = clock('2026-11-24T09:00', 0.5);
    expect(lampOf(running, local('2026-11-24T11:30'))).toBe('green');
    expect(lampOf(running, local('2026-11-24T11:41'))).toBe('yellow');
    expect(lampOf(running, local('2026-11-24T14:31'))).toBe('red');
  });

  it('is out where no clock runs', () => {
    expect(lampOf({ dueAt: null, warnAt: null, alarmAt: null }, local('2026-11-24T09:00'))).toBe('none');
  });
});
