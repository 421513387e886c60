import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillMerged } from '#electron/files/merged-cells.ts';
import type { Cell } from '#electron/files/sheet-cells.ts';

const merge = (startRow: number, endRow: number, startCol = 0) => ({
  startRow,
  endRow,
  startCol,
  endCol: startCol,
});
const sheet = (rows: Cell[][], merges: readonly ReturnType<typeof merge>[]) => ({
  name: '名单',
  rows,
  merges,
});

it('looks at no cell twice, however many merges cover it', () => {
  const count = 20_000;
  const rows = Array.from({ length: count }, (_, index): Cell[] => [index === 0 ? '芝罘区' : null, '公司']);
  const before = process.cpuUsage();
  fillMerged(
    sheet(
      rows,
      rows.map((_, index) => merge(index, count)),
    ),
  );
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  expect(rows.every(([district]) => district === '芝罘区')).toBe(true);
});

const cell = fc.constantFrom('甲', '乙', null);
const tables = fc.array(fc.oneof(fc.tuple(cell, cell), fc.constant([])), { maxLength: 8 });
const merges = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(1)), { maxLength: 6 });

it('gives each cell what the uppermost of its merges holds', () => {
  fc.assert(
    fc.property(tables, merges, (table, drawn) => {
      const spans = drawn.map(([from, length, column]) => merge(from, from + length, column));
      const rows = table.map((row) => [...row]);
      fillMerged(sheet(rows, spans));
      const plain = table.map((row) => [...row]);
      for (const { startRow, endRow, startCol } of spans.toSorted((a, b) => a.startRow - b.startRow)) {
        const value = plain[startRow]?.[startCol] ?? null;
        for (const row of plain.slice(startRow, endRow + 1)) if (row.length > 0) row[startCol] ??= value;
      }
      expect(rows).toEqual(plain);
    }),
  );
});
