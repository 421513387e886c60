import { truncateSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refused } from '#shared/contract/reply.ts';
import type { ImportRow } from '#shared/import/preview.ts';
import { desk, temporaryFolder } from '../support.ts';

const row = (number: number, result: ImportRow['result'], rest: Partial<ImportRow> = {}): ImportRow => ({
  row: number,
  name: `第${number}家公司`,
  uscc: '',
  result,
  field: null,
  reason: '',
  params: {},
  ...rest,
});
const rows = [
  row(4, 'new'),
  row(5, 'warning', { field: 'uscc', reason: 'code_check_digit' }),
  row(6, 'error', { field: 'district', reason: 'district_not_yours', params: { district: '福山区' } }),
];
const counts = { new: 1, update: 0, duplicate: 0, warning: 1, error: 1 };
const preview = {
  previewId: 'preview-1',
  fileName: 'a.xlsx',
  sheetName: '名单',
  headerRow: 3,
  columns: [],
  mapping: { name: 1, uscc: 2 },
  counts,
  rows,
};

function fileOf(content: string): string {
  const file = join(temporaryFolder(), '名单.xlsx');
  writeFileSync(file, content);
  return file;
}

test('a dry run reports counts and rows in one flat object and writes nothing', async () => {
  const file = fileOf('a list');
  const ran = await desk(['import', 'enterprises', file, '--dry-run', '--json'], {
    'enterprises.previewImport': preview,
  });

  expect(ran.exitCode).toBe(1);
  expect(ran.json()).toEqual({
    ok: false,
    file,
    written: 0,
    new: 1,
    update: 0,
    duplicate: 0,
    warning: 1,
    error: 1,
    rows: [
      { row: 4, result: 'new', field: null, reason: '' },
      {
        row: 5,
        result: 'warning',
        field: 'uscc',
        reason: '信用代码的校验码不对，请核对；确认无误可按原样导入',
      },
      { row: 6, result: 'error', field: 'district', reason: '没有福山区企业的写入权限' },
    ],
  });
  expect(ran.asked.at(-1)).toEqual({
    name: 'enterprises.previewImport',
    input: { fileName: '名单.xlsx', bytes: Buffer.from('a list').toString('base64'), mapping: null },
  });
});

test('confirming writes what was previewed and takes no doubtful row', async () => {
  const good = { counts: { ...counts, warning: 0, error: 0 }, rows: [row(4, 'new')] };
  const ran = await desk(['import', 'enterprises', fileOf('a list'), '--confirm', '--json'], {
    'enterprises.previewImport': { ...preview, ...good },
    'enterprises.confirmImport': { ...good, written: 1 },
  });

  expect(ran.exitCode).toBe(0);
  expect(ran.json()).toMatchObject({ ok: true, written: 1, new: 1, error: 0 });
  expect(ran.asked.at(-1)).toEqual({
    name: 'enterprises.confirmImport',
    input: { previewId: 'preview-1', override: [] },
  });
});

test('a person reads a table of the rows that need attention, and the counts', async () => {
  const ran = await desk(['import', 'enterprises', fileOf('a list'), '--dry-run'], {
    'enterprises.previewImport': preview,
  });

  expect(ran.out.split('\n')).toEqual([
    '行  结果    企业名称   原因',
    '5   有疑问  第5家公司  信用代码的校验码不对，请核对；确认无误可按原样导入',
    '6   有错误  第6家公司  没有福山区企业的写入权限',
    '',
    '新增 1，更新 0，重复 0，有疑问 1，有错误 1。',
    '只做了检查，没有写入。',
    '',
  ]);
});

test('a file that is not there, or is no list, is said before and after the core opens', async () => {
  const missing = await desk(['import', 'enterprises', '/nowhere/a.xlsx', '--dry-run']);
  const damaged = await desk(['import', 'enterprises', fileOf('no list'), '--dry-run'], {
    'enterprises.previewImport': new Refused('bad_file', { params: { reason: 'damaged' } }),
  });

  expect([missing.exitCode, missing.opened.length]).toEqual([1, 0]);
  expect(missing.err).toBe('读不到文件 /nowhere/a.xlsx：ENOENT。请检查路径和权限。\n');
  expect([damaged.exitCode, damaged.err]).toEqual([
    1,
    '这个文件不完整或者已经损坏，请重新取得文件后再试。\n',
  ]);
});

test('what never ends, is no file or is too large is not read at all', async () => {
  const folder = temporaryFolder();
  const huge = fileOf('');
  truncateSync(huge, 20 * 1024 * 1024 + 1);

  const ran = await desk(['import', 'enterprises', folder, '--dry-run']);
  const device = await desk(['import', 'enterprises', devNull, '--dry-run']);
  const tooLarge = await desk(['import', 'enterprises', huge, '--dry-run', '--json']);

  expect([ran.exitCode, ran.opened.length, ran.err]).toEqual([
    1,
    0,
    `${folder} 不是文件，读不了。请写明一个表格文件的路径。\n`,
  ]);
  expect([device.exitCode, device.err]).toEqual([1, expect.stringContaining('不是文件')]);
  expect([tooLarge.exitCode, tooLarge.opened.length]).toEqual([1, 0]);
  expect(tooLarge.json()).toMatchObject({ refusal: { code: 'bad_file', params: { reason: 'too_large' } } });
  expect(tooLarge.err).toContain('20 MB');
});

test('a list without a heading for the name cannot be read here', async () => {
  const ran = await desk(['import', 'enterprises', fileOf('a list'), '--confirm'], {
    'enterprises.previewImport': { ...preview, mapping: {} },
  });

  expect([ran.exitCode, ran.err]).toEqual([
    1,
    '没有找到列名那一行。请在名单上方写上列名，至少要有“企业名称”。\n',
  ]);
});
