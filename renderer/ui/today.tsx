import { createContext, type ReactNode, useContext } from 'react';
import { must } from '#shared/assert.ts';

const TodayContext = createContext<string | null>(null);

/** Tells the kit which day it is (YYYY-MM-DD), for days that are typed without a year. */
export function TodayProvider({ today, children }: { today: string; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

export function useKitToday(): string {
  return must(useContext(TodayContext), 'every form stands inside TodayProvider');
}
