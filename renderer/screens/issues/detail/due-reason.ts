import { type CountedDay, countLimit } from '#shared/calendar/count-limit.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { type RunningLimit, runningLimit } from '#shared/workflow/running-clock.ts';

export interface DueReason {
  readonly clock: RunningLimit['clock'];
  readonly startedAt: string;
  /** Working days; 0.5 is four office hours. */
  readonly limitDays: number;
  readonly days: readonly CountedDay[];
  /** False where the hub counted with another calendar than this laptop's. */
  readonly isAgreed: boolean;
}

/** How the limit that runs now was counted; null where none runs, or where the books name the day. */
export function dueReason(
  issue: Parameters<typeof runningLimit>[0] & Pick<Issue, 'dueAt'>,
  rules: Office,
): DueReason | null {
  const limit = runningLimit(issue, rules);
  if (limit === null || issue.dueAt === null) return null;
  const { calendar, office } = rules;
  const counted = countLimit(calendar, office, limit);
  return {
    clock: limit.clock,
    startedAt: limit.from,
    limitDays: limit.days,
    days: counted.days,
    isAgreed: counted.dueAt === issue.dueAt,
  };
}
