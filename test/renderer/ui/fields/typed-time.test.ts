import { expect, it } from 'vitest';
import { typedTime } from '#renderer/ui/fields/typed-time.ts';

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['14：05', '14:05'],
  ['2点半', '02:30'],
  ['下午2点半', '14:30'],
  ['下午 3:15', '15:15'],
  ['上午9点', '09:00'],
  ['14时20分', '14:20'],
  ['pm 1:00', '13:00'],
])('%s is %s', (typed, time) => {
  expect(typedTime(typed)).toBe(time);
});

it.each(['', '25:00', '12:60', '中午', '9:3:0', 'abc'])('“%s” is no time', (typed) => {
  expect(typedTime(typed)).toBeNull();
});
