import { type Calendar, shiftDay } from './calendar.ts';
import { isWorkingDay } from './working-days.ts';

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
export const minuteMs = 60_000;

/** The day in Asia/Shanghai (UTC+8, no summer time) of an ISO instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);
}

/** An instant as people of the office write it: 2026-11-24 09:05. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** The ISO instant of so many minutes after local midnight of `day`. */
export function instantAt(day: string, minuteOfDay: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minuteOfDay * minuteMs).toISOString();
}

/** The minute after local midnight at which the office closes for the day. */
export function closingMinute(office: OfficeHours): number {
  return Math.max(...office.sessions.map((session) => session.to));
}

/** How many minutes the office is open on a working day. */
export function officeDayMinutes(office: OfficeHours): number {
  return office.sessions.reduce((sum, session) => sum + session.to - session.from, 0);
}

/** When the office is open on a day, from `instant` (its seconds are dropped) on; milliseconds since 1970. */
export function* openSpans(
  calendar: Calendar,
  office: OfficeHours,
  day: string,
  instant: string,
): Generator<{ readonly start: number; readonly end: number }> {
  if (!isWorkingDay(calendar, day)) return;
  const earliest = Math.floor(Date.parse(instant) / minuteMs) * minuteMs;
  for (const session of office.sessions) {
    const start = Math.max(earliest, Date.parse(instantAt(day, session.from)));
    const end = Date.parse(instantAt(day, session.to));
    if (start < end) yield { start, end };
  }
}

/** The first instant by which `length` minutes of office time have passed from `instant`, or from the next opening. */
export function addOfficeMinutes(
  calendar: Calendar,
  office: OfficeHours,
  instant: string,
  length: number,
): string {
  let left = length * minuteMs;
  for (let day = dayOf(instant); ; day = shiftDay(day, 1)) {
    for (const { start, end } of openSpans(calendar, office, day, instant)) {
      if (left <= end - start) return new Date(start + left).toISOString();
      left -= end - start;
    }
  }
}
