import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '#shared/assert.ts';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { startClock } from '#shared/workflow/clock.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { askWorkedDays, countOpenMinutes, local } from '../../support/plain-days.ts';

const start = (startedAt: string, limitDays: number) =>
  must(startClock(shippedCalendar, defaultOffice, { startedAt, limitDays }), 'nothing pauses it');
const clock = (from: string, limitDays: number) => start(local(from), limitDays);

describe('a clock', () => {
  it.each([
    ['fifteen days, a third left', '2026-11-02T10:00', 15, '2026-11-16T17:30', '2026-11-23T17:30'],
    ['five days, a third left', '2026-11-02T10:00', 5, '2026-11-06T11:00', '2026-11-09T17:30'],
    ['four days, over lunch', '2026-11-02T10:00', 4, '2026-11-05T15:00', '2026-11-06T17:30'],
    ['three days, a day left', '2026-11-02T10:00', 3, '2026-11-04T17:30', '2026-11-05T17:30'],
    ['one day, a day left', '2026-11-02T10:00', 1, '2026-11-02T17:30', '2026-11-03T17:30'],
    ['one day, after the close', '2026-11-02T20:00', 1, '2026-11-02T20:00', '2026-11-03T17:30'],
    ['one day, on a Saturday', '2026-11-28T10:00', 1, '2026-11-28T10:00', '2026-11-30T17:30'],
    ['half a day', '2026-11-24T09:00', 0.5, '2026-11-24T11:40', '2026-11-24T14:30'],
    ['half a day, over the evening', '2026-02-13T16:30', 0.5, '2026-02-14T10:10', '2026-02-14T11:30'],
  ])('of %s, from %s, %s days, warns at %s', (_, from, limitDays, warnAt, dueAt) => {
    expect(clock(from, limitDays)).toMatchObject({
      startedAt: local(from),
      warnAt: local(warnAt),
      dueAt: local(dueAt),
      dueOn: dueAt.slice(0, 10),
    });
  });

  it('stands still during a pause that has not ended', () => {
    const pauses = [{ from: local('2026-11-03T10:00'), to: null }];
    const paused = { startedAt: local('2026-11-02T10:00'), limitDays: 15, pauses };
    expect(startClock(shippedCalendar, defaultOffice, paused)).toBeNull();
  });

  it('alarms three working days after the limit', () => {
    expect(clock('2026-11-02T10:00', 15).alarmAt).toBe(local('2026-11-26T17:30'));
    expect(clock('2026-02-11T10:00', 2).alarmAt).toBe(local('2026-02-25T17:30'));
    expect(clock('2026-11-24T09:00', 0.5).alarmAt).toBe(local('2026-11-27T17:30'));
  });

  it('is provisional when its due day is, not when only its alarm is', () => {
    expect(clock('2026-11-24T09:00', 15)).toMatchObject({ dueOn: '2026-12-15', isProvisional: false });
    expect(clock('2026-12-28T09:00', 3)).toMatchObject({ dueOn: '2026-12-31', isProvisional: false });
    expect(clock('2026-12-28T09:00', 5)).toMatchObject({ dueOn: '2027-01-04', isProvisional: true });
  });
});

describe('the lamp of a clock', () => {
  const worked = new Set(askWorkedDays());
  const minuteMs = 60_000;
  const anyMinute = fc.integer({
    min: Date.parse('2023-02-01T00:00Z') / minuteMs,
    max: Date.parse('2026-10-01T00:00Z') / minuteMs,
  });
  const toInstant = (minute: number) => new Date(minute * minuteMs).toISOString();

  it('is yellow exactly while a third of the limit, or a working day, or less is left', () => {
    const anyLimit = fc.constantFrom(0.5, 1, 2, 3, 4, 5, 7, 10, 15, 30);
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyMinute, anyLimit, anyShare, (minute, limitDays, share) => {
        const running = start(toInstant(minute), limitDays);
        const length = Date.parse(running.dueAt) / minuteMs - minute;
        const now = toInstant(minute + Math.floor(length * share));
        const left = countOpenMinutes(worked, now, running.dueAt);
        const last = limitDays === 0.5 ? 80 : Math.max(450, limitDays * 150);
        expect(lampOf(running, now)).toBe(left <= last ? 'yellow' : 'green');
      }),
      { numRuns: 20 },
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(0.5, 1, 3, 5, 15), (minute, limitDays) => {
        const { startedAt, warnAt, dueAt, alarmAt } = start(toInstant(minute), limitDays);
        expect([startedAt, warnAt, dueAt, alarmAt]).toEqual([startedAt, warnAt, dueAt, alarmAt].sort());
        expect(warnAt < dueAt).toBe(true);
      }),
    );
  });
});
