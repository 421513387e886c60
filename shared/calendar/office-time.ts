import { assert } from '../assert.ts';
import { type Calendar, shiftDay } from './calendar.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/** Sessions of an office day as minutes after local midnight, in their order, at least one. */
export interface OfficeHours {
  readonly sessions: readonly { readonly from: number; readonly to: number }[];
}

const minutes = (hour: number, minute: number): number => hour * 60 + minute;

/** 08:30-12:00 and 13:30-17:30. */
export const defaultOffice: OfficeHours = {
  sessions: [
    { from: minutes(8, 30), to: minutes(12, 0) },
    { from: minutes(13, 30), to: minutes(17, 30) },
  ],
};

/** Half a working day is four office hours, although a session may be shorter. */
export const halfDayMinutes = 240;

const offsetMs = 8 * 3_600_000;
const minuteMs = 60_000;

/** The day in Asia/Shanghai (UTC+8, no summer time) of an ISO instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);
}

/** The ISO instant of so many minutes after local midnight of `day`. */
export function instantAt(day: string, minuteOfDay: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minuteOfDay * minuteMs).toISOString();
}

function minuteOfDay(instant: string): number {
  return Math.floor(((Date.parse(instant) + offsetMs) % 86_400_000) / minuteMs);
}

/** The minute after local midnight at which the office closes for the day. */
function closingMinute(office: OfficeHours): number {
  return Math.max(...office.sessions.map((session) => session.to));
}

/** How many minutes the office is open on a working day. */
export function officeDayMinutes(office: OfficeHours): number {
  return office.sessions.reduce((sum, session) => sum + session.to - session.from, 0);
}

/**
 * The first instant by which `length` minutes of office time have passed, counted from `instant` (its seconds are
 * dropped) or from the next opening.
 */
export function addOfficeMinutes(
  calendar: Calendar,
  office: OfficeHours,
  instant: string,
  length: number,
): string {
  let day = dayOf(instant);
  let earliest = minuteOfDay(instant);
  let left = length;
  for (;;) {
    if (isWorkingDay(calendar, day)) {
      for (const session of office.sessions) {
        const start = Math.max(session.from, earliest);
        const open = session.to - start;
        if (open <= 0) continue;
        if (left <= open) return instantAt(day, start + left);
        left -= open;
      }
    }
    day = shiftDay(day, 1);
    earliest = 0;
  }
}

export interface Due {
  readonly dueAt: string;
  readonly dueOn: string;
  /** The computation touched a year without an official notice. */
  readonly isProvisional: boolean;
}

/**
 * When a limit of `days` working days from `instant` ends. Whole days: the receipt day is not counted and the limit
 * ends when the office closes on the last one. 0.5: four office hours from the receipt. Throws on any other number.
 */
export function addLimit(calendar: Calendar, office: OfficeHours, instant: string, days: number): Due {
  const isHalf = days === 0.5;
  assert(
    isHalf || (Number.isInteger(days) && days > 0),
    'a limit is half a working day or whole working days',
  );
  const dueAt = isHalf
    ? addOfficeMinutes(calendar, office, instant, halfDayMinutes)
    : instantAt(addWorkingDays(calendar, dayOf(instant), days), closingMinute(office));
  const dueOn = dayOf(dueAt);
  return {
    dueAt,
    dueOn,
    isProvisional: calendar.isProvisional(dayOf(instant)) || calendar.isProvisional(dueOn),
  };
}
