import type { ImportField } from '#shared/import/preview.ts';
import type { importing } from '#shared/text/zh-CN/import.ts';

/** A key of `import.reason` in the text catalogue. */
export type ImportReason = keyof (typeof importing)['reason'];

/** Something about a row that a person should know. An error keeps it out, a warning may be overridden. */
export interface RowProblem {
  readonly level: 'error' | 'warning';
  readonly field: ImportField;
  readonly reason: ImportReason;
  readonly params: Readonly<Record<string, string | number>>;
}
