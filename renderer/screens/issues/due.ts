import { dayOf } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { countWorkingDays } from '#shared/calendar/working-days.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { Say } from '../../ui/use-texts.ts';
import { fullTime } from '../../ui/when.ts';

/** `HH:MM` in Shanghai. */
export function timeOfDay(at: string): string {
  return fullTime(at).slice(11);
}

/** How far the limit is, in working days; null where no clock runs. `now` is an ISO instant. */
export function dueWords(
  say: Say,
  { dueAt }: Pick<IssueRow, 'dueAt'>,
  now: string,
): { long: string; short: string } | null {
  if (dueAt === null) return null;
  const today = dayOf(now);
  const dueOn = dayOf(dueAt);
  if (now > dueAt) {
    const count = countWorkingDays(shippedCalendar, dueOn, today);
    if (count === 0) return { long: say('issue:due.justOverdue'), short: say('issue:due.justOverdue') };
    return { long: say('issue:due.overdue', { count }), short: say('issue:due.overdueShort', { count }) };
  }
  if (dueOn === today) {
    const time = timeOfDay(dueAt);
    return { long: say('issue:due.today', { time }), short: say('issue:due.todayShort') };
  }
  const count = countWorkingDays(shippedCalendar, today, dueOn);
  return { long: say('issue:due.left', { count }), short: say('issue:due.leftShort', { count }) };
}
