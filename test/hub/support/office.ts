import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';

export const officeTime = { calendar: shippedCalendar, office: defaultOffice };
