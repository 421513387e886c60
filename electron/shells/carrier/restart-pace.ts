import type { After } from './timer.ts';

const minute = 60_000;
const quickStarts = 2;

/**
 * Starts a process again after it died: at once if it had run for a minute, and the first two times that it had not;
 * from then on at most once a minute, until it has run for one. Create it at the first start.
 */
export function createRestartPace(now: () => number, after: After): (start: () => void) => void {
  let startedAt = now();
  let quickLeft = quickStarts;
  return (start) => {
    const rest = Math.max(0, startedAt + minute - now());
    const isQuick = rest > 0 && quickLeft > 0;
    if (rest === 0) quickLeft = quickStarts;
    else if (isQuick) quickLeft -= 1;
    after(isQuick ? 0 : rest, () => {
      startedAt = now();
      start();
    });
  };
}
