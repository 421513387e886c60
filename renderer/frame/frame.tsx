import { type ReactNode, useEffect, useRef } from 'react';
import type { Person } from '#shared/domain/person.ts';
import { join } from '../ui/join.ts';
import { useMeeting } from '../ui/meeting.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { useArrival } from './arrival.ts';
import { FrameKeys } from './frame-keys.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** The window around every screen. The page has the focus from the start, unless something on it takes it. */
export function Frame({ person, children }: { person: Person; children: ReactNode }) {
  const say = useTexts();
  const main = useRef<HTMLElement>(null);
  const arrival = useArrival();
  const { isOn: isMeeting } = useMeeting();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival counts, also a second one on the same page.
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [arrival]);
  return (
    <div className={join('frame', isMeeting && 'frame-meeting')}>
      <button type="button" className="frame-skip" onClick={() => main.current?.focus()}>
        {say('skip')}
      </button>
      {!isMeeting && <TopBar person={person} />}
      {!isMeeting && <Sidebar />}
      <main ref={main} id="main" className="frame-main" tabIndex={-1} data-pane>
        {children}
      </main>
      {!isMeeting && <StatusBar />}
      <FrameKeys />
    </div>
  );
}
