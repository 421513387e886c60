import { defaultOffice } from '../calendar/office-time.ts';
import { shippedCalendar } from '../calendar/shipped.ts';
import { type Office, shippedRules } from './office-rules.ts';

/** What comes with the program; an office may set its own. */
export const shippedOffice: Office = {
  calendar: shippedCalendar,
  office: defaultOffice,
  rules: shippedRules,
};
