import { z } from 'zod';
import { shiftDay } from './calendar.ts';

export interface NoticeDay {
  readonly day: string;
  readonly isOff: boolean;
}

/** What a text says: the year it is about, null where none is named, and its days in their order. */
export interface NoticeText {
  readonly year: number | null;
  readonly days: readonly NoticeDay[];
}

const separator = '(?:年|-|/|\\.)';
const date = `(?:(?<year>20\\d\\d)\\s*${separator})?\\s*(?<month>\\d{1,2})\\s*(?:月|-|/|\\.)\\s*(?<day>\\d{1,2})(?:日|号)?`;
const dayOnly = '(?<only>\\d{1,2})\\s*(?:日|号)';
/** A date, a day of the month named last, the "to" of a span, or the word that says what the days before it are. */
const token = new RegExp(
  `${date}|${dayOnly}|(?<to>至|到|—|～|~|-{1,2})|(?<work>上班|补班|班|work)|(?<off>放假|休息|休|假|off|holiday)`,
  'giu',
);

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const two = (number: string | number): string => String(number).padStart(2, '0');

type LineProblem = 'bad_line' | 'no_year';

/** The days after `first` up to `last`; none for a span that goes back, or on for longer than any holiday. */
function daysUpTo(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = shiftDay(first, 1); day <= last; day = shiftDay(day, 1)) {
    days.push(day);
    if (days.length > 31) return [];
  }
  return days;
}

/** The days of one line or sentence, each with what it is. */
function readLine(line: string, year: number | null): NoticeDay[] | LineProblem {
  const days: NoticeDay[] = [];
  let waiting: string[] = [];
  let isSpan = false;
  let named: boolean | null = null;
  let month = '';
  const take = (isOff: boolean): void => {
    days.push(...waiting.map((day) => ({ day, isOff })));
    waiting = [];
  };
  for (const { groups = {} } of line.matchAll(token)) {
    if (groups.to !== undefined) isSpan = waiting.length > 0;
    else if (groups.work !== undefined || groups.off !== undefined) {
      named = groups.off !== undefined;
      take(named);
    } else {
      const ofYear = groups.year ?? year;
      month = groups.month ?? month;
      if (ofYear === null) return 'no_year';
      const day = `${ofYear}-${two(month)}-${two(groups.day ?? groups.only ?? '')}`;
      if (month === '' || !isDay(day)) return 'bad_line';
      const from = waiting.at(-1);
      const more = isSpan && from !== undefined ? daysUpTo(from, day) : [day];
      if (more.length === 0) return 'bad_line';
      waiting.push(...more);
      isSpan = false;
    }
  }
  // A table may also name the kind before the day.
  if (waiting.length > 0 && named !== null) take(named);
  return waiting.length > 0 ? 'bad_line' : days;
}

/**
 * Reads a table with one day or span per line (`2027-02-15 至 2027-02-19 放假`, `2027-02-14 上班`) or the sentences of
 * the notice itself (`2月15日（周日）至23日放假调休，共9天。2月14日（周六）上班。`). Lines that name no day are passed over.
 */
export function readNoticeText(
  text: string,
): NoticeText | { readonly code: LineProblem; readonly at: string } {
  const named = /(20\d\d)\s*[年\-/.]/.exec(text)?.[1];
  const year = named === undefined ? null : Number(named);
  const days: NoticeDay[] = [];
  // Weekdays and lunar dates stand in brackets; 调休 says that days are swapped, not which.
  const plain = text.replaceAll(/[（(][^（()）]*[）)]/gu, '').replaceAll(/调休|共\s*\d+\s*天/gu, '');
  for (const line of plain.split(/[\n\r。；;]/u)) {
    const read = readLine(line, year);
    if (typeof read === 'string') return { code: read, at: line.trim() };
    days.push(...read);
  }
  return { year, days };
}
