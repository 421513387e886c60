import { type ReactNode, useCallback } from 'react';
import { addWorkingDays } from '#shared/calendar/working-days.ts';
import { useOffice } from '../client/use-office.ts';
import { WorkingDaysProvider } from '../ui/today.tsx';

/** Days may be typed as so many working days of this office. */
export function OfficeDays({ children }: { children: ReactNode }) {
  const { calendar } = useOffice();
  const add = useCallback((day: string, count: number) => addWorkingDays(calendar, day, count), [calendar]);
  return <WorkingDaysProvider addWorkingDays={add}>{children}</WorkingDaysProvider>;
}
