import { z } from 'zod';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { instantAt, localTime } from '#shared/calendar/office-time.ts';
import { type CommandPorts, mistake } from './command.ts';

const day = z.iso.date();

/** The first instant of a day written as 2026-11-24, in the office's time; throws `StartProblem` for anything else. */
export function beginOf(option: string, text: string, { words }: Pick<CommandPorts, 'words'>): string {
  if (!day.safeParse(text).success) throw mistake(words.badDate, { option, value: text });
  return instantAt(text, 0);
}

/** The instant at which the day is over. */
export function endOf(option: string, text: string, ports: Pick<CommandPorts, 'words'>): string {
  beginOf(option, text, ports);
  return instantAt(shiftDay(text, 1), 0);
}

/** An instant in the office's time; a dash for none. */
export function shownInstant(instant: string | null): string {
  return instant === null ? '-' : localTime(instant);
}
