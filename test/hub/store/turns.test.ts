import { expect, test } from 'vitest';
import { createTurns } from '#hub/store/turns.ts';

test('one after the other, in the order of the calls, also behind one that failed', async () => {
  const inTurn = createTurns();
  const steps: string[] = [];
  const work = (name: string, isFailing = false) =>
    inTurn(async () => {
      steps.push(`${name} starts`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
      if (isFailing) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(steps).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
});
