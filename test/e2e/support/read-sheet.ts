import { readFileSync } from 'node:fs';
import type { Cell } from '#electron/files/sheet-cells.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';

/** The cells of a downloaded spreadsheet, row by row. */
export async function readSheet(file: string): Promise<readonly (readonly Cell[])[]> {
  return (await readSpreadsheet(readFileSync(file), 'ledger.xlsx')).rows;
}
