import { expect, test } from 'vitest';
import { isTransient, tryAgain } from '#hub/store/try-again.ts';

const failure = (code: string) => Object.assign(new Error('lost'), { code });

/** Ports whose waits are written down instead of waited for. */
function written(random: number) {
  const waits: number[] = [];
  return { waits, ports: { random: () => random, wait: async (ms: number) => void waits.push(ms) } };
}

test('only what is over with the other transaction is tried again', () => {
  for (const code of ['40001', '40P01', '55P03']) expect(isTransient(failure(code))).toBe(true);
  for (const code of ['23505', '57014', '57P01', 'ECONNRESET'])
    expect(isTransient(failure(code))).toBe(false);
  for (const thrown of [new Error('40001'), '40001', null, { code: '40001' }])
    expect(isTransient(thrown)).toBe(false);
});

test('six times at most, each wait drawn from twice the time', async () => {
  const { waits, ports } = written(0.75);
  let runs = 0;
  const losing = tryAgain(async () => {
    runs += 1;
    throw failure('40001');
  }, ports);
  await expect(losing).rejects.toThrow('lost');
  expect([runs, waits]).toEqual([6, [15, 30, 60, 120, 240]]);
});

test('what succeeds or fails otherwise runs once', async () => {
  const { waits, ports } = written(1);
  expect(await tryAgain(async () => 7, ports)).toBe(7);
  await expect(tryAgain(() => Promise.reject(failure('23505')), ports)).rejects.toThrow('lost');
  expect(waits).toEqual([]);
});
