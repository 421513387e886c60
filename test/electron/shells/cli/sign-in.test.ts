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

  expect([unnamed.exitCode, unnamed.err]).toEqual([2, '请用 --as 写明账号。可用的有：wang, li。\n']);
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

test('with nobody known and no hub, the network is missing', async () => {
  const { exitCode, err } = await desk(['verify'], { ...verify, 'session.get': nobody });

  expect(exitCode).toBe(1);
  expect(err).toContain('http://127.0.0.1:4100');
  expect(err).toContain('第一次使用需要联网');
});
