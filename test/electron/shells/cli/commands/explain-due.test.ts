import { expect, test } from 'vitest';
import { desk } from '../support.ts';

test('says when a limit ends and why, without anybody signing in', async () => {
  const ran = await desk(['explain-due', '--received', '2026-02-13T10:00', '--limit', '2d']);
  expect(ran.exitCode).toBe(0);
  expect(ran.opened).toEqual([]);
  expect(ran.out.split('\n')).toEqual([
    '2026-02-13 10:00 收到，时限 2 个工作日。',
    '到期：2026-02-24 17:30（2026-02-24 周二）。',
    '  2026-02-13 周五  起算日，不计',
    '  2026-02-14 周六  第 1 个工作日，调休上班',
    '  2026-02-15 周日  周末，不计',
    '  2026-02-16 周一  节假日，不计',
    '  2026-02-17 周二  节假日，不计',
    '  2026-02-18 周三  节假日，不计',
    '  2026-02-19 周四  节假日，不计',
    '  2026-02-20 周五  节假日，不计',
    '  2026-02-21 周六  周末，不计',
    '  2026-02-22 周日  周末，不计',
    '  2026-02-23 周一  节假日，不计',
    '  2026-02-24 周二  第 2 个工作日',
    '',
  ]);
});

test('counts half a day by the minute, and skips a pause', async () => {
  const half = await desk(['explain-due', '--received', '2026-11-24 15:00', '--limit', '半天']);
  expect(half.out).toContain('到期：2026-11-25 10:00');
  expect(half.out).toContain('计 150 分钟');
  const pause = ['--pause', '2026-11-25T09:00/2026-11-26T09:00'];
  const paused = await desk([
    'explain-due',
    '--received',
    '2026-11-24T10:00',
    '--limit',
    '1d',
    ...pause,
    '--json',
  ]);
  expect(paused.json()).toMatchObject({ ok: true, limitDays: 1, dueAt: '2026-11-26T09:30:00.000Z' });
  const open = await desk([
    'explain-due',
    '--received',
    '2026-11-24T10:00',
    '--limit',
    '1d',
    '--pause',
    '2026-11-25T09:00/',
  ]);
  expect(open.out).toContain('时限还在暂停');
});

test('marks a year without a notice as provisional', async () => {
  const ran = await desk(['explain-due', '--received', '2026-12-30T10:00', '--limit', '2d']);
  expect(ran.out).toContain('2027-01-01 周五  第 2 个工作日（暂定）');
  expect(ran.out).toContain('标“暂定”的日子还没有正式放假通知');
});

test.each([
  [['--received', '2026-02-30T10:00', '--limit', '1d'], '--received'],
  [['--received', '昨天', '--limit', '1d'], '--received'],
  [['--received', '2026-02-13T10:00', '--limit', '1.5d'], '1.5d'],
  [['--received', '2026-02-13T10:00', '--limit', '0d'], '0d'],
  [
    ['--received', '2026-02-13T10:00', '--limit', '1d', '--pause', '2026-02-14T10:00/2026-02-13T10:00'],
    '暂停',
  ],
])('names what is wrongly written in %j, with an example', async (options, named) => {
  const ran = await desk(['explain-due', ...options]);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain(named);
  expect(ran.err).toMatch(/2026-02-13T10:00|15d/u);
});

test('goes by the calendar and the hours of the office when somebody is named', async () => {
  const year = {
    id: 'y',
    year: 2027,
    off: ['2027-01-01'],
    work: [],
    source: '通知',
    broughtById: 'admin',
    broughtAt: '2026-11-20T01:00:00.000Z',
    receivedAt: '2026-11-20T01:00:00.000Z',
  };
  const reference = { panels: [], experts: [], units: [], people: [], calendars: [year], settings: [] };
  const asked = ['explain-due', '--received', '2026-12-31T10:00', '--limit', '1d'];
  const ran = await desk(['--as', 'lin', ...asked], { 'reference.get': reference });
  expect(ran.opened).toHaveLength(1);
  expect(ran.out).toContain('到期：2027-01-04');
  expect(ran.out).not.toContain('暂定');
  expect((await desk(asked)).out).toContain('到期：2027-01-01');
});
