import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Session } from '#shared/contract/app/session.ts';
import { Answer } from '../client/answer.tsx';
import { useAsk } from '../client/ask.ts';
import { Pending } from '../ui/layout/pending.tsx';
import { Frame } from './frame.tsx';
import { OfficeDays } from './office-days.tsx';
import { useOwnStart } from './use-own-start.ts';

/** Most starts find somebody signed in and never need it. */
const FirstScreen = lazy(async () => ({
  default: (await import('../screens/session/first-screen.tsx')).FirstScreen,
}));

/** Nobody works at this window until somebody signs in; the address waits meanwhile. */
export function Root() {
  const session = useAsk('session.get', {});
  return <Answer query={session}>{(now) => <Seat session={now} />}</Answer>;
}

function Seat({ session }: { session: Session }) {
  const { person } = session;
  const isLeaving = useOwnStart(person?.id ?? null);
  if (person === null) {
    return (
      <Suspense fallback={<Pending />}>
        <FirstScreen session={session} />
      </Suspense>
    );
  }
  if (isLeaving) return <Pending />;
  return (
    <OfficeDays>
      <Frame person={person} key={person.id}>
        <Outlet />
      </Frame>
    </OfficeDays>
  );
}
