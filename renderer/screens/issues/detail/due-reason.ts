import { type ExplainedDay, explain } from '#shared/calendar/explain.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { countWorkingDays } from '#shared/calendar/working-days.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { type ClockName, clockOfState } from '#shared/workflow/lifecycle.ts';
import { limits } from '#shared/workflow/sla.ts';

export interface DueReason {
  readonly clock: ClockName;
  readonly startedAt: string;
  /** Working days; 0.5 is four office hours. */
  readonly limitDays: number;
  readonly days: readonly ExplainedDay[];
  /** False where the hub counted with another calendar than this laptop's. */
  readonly isAgreed: boolean;
}

type Clocked = Pick<Issue, 'state' | 'channel' | 'receivedAt' | 'stateSince' | 'dueAt'>;

/** How the limit that runs now was counted; null where none runs. */
export function dueReason({ state, channel, receivedAt, stateSince, dueAt }: Clocked): DueReason | null {
  const clock = clockOfState[state];
  const startedAt = clock === 'main' ? receivedAt : stateSince;
  if (clock === null || startedAt === null || dueAt === null) return null;
  const limitDays = limits[channel][clock];
  const from = dayOf(startedAt);
  const dueOn = dayOf(dueAt);
  const isHalf = limitDays === 0.5;
  const days = explain(
    shippedCalendar,
    from,
    isHalf ? Math.max(0, countWorkingDays(shippedCalendar, from, dueOn)) : limitDays,
  );
  return { clock, startedAt, limitDays, days, isAgreed: days.at(-1)?.day === dueOn };
}
