import { basename, resolve } from 'node:path';
import { Refused } from '#shared/contract/reply.ts';
import type { ImportResult } from '#shared/import/preview.ts';
import { importReport, reasonSentence } from '#shared/import/report.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';
import { textTable } from '#shared/text/text-table.ts';
import { readInput } from '../files.ts';
import { mistake } from '../mistakes.ts';
import type { CliWords, Work } from '../work.ts';

export interface ImportOptions {
  readonly file: string;
  readonly isDryRun: boolean;
  readonly isConfirmed: boolean;
}

/** Compares a list of firms with the store and, when confirmed, writes what is new or updated. */
export function importEnterprises({ file, isDryRun, isConfirmed }: ImportOptions, words: CliWords): Work {
  if (isDryRun === isConfirmed) throw mistake(words.mistake.neither);
  const bytes = Buffer.from(readInput(file, words)).toString('base64');
  return async ({ call, locale }) => {
    const preview = await call('enterprises.previewImport', {
      fileName: basename(file),
      bytes,
      mapping: null,
    });
    // A window lets people say which column holds the name; here there is nobody to ask.
    if (preview.mapping.name === undefined)
      throw new Refused('bad_file', { params: { reason: 'no_header' } });
    const result: ImportResult = isDryRun
      ? { counts: preview.counts, rows: preview.rows, written: 0 }
      : await call('enterprises.confirmImport', { previewId: preview.previewId, override: [] });
    const { counts, rows, written } = result;
    return {
      exitCode: counts.error === 0 ? 0 : 1,
      lines: [
        ...attentionTable(rows, locale),
        fill(words.counts, counts),
        isDryRun ? words.dryRunOnly : fill(words.wrote, { written }),
      ],
      json: {
        file: resolve(file),
        written,
        ...importReport(result, catalogues[locale].import),
      },
    };
  };
}

/** The rows that a person has to look at, with the reason; nothing when there are none. */
function attentionTable(rows: ImportResult['rows'], locale: Locale): string[] {
  const { rowNumber, name, outcome, reason, result } = catalogues[locale].enterprise.import;
  const doubtful = rows.filter((row) => row.result === 'warning' || row.result === 'error');
  if (doubtful.length === 0) return [];
  const lines = doubtful.map((row) => [
    String(row.row),
    result[row.result],
    row.name,
    reasonSentence(row, catalogues[locale].import),
  ]);
  return [...textTable([[rowNumber, outcome, name, reason], ...lines]), ''];
}
