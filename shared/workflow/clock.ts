import type { Calendar } from '../calendar/calendar.ts';
import {
  addLimit,
  addOfficeMinutes,
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
 * hours; throws on any other number. `isProvisional` speaks of the due day; the alarm may lie in a later year.
 */
export function startClock(
  calendar: Calendar,
  office: OfficeHours,
  { startedAt, limitDays }: { startedAt: string; limitDays: number },
): Clock {
  const due = addLimit(calendar, office, startedAt, limitDays);
  return {
    startedAt,
    ...due,
    warnAt: warning(calendar, office, startedAt, limitDays, due.dueOn),
    alarmAt: addLimit(calendar, office, due.dueAt, alarmDays).dueAt,
  };
}
