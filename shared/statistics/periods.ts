import { shiftDay } from '../calendar/calendar.ts';
import type { ReportKind } from '../domain/report-archive.ts';
import type { Period } from './facts.ts';

/** Monday to Sunday around a day (YYYY-MM-DD). */
export function weekOf(day: string): Period {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = shiftDay(day, -weekday);
  return { from, to: shiftDay(from, 6) };
}

/** The first to the last day of the months from the one of `day` on, as many as `count`. */
function monthsFrom(day: string, count: number): Period {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const dayAt = (shift: number): string =>
    new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 10);
  return { from: dayAt(0), to: shiftDay(dayAt(count), -1) };
}

export function monthOf(day: string): Period {
  return monthsFrom(day, 1);
}

export function quarterOf(day: string): Period {
  const month = Number(day.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  return monthsFrom(`${day.slice(0, 4)}-${first}-01`, 3);
}

export function yearOf(day: string): Period {
  return monthsFrom(`${day.slice(0, 4)}-01-01`, 12);
}

/** The week or month before the one of `day`. */
export function periodBefore(kind: ReportKind, day: string): Period {
  const around = kind === 'week' ? weekOf : monthOf;
  return around(shiftDay(around(day).from, -1));
}
