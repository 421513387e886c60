import type { Writer } from '#hub/store/db.ts';
import { takeNumber } from '#hub/store/sequencer.ts';

/**
 * `SQ-370602-2026-000045`: counted per district and year, without gaps among what was committed. `on` is a day. SQ is
 * an issue (诉求), ZF a visit (走访), DB a supervision notice (督办).
 */
async function numberOf(
  tx: Writer,
  prefix: 'SQ' | 'ZF' | 'DB',
  districtCode: string,
  on: string,
): Promise<string> {
  const series = `${prefix}-${districtCode}-${on.slice(0, 4)}`;
  return `${series}-${String(await takeNumber(tx, series)).padStart(6, '0')}`;
}

export const issueNumber = (tx: Writer, districtCode: string, on: string) =>
  numberOf(tx, 'SQ', districtCode, on);
export const visitNumber = (tx: Writer, districtCode: string, on: string) =>
  numberOf(tx, 'ZF', districtCode, on);
export const noticeNumber = (tx: Writer, districtCode: string, on: string) =>
  numberOf(tx, 'DB', districtCode, on);
