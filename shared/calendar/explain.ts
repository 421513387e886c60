import { type Calendar, type DayKind, shiftDay } from './calendar.ts';
import { isWorkingDay } from './working-days.ts';

export interface ExplainedDay {
  readonly day: string;
  readonly isCounted: boolean;
  readonly why: 'start' | DayKind;
  readonly isProvisional: boolean;
}

/** Every day from `from` to its `days`-th working day (whole days only), with the reason why it counts or not. */
export function explain(calendar: Calendar, from: string, days: number): ExplainedDay[] {
  const list: ExplainedDay[] = [
    { day: from, isCounted: false, why: 'start', isProvisional: calendar.isProvisional(from) },
  ];
  let counted = 0;
  for (let day = shiftDay(from, 1); counted < days; day = shiftDay(day, 1)) {
    const isCounted = isWorkingDay(calendar, day);
    if (isCounted) counted += 1;
    list.push({ day, isCounted, why: calendar.kindOf(day), isProvisional: calendar.isProvisional(day) });
  }
  return list;
}
