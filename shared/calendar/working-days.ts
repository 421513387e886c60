import { type Calendar, shiftDay } from './calendar.ts';

export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const kind = calendar.kindOf(day);
  return kind === 'weekday' || kind === 'make_up';
}

/**
 * The `count`-th working day after `day` (before it when negative); the start day is not counted. Zero is `day`
 * itself, worked or not. Source: the domain's rule over the State Council's notice.
 */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  const direction = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0; ) {
    current = shiftDay(current, direction);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function countWorkingDays(calendar: Calendar, from: string, to: string): number {
  if (to < from) return -countWorkingDays(calendar, to, from);
  let count = 0;
  for (let current = shiftDay(from, 1); current <= to; current = shiftDay(current, 1)) {
    if (isWorkingDay(calendar, current)) count += 1;
  }
  return count;
}
