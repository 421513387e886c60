import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutboxRow } from '#electron/store/outbox.ts';
import { takeBatch } from '#electron/sync/take-batch.ts';

const row = (txId: string, size = 100): OutboxRow => ({
  op: {} as OutboxRow['op'],
  txId,
  size,
  state: 'pending',
});
const acts = (...sizes: number[]) =>
  sizes.flatMap((length, act) => Array.from({ length }, () => row(`act-${act}`)));

it.each([
  ['nothing', [], 10, 0],
  ['all that fits', acts(2, 3), 10, 5],
  ['exactly as many as fit', acts(2, 3), 5, 5],
  ['whole acts only', acts(2, 3), 4, 2],
  ['the beginning of an act that is larger than a batch', acts(7), 5, 5],
  ['single operations when it must', acts(3, 3), 1, 1],
])('takes %s', (_what, rows, most, count) => {
  expect(takeBatch(rows, most)).toHaveLength(count);
});

it('counts letters as well as operations, and never takes nothing', () => {
  const long = [row('a', 200_000), row('b', 200_000), row('c', 10)];
  expect(takeBatch(long, 200)).toHaveLength(1);
  expect(takeBatch([row('a', 900_000), row('b', 10)], 200)).toHaveLength(1);
});

it('empties every outbox in order, and cuts an act only where it fills a batch alone', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 8 }), (lengths, most) => {
      const all = acts(...lengths);
      let rest: readonly OutboxRow[] = all;
      const sent: OutboxRow[] = [];
      while (rest.length > 0) {
        const batch = takeBatch(rest.slice(0, most + 1), most);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(most);
        rest = rest.slice(batch.length);
        const cut = batch.at(-1)?.txId === rest[0]?.txId;
        if (cut) expect(new Set(batch.map(({ txId }) => txId)).size).toBe(1);
        sent.push(...batch);
      }
      expect(sent).toEqual(all);
    }),
  );
});
