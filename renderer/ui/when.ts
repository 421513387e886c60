const zone = 'Asia/Shanghai';

const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...options });

/** 14:02:11 in Shanghai. */
export function clockTime(at: number | string): string {
  return parts({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));
}

/** 2026-11-24 14:02 in Shanghai. */
export function fullTime(at: number | string): string {
  const day = parts({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
  return `${day} ${parts({ hour: '2-digit', minute: '2-digit' }).format(new Date(at))}`;
}

/** 14:02 for today's instants, 11-23 14:02 for this year's, otherwise with the year. `today` is YYYY-MM-DD. */
export function shortTime(at: number | string, today: string): string {
  const full = fullTime(at);
  if (full.startsWith(today)) return full.slice(11);
  return full.startsWith(today.slice(0, 4)) ? full.slice(5) : full;
}

/** 11-23 for a day of this year, otherwise the whole day. Both are YYYY-MM-DD. */
export function shortDay(day: string, today: string): string {
  return day.startsWith(today.slice(0, 4)) ? day.slice(5) : day;
}

/** 周一 or Mon. */
export function weekdayOf(day: string, locale: string): string {
  const noon = new Date(`${day}T12:00:00+08:00`);
  return new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(noon);
}
