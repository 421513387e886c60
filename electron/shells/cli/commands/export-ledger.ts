import { resolve } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { writeOutput } from '../files.ts';
import { mistake } from '../mistakes.ts';
import type { CliWords, Work } from '../work.ts';

export interface ExportOptions {
  readonly ledger: 'visits' | 'issues';
  readonly out: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Writes one ledger of what this person may see. */
export function exportLedger({ ledger, out, from, to }: ExportOptions, words: CliWords): Work {
  checkDay(from, words);
  checkDay(to, words);
  if (from !== null && to !== null && from > to) throw mistake(words.mistake.dateOrder, { from, to });
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

function checkDay(value: string | null, words: CliWords): void {
  if (value === null) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!isDay || new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) !== value) {
    throw mistake(words.mistake.date, { value });
  }
}
