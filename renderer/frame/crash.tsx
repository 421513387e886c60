import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { useTexts } from '../ui/use-texts.ts';

/** What stands in place of a page that broke. The typed text is on disk already. */
export function Crash({ reset }: { error: unknown; reset: () => void }) {
  const say = useTexts();
  return (
    <div role="alert">
      <EmptyState title={say('crash.title')} hint={say('crash.body')}>
        <Button onClick={reset}>{say('crash.reload')}</Button>
      </EmptyState>
    </div>
  );
}
