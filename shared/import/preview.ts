import { z } from 'zod';

/** The columns that an enterprise list may bring. */
export const importFields = [
  'name',
  'uscc',
  'district',
  'chain',
  'chainRole',
  'doubling',
  'doublingFrom',
  'doublingTo',
  'tags',
  'address',
  'industry',
  'contactName',
  'contactTitle',
  'contactPhone',
  'commissioner',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

/**
 * `duplicate`: the same firm again, in the file or unchanged in the store; nothing to write.
 * `warning`: a doubt (for example a wrong check digit); written only when the person takes it as it is.
 */
const rowResults = ['new', 'update', 'duplicate', 'warning', 'error'] as const;

export const importRow = z.object({
  /** The row number as the spreadsheet program shows it, from 1. */
  row: z.int().min(1),
  name: z.string(),
  uscc: z.string(),
  result: z.enum(rowResults),
  field: importField.nullable(),
  /** A key `import.reason.<reason>` of the text catalogue; empty for `new`. */
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportRow = z.infer<typeof importRow>;

export const importCounts = z.object({
  new: z.int(),
  update: z.int(),
  duplicate: z.int(),
  warning: z.int(),
  error: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const importPreview = z.object({
  previewId: z.string(),
  fileName: z.string(),
  sheetName: z.string(),
  headerRow: z.int(),
  /** Header texts of the file, by column index. */
  columns: z.array(z.string()),
  mapping: z.partialRecord(importField, z.int()),
  counts: importCounts,
  rows: z.array(importRow),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = z.object({ counts: importCounts, written: z.int(), rows: z.array(importRow) });
export type ImportResult = z.infer<typeof importResult>;
