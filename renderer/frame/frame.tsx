import type { ReactNode } from 'react';
import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../ui/use-texts.ts';
import { FrameKeys } from './frame-keys.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** The window around every screen. */
export function Frame({ person, children }: { person: Person; children: ReactNode }) {
  const say = useTexts();
  return (
    <div className="frame">
      <button type="button" className="frame-skip" onClick={() => document.getElementById('main')?.focus()}>
        {say('skip')}
      </button>
      <TopBar person={person} />
      <Sidebar />
      <main id="main" className="frame-main" tabIndex={-1} data-pane>
        {children}
      </main>
      <StatusBar />
      <FrameKeys />
    </div>
  );
}
