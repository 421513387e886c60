import { expect, it } from 'vitest';
import {
  bucketOf,
  checksumOf,
  type DigestedRow,
  emptyDigest,
  hashesOf,
  isSameDigest,
  sumOf,
} from '#shared/sync/digest.ts';
import type { UpFrame } from '#shared/sync/row-frame.ts';

const frame = (...values: UpFrame[6][]): UpFrame => [
  'u',
  7,
  4,
  12,
  { name: 'b', '*': 'a' },
  'firm',
  ...values,
];
const digestOf = (rows: readonly DigestedRow[]) =>
  rows.reduce((sum, row) => sumOf(sum, { n: 1, ...hashesOf(row) }), emptyDigest);
const rows = Array.from({ length: 50 }, (_, index) => ({ rowNo: index, seq: index % 7, crc: index * 31 }));

it('counts as it always did: both sides of every version must agree', () => {
  expect(checksumOf(frame('示例', null, true, 3, ['a', { b: 1 }]))).toBe(866_934_416);
  expect(checksumOf(['u', 1, 0, 1, {}, 'x'])).toBe(1_161_074_838);
  expect(hashesOf({ rowNo: 5_000_000_123, seq: 42, crc: 4_294_967_295 })).toEqual({
    a: 3_898_685_812,
    b: 2_073_185_922,
  });
});

it('tells apart what differs in content, id, field version or record', () => {
  const one = frame('示例', 1);
  const others: UpFrame[] = [
    frame('示例', 2),
    frame('示列', 1),
    frame(1, '示例'),
    ['u', 7, 5, 12, { name: 'b', '*': 'a' }, 'firm', '示例', 1],
    ['u', 7, 4, 12, { name: 'c', '*': 'a' }, 'firm', '示例', 1],
    ['u', 7, 4, 12, { name: 'b', '*': 'a' }, 'farm', '示例', 1],
    frame('示例', '1'),
    frame('示例1'),
  ];
  expect(new Set([one, ...others].map(checksumOf)).size).toBe(others.length + 1);
});

it('does not see the order of field versions, nor fields at the end that are empty or unknown yet', () => {
  const turned: UpFrame = ['u', 7, 4, 12, { '*': 'a', name: 'b' }, 'firm', '示例'];
  expect(checksumOf(turned)).toBe(checksumOf(frame('示例')));
  expect(checksumOf(frame('示例', null, null))).toBe(checksumOf(frame('示例')));
  expect(checksumOf(frame(null, '示例'))).not.toBe(checksumOf(frame('示例')));
});

it('adds up in any order, and takes away what was added', () => {
  expect(digestOf(rows.toReversed())).toEqual(digestOf(rows));
  const [first, ...others] = rows;
  const { a, b } = hashesOf(first ?? { rowNo: 0, seq: 0, crc: 0 });
  expect(sumOf(digestOf(rows), { n: -1, a: -a, b: -b })).toEqual(digestOf(others));
  expect(sumOf(digestOf([]), { n: 0, a: -1, b: 2 ** 33 })).toEqual({ n: 0, a: 2 ** 32 - 1, b: 0 });
});

it('sees a row that is held twice, one that is missing, and one that is older', () => {
  const whole = digestOf(rows);
  const twice = [...rows, ...rows.slice(3, 5)];
  const older = rows.map((row) => (row.rowNo === 9 ? { ...row, seq: row.seq - 1 } : row));
  for (const wrong of [twice, rows.slice(1), older]) expect(isSameDigest(digestOf(wrong), whole)).toBe(false);
  expect(new Set(rows.map(hashesOf).map(({ a }) => a)).size).toBe(rows.length);
  expect(rows.some((row) => hashesOf(row).a === hashesOf(row).b)).toBe(false);
});

it('spreads rows over 256 parts', () => {
  expect([0, 255, 256, 5_000_000_123].map(bucketOf)).toEqual([0, 255, 0, 5_000_000_123 % 256]);
});
