import type { RawSheet } from './raw-sheet.ts';

/**
 * Gives every row of a cell that was merged downwards its value: offices merge a district or a firm over the rows
 * it covers. Rows that hold nothing else stay empty. Each cell is looked at once, even in a hostile file, where merges
 * by the thousand may cover each other.
 */
export function fillMerged({ rows, merges }: RawSheet): void {
  const filledTo = new Map<number, number>();
  for (const { startRow, startCol, endRow } of merges.toSorted(
    (one, other) => one.startRow - other.startRow,
  )) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    const from = Math.max(startRow, filledTo.get(startCol) ?? 0) + 1;
    for (const row of rows.slice(from, endRow + 1)) {
      if (row.length === 0) continue;
      while (row.length <= startCol) row.push(null);
      row[startCol] ??= value;
    }
    filledTo.set(startCol, Math.max(endRow, from - 1));
  }
}
