import type { After } from './timer.ts';

const minute = 60_000;

/**
 * Starts a process again after it died, at most once a minute: at once if it had run longer, otherwise when
 * its minute is over. Create it at the first start.
 */
export function createRestartPace(now: () => number, after: After): (start: () => void) => void {
  let startedAt = now();
  return (start) => {
    after(Math.max(0, startedAt + minute - now()), () => {
      startedAt = now();
      start();
    });
  };
}
