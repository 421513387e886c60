import type { Calendar } from '../calendar/calendar.ts';
import {
  addLimit,
  addOfficeMinutes,
  dayOf,
  halfDayMinutes,
  instantAt,
  type OfficeHours,
} from '../calendar/office-time.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/** A running limit as instants, so that a database can filter by lamp; the lamp itself is never stored. */
export interface Clock {
  readonly startedAt: string;
  readonly dueAt: string;
  readonly dueOn: string;
  /** From here on the lamp is yellow: a third of the limit or one working day is left, whichever comes first. */
  readonly warnAt: string;
  /** From here on it flashes: three working days overdue. */
  readonly alarmAt: string;
  readonly isProvisional: boolean;
}

const alarmDays = 3;

function warning(
  calendar: Calendar,
  office: OfficeHours,
  startedAt: string,
  limitDays: number,
  dueOn: string,
): string {
  if (limitDays < 1)
    return addOfficeMinutes(calendar, office, startedAt, limitDays * 2 * halfDayMinutes * (2 / 3));
  const daysLeft = Math.max(1, Math.floor(limitDays / 3));
  const warnAt = instantAt(
    addWorkingDays(calendar, dueOn, -daysLeft),
    Math.max(...office.sessions.map((s) => s.to)),
  );
  return warnAt < startedAt ? startedAt : warnAt;
}

/** Starts the limit of `limitDays` working days at `startedAt` (ISO instant); 0.5 means four office hours. */
export function startClock(
  calendar: Calendar,
  office: OfficeHours,
  { startedAt, limitDays }: { startedAt: string; limitDays: number },
): Clock {
  const { dueAt, dueOn, isProvisional } = addLimit(calendar, office, startedAt, limitDays);
  const warnAt = warning(calendar, office, startedAt, limitDays, dueOn);
  const alarmAt = addLimit(calendar, office, dueAt, alarmDays).dueAt;
  return {
    startedAt,
    dueAt,
    dueOn,
    warnAt,
    alarmAt,
    isProvisional: isProvisional || calendar.isProvisional(dayOf(dueAt)),
  };
}
