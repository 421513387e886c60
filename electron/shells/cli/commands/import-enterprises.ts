import { basename } from 'node:path';
import { fill } from '#shared/text/fill.ts';
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
    const { counts, rows } = isDryRun
      ? preview
      : await call('enterprises.confirmImport', { previewId: preview.previewId, override: [] });
    const written = 0;
    return {
      exitCode: counts.error === 0 ? 0 : 1,
      lines: [locale, fill(words.wrote, { written })],
      json: { file, counts, rows },
    };
  };
}
