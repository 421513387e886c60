import { expect, test } from 'vitest';
import { jsonValue, problemOfJson } from '#shared/sync/json-value.ts';

const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`);

test('takes JSON of any depth and nothing else', () => {
  for (const value of [null, 0, '', false, [], {}, { a: [1, { b: null }] }, nested(50_000)])
    expect(jsonValue.safeParse(value).success).toBe(true);
  for (const value of [undefined, Number.NaN, 1n, () => 1, [undefined], { a: Symbol('b') }])
    expect(jsonValue.safeParse(value).success).toBe(false);
});

test('names what is too deep or no text, in values and in keys', () => {
  expect(problemOfJson({ a: ['👍', 1] })).toBeNull();
  expect(problemOfJson(nested(31))).toBeNull();
  expect(problemOfJson(nested(32))).toBe('too_deep');
  expect(problemOfJson({ a: ['\ud83d'] })).toBe('ill_formed');
  expect(problemOfJson({ '\udc4d': 1 })).toBe('ill_formed');
  expect(problemOfJson(['\ud83d', nested(40)])).toBe('too_deep');
});
