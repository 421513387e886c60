import { expect, test } from 'vitest';
import { fakeState } from '../../../../support/fake-desk.ts';
import { desk } from '../support.ts';

const { status } = fakeState;

test.each([
  ['everything arrived', {}, 0, '已同步。待上报 0，被拒绝 0，冲突 0。\n'],
  ['no hub', { state: 'offline', waiting: 3 }, 1, '现在连不上服务器，待上报 3 条，联网后自动上报。\n'],
  [
    'something was refused',
    { refused: 2, conflicts: 1 },
    1,
    '已同步。待上报 0，被拒绝 2，冲突 1。\n有 2 条被拒绝、1 处冲突，请在窗口程序的同步中心处理。\n',
  ],
])('%s', async (_what, change, exitCode, out) => {
  const ran = await desk(['sync'], { 'sync.now': { ...status, ...change } });
  const json = await desk(['sync', '--json'], { 'sync.now': { ...status, ...change } });

  expect([ran.exitCode, ran.out]).toEqual([exitCode, out]);
  expect(json.json()).toEqual({ ok: exitCode === 0, ...status, ...change });
});
