import { expect, it } from 'vitest';
import { typedDay } from '#renderer/ui/fields/typed-day.ts';

const today = '2026-11-24';

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026.11.3', '2026-11-03'],
  ['2026/11/23', '2026-11-23'],
  ['2026年11月23日', '2026-11-23'],
  ['20261123', '2026-11-23'],
  ['26.11.23', '2026-11-23'],
  ['11.23', '2026-11-23'],
  ['11-3', '2026-11-03'],
  ['11/23', '2026-11-23'],
  ['11月23日', '2026-11-23'],
  ['11月23号', '2026-11-23'],
  ['1123', '2026-11-23'],
  ['１１．２３', '2026-11-23'],
  ['今天', '2026-11-24'],
  ['昨天', '2026-11-23'],
  ['明天', '2026-11-25'],
  ['周一', '2026-11-23'],
  ['上周五', '2026-11-20'],
  ['下周一', '2026-11-30'],
  ['星期天', '2026-11-29'],
  ['+5', '2026-11-29'],
  ['-24', '2026-10-31'],
])('%s is %s', (typed, day) => {
  expect(typedDay(typed, today)).toBe(day);
});

it.each(['', '2026-02-30', '13.01', '1332', '2026年', 'abc', '11.23.x'])('“%s” is no day', (typed) => {
  expect(typedDay(typed, today)).toBeNull();
});

it('counts working days where the office has told how', () => {
  const add = (day: string, count: number) => `${day} and ${count}`;
  for (const typed of ['+5工', '+5个工作日', '＋5工作日', '+5w']) {
    expect(typedDay(typed, today, add)).toBe('2026-11-24 and 5');
    expect(typedDay(typed, today)).toBeNull();
  }
  expect(typedDay('-2工', today, add)).toBe('2026-11-24 and -2');
});
