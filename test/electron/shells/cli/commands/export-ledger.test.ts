import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, temporaryFolder } from '../support.ts';

const answer = {
  'ledgers.export': {
    fileName: '走访服务台账.xlsx',
    bytes: Buffer.from('a ledger').toString('base64'),
    rows: 7,
  },
};

test('a ledger replaces the file of before and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'visits.xlsx');
  writeFileSync(file, 'of last month');

  const ran = await desk(
    ['export', 'visits', '--out', file, '--from', '2026-11-01', '--to', '2026-11-30', '--json'],
    answer,
  );

  expect(ran.exitCode).toBe(0);
  expect(ran.json()).toEqual({
    ok: true,
    ledger: 'visits',
    file,
    rows: 7,
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(ran.asked.at(-1)?.input).toEqual({ ledger: 'visits', from: '2026-11-01', to: '2026-11-30' });
  expect(readFileSync(file, 'utf8')).toBe('a ledger');
  expect(readdirSync(folder)).toEqual(['visits.xlsx']);
});

test('without days the whole ledger is asked for', async () => {
  const file = join(temporaryFolder(), 'issues.xlsx');
  const ran = await desk(['export', 'issues', '--out', file], answer);

  expect(ran.out).toBe(`已导出 7 行到 ${file}。\n`);
  expect(ran.asked.at(-1)?.input).toEqual({ ledger: 'issues', from: null, to: null });
});

test.each(['2026-02-30', '2026-13-01', '26-11-01', '2026/11/01', '今天', ''])(
  '%j is no day, and nothing is opened',
  async (value) => {
    const ran = await desk(['export', 'visits', '--out', 'a.xlsx', '--from', value]);

    expect([ran.exitCode, ran.opened.length]).toEqual([2, 0]);
    expect(ran.err).toContain(`“${value}”不是日期`);
  },
);

test('the first day must not be after the last', async () => {
  const days = ['--from', '2026-11-02', '--to', '2026-11-01'];
  const ran = await desk(['export', 'visits', '--out', 'a.xlsx', ...days]);

  expect([ran.exitCode, ran.err]).toEqual([2, '起始日期 2026-11-02 晚于截止日期 2026-11-01。\n']);
});

test('a place that cannot be written is said, and nothing is left there', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));

  const missing = await desk(['export', 'visits', '--out', join(folder, 'no', 'a.xlsx')], answer);
  const taken = await desk(['export', 'visits', '--out', join(folder, 'taken')], answer);

  expect([missing.exitCode, taken.exitCode]).toEqual([1, 1]);
  expect(missing.err).toContain('ENOENT');
  expect(taken.err).toContain('EISDIR');
  expect(readdirSync(folder)).toEqual(['taken']);
});
