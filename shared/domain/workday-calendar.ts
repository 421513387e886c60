import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { day, instant, integer, json, personRef, type RowOf, record, text } from './record.ts';

/**
 * One year of the State Council's notice as an administrator brought it in. Never changed: what corrects it is a row of
 * its own, and the one that the hub received last is in force. `off` are weekdays that are free, `work` weekend days
 * that are worked (调休).
 */
export const workdayCalendar = record('workday_calendar', {
  year: integer(z.int().min(2000).max(2200), 'once'),
  off: json(z.array(day).max(366), 'once'),
  work: json(z.array(day).max(366), 'once'),
  /** The notice's name, for whoever asks where the days come from. */
  source: text(z.string().trim().min(1).max(200).refine(isPlainLine), 'once'),
  broughtById: text(personRef, 'once'),
  broughtAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type WorkdayCalendar = RowOf<typeof workdayCalendar>;
