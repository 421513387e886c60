import type { ImportField } from '#shared/import/preview.ts';
import type { Cell } from '../sheet-cells.ts';
import type { RowProblem } from './row-problem.ts';

/** Someone whom a list may name as a firm's commissioner. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** The cells of one row by field, and where what is wrong with them is noted. */
export interface RowReading {
  readonly cell: (field: ImportField) => Cell;
  readonly heading: (field: ImportField) => string;
  readonly note: (problem: RowProblem) => void;
}
