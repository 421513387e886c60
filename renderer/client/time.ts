import { useEffect, useState } from 'react';
import { dayOf } from '#shared/calendar/office-time.ts';
import { useDesk } from './desk-context.tsx';

const minute = 60_000;

/** The present time as an ISO instant, renewed every minute while the screen is shown. */
export function useNow(): string {
  const { now } = useDesk();
  const [at, setAt] = useState(() => new Date(now()).toISOString());
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date(now()).toISOString()), minute);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}

/** Today in Asia/Shanghai, YYYY-MM-DD. */
export function useToday(): string {
  return dayOf(useNow());
}
