import type { OfficeHours } from '#shared/calendar/office-time.ts';
import { typedTime } from '../../ui/fields/typed-time.ts';

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The sessions of an office day as people write them: 08:30-12:00 13:30-17:30. */
export function writeSessions(sessions: OfficeHours['sessions']): string {
  return sessions.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ');
}

function minutesOf(text: string): number {
  const [hours, minutes] = (typedTime(text) ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined ? Number.NaN : hours * 60 + minutes;
}

/** Reads what `writeSessions` writes, with any separators between; times that cannot be read are NaN. */
export function readSessions(text: string): { from: number; to: number }[] {
  return text
    .trim()
    .split(/[\s,，、;；]+/u)
    .map((session) => {
      const [from = '', to = ''] = session.split(/[-–—~～至]/u);
      return { from: minutesOf(from), to: minutesOf(to) };
    });
}
