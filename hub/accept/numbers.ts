import type { Writer } from '#hub/store/db.ts';
import { takeNumber } from '#hub/store/sequencer.ts';

/** `SQ-370602-2026-000045`: counted per district and year, without gaps among what was committed. `on` is a day. */
async function numberOf(tx: Writer, prefix: 'SQ' | 'ZF', districtCode: string, on: string): Promise<string> {
  const series = `${prefix}-${districtCode}-${on.slice(0, 4)}`;
  return `${series}-${String(await takeNumber(tx, series)).padStart(6, '0')}`;
}

export const issueNumber = (tx: Writer, districtCode: string, on: string) =>
  numberOf(tx, 'SQ', districtCode, on);
export const visitNumber = (tx: Writer, districtCode: string, on: string) =>
  numberOf(tx, 'ZF', districtCode, on);
