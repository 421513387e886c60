import { createContext, type ReactNode, useContext } from 'react';
import { must } from '#shared/assert.ts';
import type { AddWorkingDays } from './fields/typed-day.ts';

const TodayContext = createContext<string | null>(null);

/** Tells the kit which day it is (YYYY-MM-DD), for days that are typed without a year. */
export function TodayProvider({ today, children }: { today: string; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

const WorkingDaysContext = createContext<AddWorkingDays | null>(null);

/** Tells the kit how the office counts working days, for days that are typed as so many of them. */
export function WorkingDaysProvider(props: { addWorkingDays: AddWorkingDays; children: ReactNode }) {
  return <WorkingDaysContext value={props.addWorkingDays}>{props.children}</WorkingDaysContext>;
}

/** Null where nobody knows the office's calendar. */
export function useAddWorkingDays(): AddWorkingDays | null {
  return useContext(WorkingDaysContext);
}

export function useKitToday(): string {
  return must(useContext(TodayContext), 'every form stands inside TodayProvider');
}
