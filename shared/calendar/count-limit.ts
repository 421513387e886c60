import { assert } from '../assert.ts';
import { type Calendar, type DayKind, shiftDay } from './calendar.ts';
import {
  closingMinute,
  dayOf,
  halfDayMinutes,
  instantAt,
  minuteMs,
  type OfficeHours,
  openSpans,
} from './office-time.ts';
import { isWorkingDay } from './working-days.ts';

/** A time in which the clock stands still, as ISO instants; without an end it stands still until further notice. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

export interface CountedDay {
  readonly day: string;
  readonly why: 'receipt' | 'paused' | DayKind;
  readonly isCounted: boolean;
  /** Office minutes that a limit of half a day takes from this day; 0 for limits in whole days. */
  readonly minutes: number;
  readonly isProvisional: boolean;
}

export interface CountedLimit {
  /** When the limit ends, as an ISO instant; null while the clock stands still. */
  readonly dueAt: string | null;
  /** Every day from the receipt to the end of the limit, or to the pause that has not ended. */
  readonly days: readonly CountedDay[];
  /** The count met a year without an official notice. */
  readonly isProvisional: boolean;
}

export interface Limit {
  /** ISO instant. */
  readonly from: string;
  /** Whole working days, or 0.5 for four office hours. */
  readonly days: number;
  readonly pauses: readonly Pause[];
}

const isIn = (instant: string, { from, to }: Pause): boolean =>
  from <= instant && (to === null || instant < to);

/** The day of receipt is not counted; a working day is, when the clock runs as the office closes. */
function countDays(calendar: Calendar, office: OfficeHours, { from, days, pauses }: Limit): CountedLimit {
  const receipt = dayOf(from);
  const isProvisional = calendar.isProvisional(receipt);
  const list: CountedDay[] = [{ day: receipt, why: 'receipt', isCounted: false, minutes: 0, isProvisional }];
  let dueAt: string | null = null;
  for (let day = shiftDay(receipt, 1), left = days; left > 0; day = shiftDay(day, 1)) {
    const closes = instantAt(day, closingMinute(office));
    const pause = pauses.find((one) => isIn(closes, one));
    const isWorked = isWorkingDay(calendar, day);
    const isCounted = isWorked && !pause;
    const why = isWorked && pause ? 'paused' : calendar.kindOf(day);
    list.push({ day, why, isCounted, minutes: 0, isProvisional: calendar.isProvisional(day) });
    if (pause?.to === null) break;
    if (isCounted) left -= 1;
    if (left === 0) dueAt = closes;
  }
  return summedUp(list, dueAt);
}

/** Office minutes from the receipt on, without those of the pauses. */
function countHalfDay(calendar: Calendar, office: OfficeHours, { from, pauses }: Limit): CountedLimit {
  const list: CountedDay[] = [];
  let left = halfDayMinutes;
  let dueAt: string | null = null;
  for (let day = dayOf(from); left > 0; day = shiftDay(day, 1)) {
    const before = left;
    const open = [...openSpans(calendar, office, day, from)];
    const running = open.flatMap((span) => withoutPauses(span, pauses));
    for (const { start, end } of running) {
      const taken = Math.min(left, (end - start) / minuteMs);
      left -= taken;
      if (left === 0) dueAt ??= new Date(start + taken * minuteMs).toISOString();
    }
    const isPaused = open.length > 0 && running.length === 0;
    list.push({
      day,
      why: isPaused ? 'paused' : day === dayOf(from) ? 'receipt' : calendar.kindOf(day),
      isCounted: left < before,
      minutes: before - left,
      isProvisional: calendar.isProvisional(day),
    });
    const ends = instantAt(shiftDay(day, 1), 0);
    if (dueAt === null && pauses.some((pause) => pause.to === null && pause.from < ends)) break;
  }
  return summedUp(list, dueAt);
}

/** Milliseconds since 1970; a pause begins and ends with its minute. */
function withoutPauses(
  span: { readonly start: number; readonly end: number },
  pauses: readonly Pause[],
): { start: number; end: number }[] {
  const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / minuteMs) * minuteMs;
  let pieces = [{ ...span }];
  for (const pause of pauses) {
    const from = minuteOf(pause.from);
    const to = pause.to === null ? Number.POSITIVE_INFINITY : minuteOf(pause.to);
    pieces = pieces.flatMap(({ start, end }) => [
      { start, end: Math.min(end, from) },
      { start: Math.max(start, to), end },
    ]);
    pieces = pieces.filter(({ start, end }) => start < end);
  }
  return pieces;
}

function summedUp(days: readonly CountedDay[], dueAt: string | null): CountedLimit {
  return { dueAt, days, isProvisional: days.some((day) => day.isProvisional) };
}

/**
 * Counts a limit of working days from its receipt and says how it was counted. Whole days: the day of receipt is not
 * counted, a working day counts when the clock runs as the office closes, and the limit ends with the last one. 0.5:
 * four office hours from the receipt. Throws on any other number. Source: the domain's rules over the State Council's
 * yearly notice.
 */
export function countLimit(calendar: Calendar, office: OfficeHours, limit: Limit): CountedLimit {
  if (limit.days === 0.5) return countHalfDay(calendar, office, limit);
  const isWhole = Number.isInteger(limit.days) && limit.days > 0;
  assert(isWhole, 'a limit is half a working day or whole working days');
  return countDays(calendar, office, limit);
}
