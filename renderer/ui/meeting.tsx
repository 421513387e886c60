import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { must } from '#shared/assert.ts';

export interface Meeting {
  /** The screen may be seen by the firm: no other firm's data, no messages, larger letters. */
  readonly isOn: boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

const MeetingContext = createContext<Meeting | null>(null);

/** Where the window cannot fill the screen, as in a test, the rest of the mode works all the same. */
async function fillScreen(): Promise<void> {
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}

async function leaveScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/** Meeting mode (会谈模式): it ends with the full screen, however that was left. */
export function MeetingProvider({ children }: { children: ReactNode }) {
  const [isOn, setOn] = useState(false);
  const begin = useCallback(() => {
    setOn(true);
    void fillScreen();
  }, []);
  const end = useCallback(() => {
    setOn(false);
    void leaveScreen();
  }, []);
  useEffect(() => {
    const changed = (): void => {
      if (!document.fullscreenElement) setOn(false);
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const meeting = useMemo(() => ({ isOn, begin, end }), [isOn, begin, end]);
  return <MeetingContext value={meeting}>{children}</MeetingContext>;
}

export function useMeeting(): Meeting {
  return must(useContext(MeetingContext), 'the whole window stands inside MeetingProvider');
}
