import { basename } from 'node:path';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { Refused } from '#shared/contract/reply.ts';
import { normaliseUscc } from '#shared/domain/uscc.ts';
import type { ImportResult } from '#shared/import/preview.ts';
import { type ImportReport, importReport } from '#shared/import/report.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import type { Player } from './cast.ts';
import { listEnterprises } from './list-everything.ts';
import type { Telling } from './story.ts';

export interface ListFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportedFirms {
  /** As the check without writing found it. */
  readonly report: ImportReport;
  readonly written: number;
  /** The firms of the list as they stand on the desk, new and known ones. */
  readonly firms: readonly EnterpriseRow[];
}

/** The most rows that are read out; all of them are in the summary. */
const readOut = 20;

/** Imports a list as a person would: check first, then confirm. Rows in error are told and left out. */
export async function importFirms(
  { call }: Player,
  { path, bytes }: ListFile,
  { locale, words, say }: Telling,
): Promise<ImportedFirms> {
  const preview = await call('enterprises.previewImport', {
    fileName: basename(path),
    bytes: Buffer.from(bytes).toString('base64'),
    mapping: null,
  });
  if (preview.mapping.name === undefined) throw new Refused('bad_file', { params: { reason: 'no_header' } });
  const report = importReport(preview, catalogues[locale].import);
  say(words.checked, preview.counts);
  const bad = report.rows.filter(({ result }) => result === 'error');
  for (const { row, reason } of bad.slice(0, readOut)) say(words.badRow, { row, reason });
  if (bad.length > readOut) say(words.moreBadRows, { count: bad.length - readOut });

  const result = await call('enterprises.confirmImport', { previewId: preview.previewId, override: [] });
  say(words.imported, { written: result.written });
  return { report, written: result.written, firms: firmsOf(result, await listEnterprises(call)) };
}

function firmsOf({ rows }: ImportResult, all: readonly EnterpriseRow[]): EnterpriseRow[] {
  const taken = rows.filter(({ result }) => ['new', 'update', 'duplicate'].includes(result));
  const names = new Set(taken.map(({ name }) => name));
  const codes = new Set(taken.map(({ uscc }) => normaliseUscc(uscc)));
  return all.filter(({ name, uscc }) =>
    uscc === null ? names.has(name) : codes.has(uscc) || names.has(name),
  );
}
