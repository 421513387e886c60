import type { Calendar } from '../calendar/calendar.ts';
import { countLimit, type Pause } from '../calendar/count-limit.ts';
import {
  addOfficeMinutes,
  closingMinute,
  dayOf,
  halfDayMinutes,
  instantAt,
  type OfficeHours,
  officeDayMinutes,
} from '../calendar/office-time.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/** A running limit as instants, so that a database can filter by lamp; the lamp itself is never stored. */
export interface Clock {
  readonly startedAt: string;
  readonly dueAt: string;
  readonly dueOn: string;
  /**
   * From here on the lamp is yellow: a third of the limit or one working day is left, whichever comes first, but
   * never before the start.
   */
  readonly warnAt: string;
  /** From here on it flashes: three working days overdue. */
  readonly alarmAt: string;
  readonly isProvisional: boolean;
}

const alarmDays = 3;

/** The last third of a half day, else the last third or the last working day, whichever is longer. */
function warning(
  calendar: Calendar,
  office: OfficeHours,
  startedAt: string,
  limitDays: number,
  dueOn: string,
): string {
  if (limitDays === 0.5) return addOfficeMinutes(calendar, office, startedAt, (halfDayMinutes * 2) / 3);
  const dayMinutes = officeDayMinutes(office);
  const minutesLeft = Math.round(dayMinutes * Math.max(1, limitDays / 3));
  const day = addWorkingDays(calendar, dueOn, -Math.floor(minutesLeft / dayMinutes));
  const minutesGone = dayMinutes - (minutesLeft % dayMinutes);
  const warnAt = addOfficeMinutes(calendar, office, instantAt(day, 0), minutesGone);
  return warnAt < startedAt ? startedAt : warnAt;
}

/**
 * Starts the limit of `limitDays` working days at `startedAt` (ISO instant): whole days, or 0.5 for four office
 * hours; throws on any other number. Null while a pause of the clock has not ended. `isProvisional` speaks of the due
 * day; the alarm may lie in a later year.
 */
export function startClock(
  calendar: Calendar,
  office: OfficeHours,
  { startedAt, limitDays, pauses = [] }: { startedAt: string; limitDays: number; pauses?: readonly Pause[] },
): Clock | null {
  const { dueAt, isProvisional } = countLimit(calendar, office, { from: startedAt, days: limitDays, pauses });
  if (dueAt === null) return null;
  const dueOn = dayOf(dueAt);
  const alarmAt = instantAt(addWorkingDays(calendar, dueOn, alarmDays), closingMinute(office));
  return {
    startedAt,
    dueAt,
    dueOn,
    warnAt: warning(calendar, office, startedAt, limitDays, dueOn),
    alarmAt,
    isProvisional,
  };
}

/** A clock that runs to the close of a day which somebody named (YYYY-MM-DD). */
export function clockUntil(
  { calendar, office }: { calendar: Calendar; office: OfficeHours },
  startedAt: string,
  dueOn: string,
): Clock {
  const closing = closingMinute(office);
  const dueAt = instantAt(dueOn, closing);
  const dayBefore = instantAt(addWorkingDays(calendar, dueOn, -1), closing);
  const warnAt = dayBefore < startedAt ? startedAt : dayBefore;
  return {
    startedAt,
    dueAt,
    dueOn,
    warnAt: warnAt < dueAt ? warnAt : dueAt,
    alarmAt: instantAt(addWorkingDays(calendar, dueOn, alarmDays), closing),
    isProvisional: calendar.isProvisional(dueOn),
  };
}
