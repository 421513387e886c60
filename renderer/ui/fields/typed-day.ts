/** The day so many working days after another. */
export type AddWorkingDays = (day: string, count: number) => string;

const dayMs = 86_400_000;

/** The day so many days after another, both YYYY-MM-DD. */
export function shiftTypedDay(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

const words: readonly (readonly [RegExp, number])[] = [
  [/^(今天|今日|today)$/i, 0],
  [/^(昨天|昨日|yesterday)$/i, -1],
  [/^(前天|前日)$/, -2],
  [/^(明天|明日|tomorrow)$/i, 1],
  [/^(后天|後天)$/, 2],
];

const weekdays = '一二三四五六日';

/** 周三, 下周一, 上周五: Monday begins the week. */
function weekdayNear(text: string, today: string): string | null {
  const match = /^(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  if (!match) return null;
  const weeks = match[1] === '上' ? -1 : match[1] === '下' ? 1 : 0;
  const wanted = weekdays.indexOf((match[2] ?? '').replace('天', '日'));
  const current = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shiftTypedDay(today, weeks * 7 + wanted - current);
}

function realDay(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

const numeric = (text: string): number[] => text.split(/\D+/).filter(Boolean).map(Number);

/**
 * YYYY-MM-DD for a day as people type it: 2026-11-23, 2026.11.23, 2026年11月23日, 20261123, 11.23, 11-23, 11/23,
 * 11月23日, 1123, 今天, 昨天, 周三, 下周一, +5, -3, and +5工 where `addWorkingDays` is known. Without a year it is this
 * year's. Null when it is no day.
 */
export function typedDay(
  typed: string,
  today: string,
  addWorkingDays: AddWorkingDays | null = null,
): string | null {
  const text = typed
    .trim()
    .replaceAll(/[０-９．／－＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, '');
  const word = words.find(([pattern]) => pattern.test(text));
  if (word) return shiftTypedDay(today, word[1]);
  const weekday = weekdayNear(text, today);
  if (weekday !== null) return weekday;
  if (/^[+-]\d{1,3}天?$/.test(text)) return shiftTypedDay(today, Number.parseInt(text, 10));
  const working = /^([+-]\d{1,3})(?:个?工(?:作日)?|w)$/i.exec(text);
  if (working && addWorkingDays) return addWorkingDays(today, Number(working[1]));
  const run = /^(\d{4})?(\d{2})(\d{2})$/.exec(text);
  if (run) return realDay(Number(run[1] ?? today.slice(0, 4)), Number(run[2]), Number(run[3]));
  if (!/^\d{1,4}([-./年]\d{1,2})?([-./月]\d{1,2})日?号?$/.test(text)) return null;
  const [first = 0, second = 0, third] = numeric(text);
  if (third === undefined) return realDay(Number(today.slice(0, 4)), first, second);
  return realDay(first < 100 ? 2000 + first : first, second, third);
}
