import { must } from '#shared/assert.ts';
import type { Calendar } from '#shared/calendar/calendar.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf, instantAt, type OfficeHours, officeDayMinutes } from '#shared/calendar/office-time.ts';
import { isWorkingDay } from '#shared/calendar/working-days.ts';

/** The office's calendar and hours. */
export interface OfficeTime {
  readonly calendar: Calendar;
  readonly office: OfficeHours;
}

const minuteMs = 60_000;

/** The ISO instant in office hours before which so many office days (7.5 hours each by default) lay open until now. */
export type OfficePast = (daysAgo: number) => string;

interface OpenSession {
  /** The session's last minute that is over, as an instant in milliseconds. */
  readonly endMs: number;
  readonly minutes: number;
}

function* sessionsBefore({ calendar, office }: OfficeTime, now: string): Generator<OpenSession> {
  for (let day = dayOf(now); ; day = shiftDay(day, -1)) {
    if (!isWorkingDay(calendar, day)) continue;
    for (const { from, to } of office.sessions.toReversed()) {
      const opened = Date.parse(instantAt(day, from));
      const minutes = Math.min(to - from, Math.floor((Date.parse(now) - opened) / minuteMs));
      if (minutes > 0) yield { endMs: opened + minutes * minuteMs, minutes };
    }
  }
}

/** Looks back from `now`, an ISO instant; nights, weekends and holidays are skipped. Never gives an instant after `now`. */
export function createOfficePast(time: OfficeTime, now: string): OfficePast {
  const dayMinutes = officeDayMinutes(time.office);
  const more = sessionsBefore(time, now);
  const sessions: OpenSession[] = [];
  return (daysAgo) => {
    let left = Math.round(daysAgo * dayMinutes);
    for (let index = 0; ; index += 1) {
      const session = sessions[index] ?? must(more.next().value, 'there is always a day before');
      sessions[index] = session;
      if (left <= session.minutes) return new Date(session.endMs - left * minuteMs).toISOString();
      left -= session.minutes;
    }
  };
}
