import { expect, test } from 'vitest';
import { desk } from './support.ts';

const verify = { 'store.verify': { checks: [] } };
const nobody = {
  person: null,
  known: [],
  demo: { district: '', people: [] },
  hubUrl: 'http://127.0.0.1:4100',
  isHubReachable: false,
};
const person = (account: string, isDemo = false) => ({ account, name: account, title: '', isDemo });
const signIns = (asked: readonly { name: string; input: unknown }[]) =>
  asked.filter(({ name }) => name.startsWith('session.signIn'));

test('the only person whom this laptop knows need not be named', async () => {
  const { exitCode, asked } = await desk(['verify'], verify);

  expect(exitCode).toBe(0);
  expect(signIns(asked)).toEqual([{ name: 'session.signInDemo', input: { account: 'lin' } }]);
});

test('an account with a password is asked for it', async () => {
  const session = { ...nobody, known: [person('wang')] };
  const { asked } = await desk(
    ['verify'],
    { ...verify, 'session.get': session },
    { password: async (account) => `secret of ${account}` },
  );

  expect(signIns(asked)).toEqual([
    { name: 'session.signIn', input: { account: 'wang', password: 'secret of wang' } },
  ]);
});

test('where several people are known, one has to be named', async () => {
  const session = { ...nobody, known: [person('wang'), person('li')] };

  const unnamed = await desk(['verify'], { ...verify, 'session.get': session });
  const named = await desk(
    ['--as', 'li', 'verify'],
    { ...verify, 'session.get': session },
    { password: async () => 'secret' },
  );

  expect([unnamed.exitCode, unnamed.err]).toEqual([
    2,
    '请用 --as 写明账号。可用的有：wang（wang）、li（li）。\n',
  ]);
  expect(signIns(named.asked)).toEqual([
    { name: 'session.signIn', input: { account: 'li', password: 'secret' } },
  ]);
});

test('a demo account of the hub needs no password the first time either', async () => {
  const demo = {
    district: '示例区',
    people: [{ account: 'demo-a', name: '甲', title: '', role: 'commissioner' }],
  };
  const { asked } = await desk(['--as', 'demo-a', 'verify'], {
    ...verify,
    'session.get': { ...nobody, demo, isHubReachable: true },
  });

  expect(signIns(asked)).toEqual([{ name: 'session.signInDemo', input: { account: 'demo-a' } }]);
});

const district = {
  ...nobody,
  known: [person('wang'), { ...person('demo-a', true), name: '甲' }],
  demo: {
    district: '示例区',
    people: [
      { account: 'demo-a', name: '甲', title: '', role: 'commissioner' },
      { account: 'demo-b', name: '乙', title: '', role: 'commissioner' },
      { account: 'demo-c', name: '丙', title: '', role: 'commissioner' },
      { account: 'demo-d', name: '丙', title: '', role: 'dispatcher' },
    ],
  },
  isHubReachable: true,
};

test('a name from the screen does as well as the account, where one person has it', async () => {
  const { exitCode, asked } = await desk(['--as', '乙', 'verify'], { ...verify, 'session.get': district });

  expect([exitCode, signIns(asked)]).toEqual([
    0,
    [{ name: 'session.signInDemo', input: { account: 'demo-b' } }],
  ]);
});

test.each(['丙', 'demo-x'])('%s is nobody: without a password the accounts are listed', async (as) => {
  const session = { ...verify, 'session.get': district };
  const { exitCode, err, asked } = await desk(['--as', as, 'verify'], session, {
    password: async () => null,
  });

  expect([exitCode, signIns(asked)]).toEqual([2, []]);
  expect(err).toContain(`没有账号“${as}”`);
  expect(err).toContain('wang（wang）、demo-a（甲）、demo-b（乙）、demo-c（丙）、demo-d（丙）。');
});

test('an account that is new here signs in with its password', async () => {
  const { asked } = await desk(
    ['--as', 'zhou', 'verify'],
    { ...verify, 'session.get': district },
    { password: async () => 'secret' },
  );

  expect(signIns(asked)).toEqual([
    { name: 'session.signIn', input: { account: 'zhou', password: 'secret' } },
  ]);
});

test('an account that is known and gets no password says only that', async () => {
  const { exitCode, err } = await desk(
    ['--as', 'wang', 'verify'],
    { ...verify, 'session.get': district },
    { password: async () => null },
  );

  expect([exitCode, err]).toEqual([2, '需要密码：请在终端里运行，或者设置环境变量 DESK_PASSWORD。\n']);
});

test('with nobody known and no hub, the network is missing', async () => {
  const { exitCode, err } = await desk(['verify'], { ...verify, 'session.get': nobody });

  expect(exitCode).toBe(1);
  expect(err).toContain('http://127.0.0.1:4100');
  expect(err).toContain('第一次使用需要联网');
});
