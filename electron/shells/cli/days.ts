import { mistake } from './mistakes.ts';
import type { CliWords } from './work.ts';

function checkDay(value: string | null, words: CliWords): void {
  if (value === null) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!isDay || new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) !== value) {
    throw mistake(words.mistake.date, { value });
  }
}

/** Throws a mistake unless both are days (null: no bound) and they do not end before they begin. */
export function checkPeriod(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  words: CliWords,
): void {
  checkDay(from, words);
  checkDay(to, words);
  if (from !== null && to !== null && from > to) throw mistake(words.mistake.dateOrder, { from, to });
}
