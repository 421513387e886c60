import { expect, test } from 'vitest';
import { fakeState } from '../../../../support/fake-desk.ts';
import { fakePerson } from '../../../../support/fake-records.ts';
import { desk, session } from '../support.ts';

const answers = {
  'sync.status': { ...fakeState.status, waiting: 2 },
  'enterprises.count': { all: 214, mine: 30 },
  'issues.count': { open: 37, mine: 4, byPanel: {}, byState: {}, byLamp: {}, chain: 1, doubling: 2 },
};

test('says who works here, what waits, and how much is open, in the district’s time', async () => {
  const ran = await desk(['status'], answers);

  expect(ran.exitCode).toBe(0);
  expect(ran.out).toContain(`使用人：${fakePerson.name}`);
  expect(ran.out).toContain('服务器：http://127.0.0.1:4100（已连接）');
  expect(ran.out).toContain('待上报 2，被拒绝 0，冲突 0，上次同步 2026/11/24 11:36:00');
  expect(ran.out).toContain('企业 214，在办诉求 37，待本人办理 4');
});

test('gives programs the same as one object', async () => {
  const ran = await desk(['status', '--json'], answers);

  expect(ran.json()).toEqual({
    ok: true,
    person: { id: fakePerson.id, name: fakePerson.name, title: fakePerson.title },
    hubUrl: 'http://127.0.0.1:4100',
    sync: answers['sync.status'],
    counts: { enterprises: { all: 214, mine: 30 }, openIssues: 37, waitingForMe: 4 },
  });
});

test('a laptop that never synced says so', async () => {
  const never = { ...answers, 'sync.status': { ...fakeState.status, lastSyncedAt: null } };

  expect((await desk(['status'], never)).out).toContain('上次同步 从未');
});

test('the hub counts as reachable when it answered at the sign-in, though nothing was exchanged yet', async () => {
  const idle = { ...answers, 'sync.status': { ...fakeState.status, state: 'offline' } };
  const away = { ...idle, 'session.get': { ...session, isHubReachable: false } };

  expect((await desk(['status'], idle)).out).toContain('（已连接）');
  expect((await desk(['status'], away)).out).toContain('（离线）');
});
