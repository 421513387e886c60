import type { RawSheet } from './raw-sheet.ts';

/**
 * Gives every row of a cell that was merged downwards its value: offices merge a district or a firm over the rows
 * it covers. Rows that hold nothing else stay empty.
 */
export function fillMerged({ rows, merges }: RawSheet): void {
  for (const { startRow, startCol, endRow } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    for (const row of rows.slice(startRow + 1, endRow + 1)) {
      if (row.length === 0) continue;
      while (row.length <= startCol) row.push(null);
      row[startCol] ??= value;
    }
  }
}
