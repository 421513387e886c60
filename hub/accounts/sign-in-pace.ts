import type { SignInFailures } from '#hub/store/sign-in-failures.ts';

const freeFailures = 4;
const longestSeconds = 15 * 60;

/** From the fifth failure in a row each one doubles the wait; nobody is locked out for good from outside. */
export function afterFailure({ failures }: SignInFailures, nowMs: number): SignInFailures {
  const count = failures + 1;
  if (count <= freeFailures) return { failures: count, blockedUntil: null };
  const seconds = Math.min(2 ** (count - freeFailures), longestSeconds);
  return { failures: count, blockedUntil: new Date(nowMs + seconds * 1000).toISOString() };
}

/** Whole seconds to wait before the next attempt is looked at; 0: now. */
export function secondsToWait({ blockedUntil }: SignInFailures, nowMs: number): number {
  if (blockedUntil === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(blockedUntil) - nowMs) / 1000));
}
