import { expect, it } from 'vitest';
import { nextIndex } from '#renderer/ui/list/next-index.ts';

it.each([
  ['j', 0, 1],
  ['J', 3, 4],
  ['ArrowDown', 9, 9],
  ['k', 0, 0],
  ['ArrowUp', 4, 3],
  ['PageDown', 2, 7],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['j', -1, 0],
])('%s from %i leads to %i', (key, from, to) => {
  expect(nextIndex(key, from, 10, 5)).toBe(to);
});

it('goes nowhere in an empty list or by other keys', () => {
  expect(nextIndex('j', -1, 0, 5)).toBeNull();
  expect(nextIndex('e', 2, 10, 5)).toBeNull();
});
