import { expect, it } from 'vitest';
import { percentOf, shareOf, spanOf } from '#shared/domain/figure.ts';

it('tells no percentage of nothing', () => {
  expect(percentOf({ numerator: 0, denominator: 0 })).toBeNull();
  expect(percentOf({ numerator: 14_962, denominator: 16_878 })).toBe(88.6);
  expect(percentOf({ numerator: 1, denominator: 3 })).toBe(33.3);
});

it('counts in the numerator only what the denominator counts', () => {
  expect(shareOf('finish_rate', [1, 2, 3, 4], (n) => n > 2)).toEqual({
    kind: 'rate',
    id: 'finish_rate',
    numerator: 2,
    denominator: 4,
  });
});

it('takes the nearest rank for the median and for nine in ten', () => {
  expect(spanOf('handling_days', [])).toMatchObject({ median: null, p90: null, of: 0 });
  expect(spanOf('handling_days', [9])).toMatchObject({ median: 9, p90: 9, of: 1 });
  expect(spanOf('handling_days', [10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toMatchObject({
    median: 5,
    p90: 9,
    of: 10,
  });
});
