import { expect, test } from 'vitest';
import { Obstacle } from '#electron/shells/carrier/obstacle.ts';
import { Refused } from '#shared/contract/reply.ts';
import { fakeState } from '../../../support/fake-desk.ts';
import { desk } from './support.ts';

test.each([
  [['frobnicate'], '不认识命令 frobnicate'],
  [['import'], ''],
  [['import', 'enterprises'], '少了参数 FILE'],
  [['import', 'enterprises', 'a.xlsx'], '--dry-run'],
  [['import', 'enterprises', 'a.xlsx', '--dry-run', '--confirm'], '只能写一个'],
  [['import', 'enterprises', 'a.xlsx', '--force'], '不认识选项 --force'],
  [['import', 'enterprises', 'a.xlsx', 'b.xlsx', '--dry-run'], '多了参数'],
  [['export', 'visits'], '少了选项 --out <FILE>'],
  [['export', 'visits', '--out'], '选项 --out <FILE> 后面少了内容'],
  [['export', 'letters', '--out', 'a.xlsx'], '不认识命令 letters'],
  [['backup'], '少了选项 --to <FILE>'],
  [['sync', '--data'], '后面少了内容'],
])('%j is wrong usage, said in words, and opens nothing', async (argv, sentence) => {
  const { exitCode, err, opened } = await desk(argv);

  expect(exitCode).toBe(2);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/error:/i);
  expect(opened).toEqual([]);
});

test('help is no mistake and speaks the language of the person', async () => {
  const chinese = await desk(['--help']);
  const english = await desk(['export', 'visits', '--help'], {}, { locale: 'en-US' });

  expect([chinese.exitCode, english.exitCode]).toEqual([0, 0]);
  expect(chinese.out).toContain('用法：');
  for (const command of ['import', 'export', 'sync', 'status', 'backup', 'verify'])
    expect(chinese.out).toContain(command);
  expect(english.out).toContain('--from <DATE>');
  expect(english.out).not.toMatch(/[\u4e00-\u9fff]/u);
});

test('the options before a command reach the core', async () => {
  const { opened, closed } = await desk(
    ['--data', '/d', '--hub', 'http://127.0.0.1:1', '--as', 'lin', 'verify'],
    { 'store.verify': { checks: [] } },
  );

  expect(opened).toEqual([{ data: '/d', hub: 'http://127.0.0.1:1', as: 'lin' }]);
  expect(closed).toBe(1);
});

test('a refusal is one sentence, exit code 1, and the core is closed', async () => {
  const { exitCode, err, out, closed } = await desk(['verify'], {
    'store.verify': new Refused('not_allowed'),
  });

  expect([exitCode, err, out, closed]).toEqual([1, '当前角色不能做这一步。\n', '', 1]);
});

test('with --json a refusal and a mistake are objects too', async () => {
  const refused = await desk(['verify', '--json'], { 'store.verify': new Refused('not_allowed') });
  const mistaken = await desk(['export', 'visits', '--json']);

  expect(refused.json()).toEqual({
    ok: false,
    message: '当前角色不能做这一步。',
    refusal: { code: 'not_allowed' },
  });
  expect(mistaken.json()).toMatchObject({ ok: false, message: mistaken.err.trim() });
});

test('what keeps the core from opening is said', async () => {
  const { exitCode, err } = await desk(
    ['status'],
    {},
    { open: () => Promise.reject(new Obstacle('没有权限。')) },
  );

  expect([exitCode, err]).toEqual([1, '没有权限。\n']);
});

test('a bug is not taken for a mistake of the person', async () => {
  await expect(desk(['status'], {})).rejects.toThrow('enterprises.count was not to be asked');
});

test('before its first exchange a laptop fetches what there is, so that nothing is compared with nothing', async () => {
  const fresh = { ...fakeState.status, isFirstSyncDone: false };
  const ran = await desk(['verify'], {
    'sync.status': fresh,
    'sync.now': fresh,
    'store.verify': { checks: [] },
  });

  expect(ran.asked.map(({ name }) => name).slice(-3)).toEqual(['sync.status', 'sync.now', 'store.verify']);
});
