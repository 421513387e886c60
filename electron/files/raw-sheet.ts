import type { CellValue, MergeRange } from 'hucre';
import { badFile } from './bad-file.ts';
import type { Cell } from './sheet-cells.ts';
import { sheetLimits } from './sheet-limits.ts';

/** A sheet on its way into the program. A row that holds nothing is an empty list. */
export interface RawSheet {
  readonly name: string;
  readonly rows: Cell[][];
  readonly merges: readonly MergeRange[];
}

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function plainCell(value: CellValue | undefined): Cell {
  if (isBlank(value) || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

const emptyRow: Cell[] = [];
const lastRowIndex = 1_048_575;

/** Collects rows as they are read; refuses as soon as there are too many or they are too wide. */
export function createRowCollector(): {
  readonly rows: Cell[][];
  /** `index` counts from 0 and only goes up. */
  readonly add: (index: number, values: readonly CellValue[]) => void;
} {
  const rows: Cell[][] = [];
  let filled = 0;
  return {
    rows,
    add: (index, values) => {
      const last = values.findLastIndex((value) => !isBlank(value));
      if (last < 0) return;
      if (last >= sheetLimits.columns) throw badFile('too_many_columns', { limit: sheetLimits.columns });
      filled += 1;
      if (filled > sheetLimits.rows) throw badFile('too_many_rows', { limit: sheetLimits.rows });
      if (!Number.isInteger(index) || index < rows.length || index > lastRowIndex) throw badFile('damaged');
      while (rows.length < index) rows.push(emptyRow);
      rows.push(values.slice(0, last + 1).map(plainCell));
    },
  };
}
