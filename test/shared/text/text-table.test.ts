import { expect, test } from 'vitest';
import { textTable } from '#shared/text/text-table.ts';

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

test('a cell of any length takes forty places at most, and a last one two hundred', () => {
  const [fits, long, sentence] = ['甲'.repeat(20), '乙'.repeat(100_000), 'x'.repeat(100_000)];
  const lines = textTable([
    [fits, '1', ''],
    [long, '2', sentence],
  ]);
  expect(lines).toEqual([`${fits}  1`, `${'乙'.repeat(19)}…   2  ${'x'.repeat(198)}…`]);
});
