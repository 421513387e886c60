/** What one spreadsheet may ask of the laptop; bytes and counts. */
export const sheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** What the parts of a file weigh once unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  parts: 10_000,
  /** Rows and columns that hold something. */
  rows: 50_000,
  columns: 200,
} as const;
