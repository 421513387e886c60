import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '#electron/platform/new-id.ts';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';

it('writes a UUID of version 7, with the time in front', () => {
  const bytes = new Uint8Array(16).fill(0xff);
  expect(uuidv7(0x0193a5c01b2e, bytes)).toBe('0193a5c0-1b2e-7fff-bfff-ffffffffffff');
  expect(uuidv7(0, new Uint8Array(16))).toBe('00000000-0000-7000-8000-000000000000');
});

it('is right for every instant and every chance, and sorts by time', () => {
  const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(instant, instant, random, random, (a, b, first, second) => {
      const [left, right] = [uuidv7(a, first), uuidv7(b, second)];
      expect(z.uuid({ version: 'v7' }).safeParse(left).success).toBe(true);
      expect(Number.parseInt(left.replaceAll('-', '').slice(0, 12), 16)).toBe(a);
      if (a < b) expect(left < right).toBe(true);
    }),
  );
});

it('leaves the bytes it was given alone', () => {
  const bytes = new Uint8Array(16).fill(1);
  uuidv7(5, bytes);
  expect([...bytes]).toEqual(Array.from({ length: 16 }, () => 1));
});

it('never repeats itself', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids.slice(0, 10)) expect(z.uuid({ version: 'v7' }).safeParse(id).success).toBe(true);
});
