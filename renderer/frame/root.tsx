import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answer } from '../client/answer.tsx';
import { useAsk } from '../client/ask.ts';
import { Pending } from '../ui/layout/pending.tsx';
import { Frame } from './frame.tsx';

/** Most starts find somebody signed in and never need it. */
const FirstScreen = lazy(async () => ({
  default: (await import('../screens/session/first-screen.tsx')).FirstScreen,
}));

/** Nobody works at this window until somebody signs in; the address waits meanwhile. */
export function Root() {
  const session = useAsk('session.get', {});
  return (
    <Answer query={session}>
      {(now) =>
        now.person === null ? (
          <Suspense fallback={<Pending />}>
            <FirstScreen session={now} />
          </Suspense>
        ) : (
          <Frame person={now.person} key={now.person.id}>
            <Outlet />
          </Frame>
        )
      }
    </Answer>
  );
}
