import { join } from 'node:path';
import type { ledgerNames } from '#shared/contract/app/desk.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { writeOutput } from '../cli/files.ts';
import type { Player } from './cast.ts';
import type { Telling } from './story.ts';

export interface ExportedLedger {
  readonly file: string;
  readonly rows: number;
}

/** Writes both ledgers of what this person may see into the folder. */
export async function exportLedgers(
  { call }: Player,
  outDir: string,
  { locale, words, say }: Telling,
): Promise<Record<(typeof ledgerNames)[number], ExportedLedger>> {
  const write = async (ledger: (typeof ledgerNames)[number]): Promise<ExportedLedger> => {
    const { bytes, rows } = await call('ledgers.export', { ledger, from: null, to: null });
    const file = join(outDir, `${ledger}.xlsx`);
    writeOutput(file, Buffer.from(bytes, 'base64'), catalogues[locale].cli);
    say(words.exported, { title: catalogues[locale].ledger[ledger].title, rows, file });
    return { file, rows };
  };
  return { visits: await write('visits'), issues: await write('issues') };
}
