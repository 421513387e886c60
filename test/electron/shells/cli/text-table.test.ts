import { expect, test } from 'vitest';
import { textTable } from '#electron/shells/cli/text-table.ts';

test('columns stand below each other where Chinese letters take two places', () => {
  expect(
    textTable([
      ['行', '企业名称', '原因'],
      ['12', 'ABC（示例）', ''],
      ['3', '甲', '缺'],
    ]),
  ).toEqual(['行  企业名称     原因', '12  ABC（示例）', '3   甲           缺']);
  expect(textTable([])).toEqual([]);
});
