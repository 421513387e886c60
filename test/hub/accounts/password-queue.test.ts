import { expect, test } from 'vitest';
import { createPasswordQueue } from '#hub/accounts/password-queue.ts';

/** Works that end when the test says so. */
function works() {
  const inTurn = createPasswordQueue();
  const running: (() => void)[] = [];
  let most = 0;
  let done = 0;
  const start = () =>
    inTurn(async () => {
      const ended = new Promise<void>((resolve) => running.push(resolve));
      most = Math.max(most, running.length);
      await ended;
      done += 1;
    });
  const settle = () => new Promise(setImmediate);
  const endAll = async () => {
    for (; running.length > 0; await settle()) running.shift()?.();
  };
  return { start, settle, endAll, most: () => most, done: () => done, running };
}

test('two run, the others wait their turn, and whoever comes to a full queue is told to try later', async () => {
  const { start, settle, endAll, most, done, running } = works();
  const started = Array.from({ length: 62 }, start);
  await settle();
  expect(running).toHaveLength(2);
  await expect(start()).rejects.toMatchObject({ refusal: { code: 'try_later', params: { seconds: 2 } } });
  await endAll();
  await Promise.all(started);
  expect([most(), done()]).toEqual([2, 62]);
  const later = start();
  await endAll();
  await later;
  expect(done()).toBe(63);
});

test('work that fails gives its place to the next', async () => {
  const inTurn = createPasswordQueue();
  const fail = () => inTurn(() => Promise.reject(new Error('no')));
  const outcomes = await Promise.allSettled([fail(), fail(), fail(), inTurn(async () => 'yes')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
});
