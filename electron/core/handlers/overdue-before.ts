import { dayOf, instantAt } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { addWorkingDays } from '#shared/calendar/working-days.ts';

/** Conflicts that nobody decides for longer come before a supervisor. */
const patienceDays = 3;

/** What was opened before this ISO instant has waited more than three working days at `now`, in milliseconds. */
export function overdueBefore(now: number): string {
  const today = dayOf(new Date(now).toISOString());
  return instantAt(addWorkingDays(shippedCalendar, today, -patienceDays), 0);
}
