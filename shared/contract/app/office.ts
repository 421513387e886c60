import { z } from 'zod';
import { officeSetting } from '../../domain/office-setting.ts';
import { workdayCalendar } from '../../domain/workday-calendar.ts';

/** What the office's system administrators set; everybody else is refused with `not_allowed`. */
export const officeApi = {
  /** A year of the State Council's notice. It is in force once the hub has received it. */
  'office.bringCalendar': {
    input: workdayCalendar.schema.pick({ year: true, off: true, work: true, source: true }),
    output: z.object({}),
  },
  /** Office hours, time limits and numbers, all of them at once. In force once the hub has received them. */
  'office.setRules': {
    input: officeSetting.schema.omit({ id: true, setById: true, setAt: true, receivedAt: true }),
    output: z.object({}),
  },
} as const;
