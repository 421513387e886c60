import { useMemo } from 'react';
import { officeFrom } from '#shared/workflow/office-from.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { useAsk } from './ask.ts';

/** The calendar, hours and rules in force; the shipped ones until this laptop has told its own. */
export function useOffice(): Office {
  const { data } = useAsk('reference.get', {});
  return useMemo(() => (data ? officeFrom(data.calendars, data.settings) : shippedOffice), [data]);
}
