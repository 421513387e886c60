import type { PlanValue } from '#shared/domain/plan-value.ts';
import { inReceiptOrder } from '#shared/domain/receipt-order.ts';

/** What was recorded of one number: the newest day first, and of one day first what the hub received last. */
export function recordsOf(values: readonly PlanValue[], targetCode: string): PlanValue[] {
  const records = inReceiptOrder(values.filter((value) => value.targetCode === targetCode));
  return records.toReversed().toSorted((left, right) => right.reachedOn.localeCompare(left.reachedOn));
}

/** Whole percent of the goal, rounded down, so that 100 is never shown too early. */
export function shareOf(value: string, goal: number): number {
  return Math.floor((Number(value) / goal) * 100);
}
