import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Hlc, msOfHlc, nextHlc } from '#shared/sync/hlc.ts';
import { newOp } from '#shared/sync/op.ts';

const device = '9f21c07a-0000-4000-8000-000000000000';

it('looks as the wire wants it', () => {
  expect(nextHlc(null, 0x0193a5c01b2e, device)).toBe('0193a5c01b2e-0000-9f21c07a');
  expect(nextHlc('0193a5c01b2e-0003-9f21c07a', 0x0193a5c01b2e, device)).toBe('0193a5c01b2e-0004-9f21c07a');
  expect(newOp.shape.hlc.safeParse(nextHlc(null, 1, device)).success).toBe(true);
  expect(msOfHlc('0193a5c01b2e-0003-9f21c07a')).toBe(0x0193a5c01b2e);
});

it('rises whatever the clock does, fifty years back or forth', () => {
  const century = 50 * 365 * 86_400_000;
  const start = Date.parse('2026-11-24T01:00:00Z');
  const jumps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -century, max: century })), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(jumps, (offsets) => {
      let last: Hlc | null = null;
      for (const offset of offsets) {
        const next: Hlc = nextHlc(last, start + offset, device);
        expect(next).toMatch(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$/);
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

it('borrows a millisecond when a counter is full, rather than repeat itself', () => {
  const full = '0193a5c01b2e-ffff-9f21c07a';
  expect(nextHlc(full, 0, device)).toBe('0193a5c01b2f-0000-9f21c07a');
  expect(nextHlc(null, -5, device)).toBe('000000000000-0001-9f21c07a');
});
