/**
 * `HH:MM` for a time as people type it (`9`, `930`, `9:30`, `9.30`, `14：05`, `下午2点半`); null when it is none.
 */
export function typedTime(typed: string): string | null {
  const text = typed.trim().replaceAll(/[：.．]/g, ':');
  const isAfternoon = /^(下午|晚上|pm)/i.test(text);
  const bare = text
    .replace(/^(上午|早上|中午|下午|晚上|am|pm)\s*/i, '')
    .replace(/[点时]半$/u, ':30')
    .replace(/[点时]$/u, '')
    .replace(/[点时]/u, ':')
    .replace(/分$/u, '');
  const match = /^(\d{1,2})(?::?(\d{2}))?$/.exec(bare) ?? /^(\d{1,2}):(\d)$/.exec(bare);
  if (!match) return null;
  const hour = Number(match[1]) + (isAfternoon && Number(match[1]) < 12 ? 12 : 0);
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
