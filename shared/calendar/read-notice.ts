import { z } from 'zod';
import { isWeekend } from './calendar.ts';
import { type NoticeDay, type NoticeText, readNoticeText } from './read-notice-text.ts';

/** A year as a notice tells it, ready to be brought in. */
export interface Notice {
  readonly year: number;
  readonly off: string[];
  readonly work: string[];
}

/** Why a text is no notice; `at` is the line or the day that it is about. */
export interface NoticeProblem {
  readonly code:
    | 'no_days'
    | 'no_year'
    | 'bad_json'
    | 'bad_line'
    | 'bad_day'
    | 'other_year'
    | 'work_on_weekday'
    | 'two_kinds';
  readonly at: string;
}

const listed = z.object({ year: z.int(), off: z.array(z.string()), work: z.array(z.string()) });
const daily = z.object({
  year: z.int().optional(),
  days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })),
});

/** Two forms in which notices are passed on as data: `{year, off, work}` and `{year, days: [{date, isOffDay}]}`. */
function readJson(text: string): NoticeText | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const lists = listed.safeParse(value);
  if (lists.success) {
    const { year, off, work } = lists.data;
    const days = [
      ...off.map((day): NoticeDay => ({ day, isOff: true })),
      ...work.map((day): NoticeDay => ({ day, isOff: false })),
    ];
    return { year, days };
  }
  const dayByDay = daily.safeParse(Array.isArray(value) ? { days: value } : value);
  if (!dayByDay.success) return null;
  const { year, days } = dayByDay.data;
  const first = Number(days[0]?.date.slice(0, 4));
  return {
    year: year ?? (Number.isInteger(first) && days.length > 0 ? first : null),
    days: days.map(({ date, isOffDay }) => ({ day: date, isOff: isOffDay })),
  };
}

function problemOf(year: number, { day, isOff }: NoticeDay): NoticeProblem | null {
  if (!z.iso.date().safeParse(day).success) return { code: 'bad_day', at: day };
  // A year's notice may also speak of the last days of the December before.
  if (day < `${year - 1}-12-01` || day > `${year}-12-31`) return { code: 'other_year', at: day };
  return !isOff && !isWeekend(day) ? { code: 'work_on_weekday', at: day } : null;
}

/**
 * Reads a year of the State Council's notice from what an administrator pastes: JSON, a table with one day or span per
 * line, or the sentences of the notice itself. Weekend days that are free anyway are left out.
 */
export function readNotice(text: string): Notice | NoticeProblem {
  const isJson = /^\s*[[{]/.test(text);
  const read = isJson ? (readJson(text) ?? ({ code: 'bad_json', at: '' } as const)) : readNoticeText(text);
  if ('code' in read) return read;
  const { year, days } = read;
  if (days.length === 0) return { code: 'no_days', at: '' };
  if (year === null) return { code: 'no_year', at: '' };
  const kinds = new Map<string, boolean>();
  for (const one of days) {
    const problem = problemOf(year, one);
    if (problem) return problem;
    if ((kinds.get(one.day) ?? one.isOff) !== one.isOff) return { code: 'two_kinds', at: one.day };
    kinds.set(one.day, one.isOff);
  }
  const daysThat = (isWanted: (day: NoticeDay) => boolean): string[] =>
    [...new Set(days.filter(isWanted).map(({ day }) => day))].sort();
  return {
    year,
    off: daysThat(({ day, isOff }) => isOff && !isWeekend(day)),
    work: daysThat(({ isOff }) => !isOff),
  };
}
