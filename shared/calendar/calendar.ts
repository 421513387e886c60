import { z } from 'zod';
import { day } from '../domain/record.ts';

/**
 * One year of the State Council's notice. `off` are weekdays that are free, `work` weekend days that are
 * worked (调休); plain weekends are not listed. Without a notice a year is `provisional`.
 */
export const calendarYear = z.object({
  year: z.int().min(2000).max(2200),
  status: z.enum(['official', 'provisional']),
  off: z.array(day),
  work: z.array(day),
});
export type CalendarYear = z.infer<typeof calendarYear>;

export type DayKind = 'weekday' | 'make_up' | 'weekend' | 'holiday';

export interface Calendar {
  /** Why a day (YYYY-MM-DD) is worked or free. */
  readonly kindOf: (day: string) => DayKind;
  /** True where no official notice is known and the year is computed from its weekends. */
  readonly isProvisional: (day: string) => boolean;
}

const milliseconds = 86_400_000;

/** The day `count` days after `from`, both YYYY-MM-DD. */
export function shiftDay(from: string, count: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * milliseconds).toISOString().slice(0, 10);
}

/** Saturday or Sunday, whatever a notice says of it. */
export function isWeekend(on: string): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * A calendar over any set of years; years that are missing follow their weekends and count as provisional. Of two
 * entries for one year the last one holds, so a corrected notice can be put behind the shipped years. Where two
 * notices name the same day, as happens in December, the later year's notice holds.
 */
export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  const held = [...byYear.values()].sort((left, right) => left.year - right.year);
  const official = new Set(
    held.filter((entry) => entry.status === 'official').map((entry) => String(entry.year)),
  );
  const listed = new Map<string, DayKind>();
  for (const entry of held) {
    for (const on of entry.off) listed.set(on, 'holiday');
    for (const on of entry.work) listed.set(on, 'make_up');
  }
  return {
    kindOf: (on) => listed.get(on) ?? (isWeekend(on) ? 'weekend' : 'weekday'),
    isProvisional: (on) => !official.has(on.slice(0, 4)),
  };
}
