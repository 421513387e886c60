import { describe, expect, it } from 'vitest';
import { lampOf, lamps } from '#shared/workflow/lamp.ts';

const times = {
  warnAt: '2026-11-23T09:30:00.000Z',
  dueAt: '2026-11-24T09:30:00.000Z',
  alarmAt: '2026-11-27T09:30:00.000Z',
};

describe('the lamp', () => {
  it.each([
    ['2026-11-23T09:29:59.999Z', 'green'],
    ['2026-11-23T09:30:00.000Z', 'yellow'],
    ['2026-11-24T09:30:00.000Z', 'yellow'],
    ['2026-11-24T09:30:00.001Z', 'red'],
    ['2026-11-27T09:29:59.999Z', 'red'],
    ['2026-11-27T09:30:00.000Z', 'flash'],
  ])('at %s is %s', (now, lamp) => {
    expect(lampOf(times, now)).toBe(lamp);
  });

  it('is out where no clock runs', () => {
    expect(lampOf({ dueAt: null, warnAt: null, alarmAt: null }, '2026-11-24T09:30:00.000Z')).toBe('none');
  });

  it('ranks by urgency', () => {
    expect(lamps).toEqual(['none', 'green', 'yellow', 'red', 'flash']);
  });
});
