/**
 * Hybrid logical clock as fixed-width text that sorts by bytes: `tttttttttttt-cccc-dddddddd`, 48-bit
 * milliseconds, 16-bit counter, first eight hex digits of the device (Kulkarni, Demirbas 2014).
 */
export type Hlc = string;

const format = (ms: number, counter: number, device: string): Hlc =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device.slice(0, 8)}`;

/** The next stamp after `last` at wall time `nowMs` on a device whose id starts with eight hex digits. */
export function nextHlc(last: Hlc | null, nowMs: number, device: string): Hlc {
  const lastMs = last === null ? 0 : Number.parseInt(last.slice(0, 12), 16);
  const lastCounter = last === null ? 0 : Number.parseInt(last.slice(13, 17), 16);
  if (nowMs > lastMs) return format(nowMs, 0, device);
  return lastCounter < 0xffff ? format(lastMs, lastCounter + 1, device) : format(lastMs + 1, 0, device);
}

export function msOfHlc(hlc: Hlc): number {
  return Number.parseInt(hlc.slice(0, 12), 16);
}
