import type { PlanValue } from '#shared/domain/plan-value.ts';

/** The newest first: by the day it speaks of, and for one day by when the hub received it, what waits before the rest. */
const newestFirst = (left: PlanValue, right: PlanValue): number => {
  const key = ({ reachedOn, receivedAt, id }: PlanValue): string => `${reachedOn} ${receivedAt ?? '~'} ${id}`;
  return key(left) < key(right) ? 1 : -1;
};

/** What was recorded of one number, the newest first. */
export function recordsOf(values: readonly PlanValue[], targetCode: string): PlanValue[] {
  return values.filter((value) => value.targetCode === targetCode).toSorted(newestFirst);
}

/** Whole percent of the goal, rounded down, so that 100 is never shown too early. */
export function shareOf(value: string, goal: number): number {
  return Math.floor((Number(value) / goal) * 100);
}
