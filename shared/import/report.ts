import { fill } from '../text/fill.ts';
import type { Texts } from '../text/texts.ts';
import type { importing } from '../text/zh-CN/import.ts';
import type { ImportCounts, ImportField, ImportRow } from './preview.ts';

export type ImportWords = Texts<typeof importing>;

/** Why a row has its result, as one sentence in the words of the catalogue; empty for a new firm. */
export function reasonSentence(
  { reason, params }: Pick<ImportRow, 'reason' | 'params'>,
  words: ImportWords,
): string {
  const reasons: Readonly<Record<string, string>> = words.reason;
  const names: Readonly<Record<string, string>> = words.changed;
  const fields = String(params.fields ?? '').split(',');
  const named = fields.flatMap((field) => names[field] ?? []).join(words.fieldJoin);
  const changed = named === '' ? '' : fill(words.changedFields, { fields: named });
  const more = params.more === undefined ? '' : fill(words.more, params);
  return `${fill(reasons[reason] ?? reason, params)}${changed}${more}`;
}

export interface ReportRow {
  /** As the spreadsheet program shows it, from 1. */
  readonly row: number;
  readonly result: ImportRow['result'];
  readonly field: ImportField | null;
  /** A sentence; empty for a new firm. */
  readonly reason: string;
}

export interface ImportReport extends ImportCounts {
  readonly rows: readonly ReportRow[];
}

/** What an import found or did, flat, for programs and for the command line. */
export function importReport(
  { counts, rows }: { readonly counts: ImportCounts; readonly rows: readonly ImportRow[] },
  words: ImportWords,
): ImportReport {
  const listed = rows.map(({ row, result, field, ...why }) => ({
    row,
    result,
    field,
    reason: reasonSentence(why, words),
  }));
  return { ...counts, rows: listed };
}
