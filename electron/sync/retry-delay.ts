const firstMs = 1_000;
const longestMs = 60_000;

/** Milliseconds until the next try after so many failures in a row: doubling, with full jitter over its upper half. */
export function retryDelay(failures: number, random: () => number): number {
  const step = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(step * (0.5 + random() / 2));
}
