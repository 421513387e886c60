import { type CountedDay, countLimit, type Pause } from '#shared/calendar/count-limit.ts';
import { dayOf, localTime } from '#shared/calendar/office-time.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';
import { officeFrom } from '#shared/workflow/office-from.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { mistake } from '../mistakes.ts';
import type { CliWords, Outcome, Work } from '../work.ts';

export interface ExplainOptions {
  /** Local time in Shanghai, `2026-02-13T10:00`. */
  readonly received: string;
  /** `1d`, `15d`, `0.5d` or 半天. */
  readonly limit: string;
  /** Each `from/to` in local time; without an end the clock still stands. */
  readonly pauses: readonly string[];
}

const offset = '+08:00';

function instantOf(text: string, name: string, words: CliWords): string {
  const isWritten = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/.test(text);
  const at = new Date(`${text.replace(' ', 'T')}:00${offset}`);
  const isReal =
    isWritten && !Number.isNaN(at.getTime()) && localTime(at.toISOString()) === text.replace('T', ' ');
  if (!isReal) throw mistake(words.mistake.time, { name, value: text });
  return at.toISOString();
}

const mostDays = 250;

function daysOf(text: string, words: CliWords): number {
  const found = /^(\d+(?:\.\d+)?)\s*(?:d|天|日|个工作日)$/u.exec(text.trim());
  const days = /^(?:半天|半个工作日)$/u.test(text.trim()) ? 0.5 : Number(found?.[1] ?? Number.NaN);
  const isLimit = days === 0.5 || (Number.isInteger(days) && days > 0 && days <= mostDays);
  if (!isLimit) throw mistake(words.mistake.limit, { value: text });
  return days;
}

function pauseOf(text: string, words: CliWords): Pause {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) throw mistake(words.mistake.pause, { value: text });
  const pause = {
    from: instantOf(from, '--pause', words),
    to: to === '' ? null : instantOf(to, '--pause', words),
  };
  if (pause.to !== null && pause.to < pause.from) throw mistake(words.mistake.pause, { value: text });
  return pause;
}

/**
 * When a limit ends and how it was counted, day by day, by the calendar and the hours of `within`: those that come with
 * the program unless somebody is signed in.
 */
export function explainDue(
  { received, limit, pauses }: ExplainOptions,
  words: CliWords,
  locale: Locale,
  within: Pick<Office, 'calendar' | 'office'> = shippedOffice,
): Outcome {
  const from = instantOf(received, '--received', words);
  const days = daysOf(limit, words);
  const stops = pauses.map((text) => pauseOf(text, words));
  const { calendar, office } = within;
  const counted = countLimit(calendar, office, { from, days, pauses: stops });
  const { why } = catalogues[locale].issue;
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', weekday: 'short' });
  const named = (day: string): string => `${day} ${weekday.format(new Date(`${day}T12:00:00${offset}`))}`;
  const asked = days === 0.5 ? why.limitHalf : fill(why.limit, { count: days });
  const { dueAt } = counted;
  const end =
    dueAt === null ? words.dueStopped : fill(words.dueAt, { at: localTime(dueAt), day: named(dayOf(dueAt)) });
  let number = 0;
  const lines = counted.days.map((day) => {
    if (day.isCounted) number += 1;
    return `  ${named(day.day)}  ${reasonOf(day, number, days, locale)}`;
  });
  return {
    exitCode: 0,
    lines: [
      fill(words.dueAsked, { at: localTime(from), limit: asked }),
      end,
      ...lines,
      ...(counted.isProvisional ? [why.provisionalHint] : []),
    ],
    json: { received: from, limitDays: days, pauses: stops, ...counted },
  };
}

/** The same by what the office of whoever signs in has set, as this laptop knows it. */
export function explainDueHere(options: ExplainOptions): Work {
  return async ({ call, words, locale }) => {
    const { calendars, settings } = await call('reference.get', {});
    return explainDue(options, words, locale, officeFrom(calendars, settings));
  };
}

function reasonOf(
  { why, minutes, isProvisional }: CountedDay,
  n: number,
  days: number,
  locale: Locale,
): string {
  const words = catalogues[locale].issue.why;
  const isHalf = days === 0.5;
  const reasons = {
    receipt: isHalf ? words.receiptHalf : words.receipt,
    paused: words.paused,
    weekend: words.weekend,
    holiday: words.holiday,
    weekday: fill(words.counted, { n }),
    make_up: fill(words.makeUp, { n }),
  };
  const taken = minutes > 0 ? ` ${fill(catalogues[locale].cli.dueMinutes, { minutes })}` : '';
  return `${reasons[why]}${taken}${isProvisional ? `（${words.provisional}）` : ''}`;
}
