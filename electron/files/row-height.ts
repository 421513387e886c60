import type { LedgerTable, LedgerValue } from '#shared/ledger/column.ts';

/** A Chinese character is twice as wide as a Latin one. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0);

const lineHeight = 14;
const highestRow = 400;

/** The height in points that a row of wrapped cells needs; programs do not agree on it, therefore it is written. */
export function rowHeight(values: readonly LedgerValue[], columns: LedgerTable['columns']): number {
  const lines = columns.map(({ width, kind }, index) => {
    if (kind !== 'text') return 1;
    const parts = String(values[index] ?? '').split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / (width - 1.5))), 0);
  });
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 6);
}
