import { expect, it } from 'vitest';
import { clockTime, fullTime, shortDay, shortTime, weekdayOf } from '#renderer/ui/when.ts';

const instant = '2026-11-23T18:05:09.000Z';

it('shows Shanghai time wherever the laptop thinks it is', () => {
  expect(clockTime(instant)).toBe('02:05:09');
  expect(fullTime(instant)).toBe('2026-11-24 02:05');
});

it('leaves out what the reader knows', () => {
  expect(shortTime(instant, '2026-11-24')).toBe('02:05');
  expect(shortTime(instant, '2026-11-25')).toBe('11-24 02:05');
  expect(shortTime(instant, '2027-01-02')).toBe('2026-11-24 02:05');
  expect(shortDay('2026-11-12', '2026-11-24')).toBe('11-12');
  expect(shortDay('2025-11-12', '2026-11-24')).toBe('2025-11-12');
});

it('names the weekday', () => {
  expect(weekdayOf('2026-11-24', 'zh-CN')).toBe('周二');
  expect(weekdayOf('2026-11-24', 'en-US')).toBe('Tue');
});
