/** One cell as it stands in the file: text, number, boolean, an ISO day for dates, or nothing. */
export type Cell = string | number | boolean | null;

/**
 * The first visible sheet with a list of firms, or else with any content. `rows[0]` is the sheet's row 1; rows may
 * differ in length.
 */
export interface SheetCells {
  readonly sheetName: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Parses an untrusted spreadsheet; refuses with `bad_file` and a reason that the person can act on. */
export type ParseSpreadsheet = (bytes: Uint8Array, fileName: string) => Promise<SheetCells>;
