import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSampled } from '#shared/workflow/sampling.ts';

it('takes all or none at the ends, and the same for the same record always', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 100 }), (id, percent) => {
      expect([isSampled(id, 0), isSampled(id, 100)]).toEqual([false, true]);
      // A larger sample contains the smaller one.
      if (isSampled(id, percent)) expect(isSampled(id, Math.min(100, percent + 1))).toBe(true);
    }),
  );
});

it('takes about as many as were asked for', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => `issue-${index * 7_919}`);
  const share = ids.filter((id) => isSampled(id, 20)).length / ids.length;
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.23);
});
