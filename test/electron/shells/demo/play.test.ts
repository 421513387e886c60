import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { runDemo } from '#electron/shells/demo/run-demo.ts';
import { fictionalCode, workbookOf } from '../../../support/messy-workbook.ts';
import { temporaryFolder } from '../cli/support.ts';

/** Real processes on a busy machine; an idle one needs a quarter of it. */
const limit = 110_000;

test(
  'the whole main job, with a list that brings no firm of the fast channel',
  async () => {
    const folder = temporaryFolder();
    const list = join(folder, '名单.xlsx');
    const rows = [
      ['示例单位报送名单'],
      ['单位名称', '社会信用代码', '所在县市区'],
      ['示例报送甲有限公司', fictionalCode(9_001), '福山区'],
      ['示例报送乙有限公司', '9137060', '福山区'],
    ];
    writeFileSync(list, await workbookOf({ rows, merges: ['A1:C1'] }));
    let err = '';

    const exitCode = await runDemo(['--enterprises', list, '--out', folder], {
      locale: 'zh-CN',
      stdout: () => undefined,
      stderr: (text) => {
        err += text;
      },
      onInterrupt: () => undefined,
    });

    expect([exitCode, err]).toEqual([0, '']);
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({
      enterprises: 5,
      visits: 5,
      issues: 10,
      routed: { finance: 2, digital: 2, design: 2, talent: 2, legal: 2 },
      fastChannel: 6,
      closed: 10,
      lostOperations: 0,
      import: { new: 1, update: 0, duplicate: 0, warning: 0, error: 1, written: 1, addedFromDistrict: 4 },
      compared: { differences: [] },
    });
    expect(summary.import.errors).toEqual([
      { row: 4, result: 'error', field: 'uscc', reason: '信用代码应为 18 位，这里是 7 位' },
    ]);
    for (const { file, rows: count } of Object.values<{ file: string; rows: number }>(summary.ledgers)) {
      const { rows: written } = await readSpreadsheet(readFileSync(file), 'ledger.xlsx');
      expect(written.length).toBe(count + 3);
    }
  },
  limit,
);
