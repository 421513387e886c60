import { resolve } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { checkPeriod } from '../days.ts';
import { writeOutput } from '../files.ts';
import type { CliWords, Work } from '../work.ts';

export interface ExportOptions {
  readonly ledger: 'visits' | 'issues';
  readonly out: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Writes one ledger of what this person may see. */
export function exportLedger({ ledger, out, from, to }: ExportOptions, words: CliWords): Work {
  checkPeriod({ from, to }, words);
  return async ({ call }) => {
    const { bytes, rows } = await call('ledgers.export', { ledger, from, to });
    const file = resolve(out);
    writeOutput(file, Buffer.from(bytes, 'base64'), words);
    return {
      exitCode: 0,
      lines: [fill(words.exported, { rows, file })],
      json: { ledger, file, rows, from, to },
    };
  };
}
