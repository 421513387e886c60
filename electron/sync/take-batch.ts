import type { OutboxRow } from '#electron/store/outbox.ts';

/** The hub takes 200 operations and one MiB; a Chinese character may need three bytes. */
export const batchOps = 200;
const batchUnits = 300_000;

/** The first operations that fit, without cutting an act in two unless it fills the batch alone. */
export function takeBatch(rows: readonly OutboxRow[], maxOps: number): OutboxRow[] {
  let units = 0;
  const fitting = rows.findIndex(({ size }, index) => {
    units += size;
    return index > 0 && (index >= maxOps || units > batchUnits);
  });
  if (fitting === -1) return [...rows];
  const next = rows[fitting]?.txId;
  const whole = rows.slice(0, fitting).findLastIndex(({ txId }) => txId !== next);
  return rows.slice(0, whole === -1 ? fitting : whole + 1);
}
