import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { ImportResult } from '#shared/import/preview.ts';

/** Imports a workbook as a person would: preview first, then confirm; rows in error are reported and left out. */
export async function importFirms(call: Call<AppApi>, file: string): Promise<ImportResult> {
  const bytes = readFileSync(file).toString('base64');
  const preview = await call('enterprises.previewImport', { fileName: basename(file), bytes, mapping: null });
  return call('enterprises.confirmImport', { previewId: preview.previewId, override: [] });
}
