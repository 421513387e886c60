import { createCalendar } from '../calendar/calendar.ts';
import { shippedYears } from '../calendar/shipped.ts';
import { type OfficeSetting, officeNumbers } from '../domain/office-setting.ts';
import { received } from '../domain/receipt-order.ts';
import type { WorkdayCalendar } from '../domain/workday-calendar.ts';
import type { Office } from './office-rules.ts';
import { shippedOffice } from './shipped-office.ts';

/**
 * The office as its administrators left it: the years that come with the program and, over them, those brought in; the
 * hours, limits and numbers that were set last, or the shipped ones.
 */
export function officeFrom(
  calendars: readonly WorkdayCalendar[],
  settings: readonly OfficeSetting[],
): Office {
  const brought = received(calendars).map(({ year, off, work }) => ({
    year,
    status: 'official' as const,
    off,
    work,
  }));
  const calendar =
    brought.length === 0 ? shippedOffice.calendar : createCalendar([...shippedYears, ...brought]);
  const last = received(settings).at(-1);
  if (!last) return { ...shippedOffice, calendar };
  const { sessions, normal, fast } = last;
  const { onSpotSample } = shippedOffice.rules;
  const numbers = officeNumbers.parse({ ...last, onSpotSample: last.onSpotSample ?? onSpotSample });
  const transitions = shippedOffice.rules.transitions.map((transition) => ({
    ...transition,
    roles: last.stepRoles?.[transition.command] ?? transition.roles,
  }));
  return {
    calendar,
    office: { sessions },
    rules: { ...numbers, transitions, profiles: { normal, fast } },
  };
}
