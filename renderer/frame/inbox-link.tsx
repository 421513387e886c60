import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useAsk } from '../client/ask.ts';
import { Counter } from '../ui/counter.tsx';
import { useTexts } from '../ui/use-texts.ts';

/** The way to the news, with how many issues have some. */
export function InboxLink() {
  const say = useTexts();
  const { data } = useAsk('inbox.list', {});
  const count = data?.entries.length ?? 0;
  return (
    <Link
      to="/inbox"
      className="top-inbox"
      title={say('inbox:title')}
      aria-label={say('inbox:open', { count })}
    >
      <Bell size={16} aria-hidden />
      {count > 0 && <Counter count={count} tone="danger" />}
    </Link>
  );
}
