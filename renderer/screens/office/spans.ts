import { type Calendar, shiftDay } from '#shared/calendar/calendar.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

const isFree = (calendar: Calendar, day: string): boolean =>
  ['holiday', 'weekend'].includes(calendar.kindOf(day));

/** Free weekdays (YYYY-MM-DD, in their order) as the holidays that they make together with the weekends between. */
export function spansOf(off: readonly string[], calendar: Calendar): Span[] {
  const spans: Span[] = [];
  for (const day of off) {
    const last = spans.at(-1);
    if (last !== undefined && day <= last.to) continue;
    let [from, to] = [day, day];
    while (isFree(calendar, shiftDay(from, -1))) from = shiftDay(from, -1);
    while (isFree(calendar, shiftDay(to, 1))) to = shiftDay(to, 1);
    spans.push({ from, to });
  }
  return spans;
}
