import { expect, test } from 'vitest';
import { createMoveRunner } from '#hub/move-runner.ts';
import type { HubStore } from '#hub/store/db.ts';
import { findMove, startMove } from '#hub/store/moves.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { idOf } from './support/names.ts';

/** A store with one move under way, and a runner whose work waits until it is run. */
async function withMove() {
  const store = openSqliteStore(null);
  await store.write((tx) => startMove(tx, { table: 'enterprise', pk: idOf('firm') }));
  const waiting: (() => Promise<void>)[] = [];
  const bugs: string[] = [];
  const heads: number[] = [];
  let failures = 0;
  const failing: HubStore['write'] = (work) => {
    if (failures === 0) return store.write(work);
    failures -= 1;
    return Promise.reject(new Error('the disk is full'));
  };
  const runner = createMoveRunner(
    { read: store.read, write: failing },
    {
      later: (work) => waiting.push(work),
      onBug: (name, error) => bugs.push(`${name} ${String(error)}`),
      tell: (head) => heads.push(head),
      atOnce: undefined,
    },
  );
  return {
    runner,
    bugs,
    heads,
    waiting,
    isMoving: async () => (await store.read(findMove)) !== null,
    failNext: () => {
      failures = 1;
    },
  };
}

test('is woken often and works once', async () => {
  const { runner, waiting, heads, isMoving } = await withMove();
  runner.wake();
  runner.wake();
  expect(waiting).toHaveLength(1);
  await waiting.shift()?.();
  expect(await isMoving()).toBe(false);
  expect(heads).toEqual([1]);
  expect(waiting).toEqual([]);
});

test('tells of a batch that failed, does not spin, and goes on when it is woken next', async () => {
  const { runner, waiting, bugs, failNext, isMoving } = await withMove();
  failNext();
  runner.wake();
  await waiting.shift()?.();
  expect(bugs).toEqual(['move Error: the disk is full']);
  expect([await isMoving(), waiting.length]).toEqual([true, 0]);
  runner.wake();
  await waiting.shift()?.();
  expect(await isMoving()).toBe(false);
});

test('begins nothing once it is closed', async () => {
  const { runner, waiting, isMoving } = await withMove();
  runner.wake();
  await runner.close();
  await waiting.shift()?.();
  runner.wake();
  expect([await isMoving(), waiting.length]).toEqual([true, 0]);
});
