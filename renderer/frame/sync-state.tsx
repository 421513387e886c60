import { Link } from '@tanstack/react-router';
import { useAsk } from '../client/ask.ts';
import { useTexts } from '../ui/use-texts.ts';
import { SyncChips } from './sync-chips.tsx';

/** Always tells what has not left this laptop, and leads to the sync centre. */
export function SyncState() {
  const say = useTexts();
  const { data: status } = useAsk('sync.status', {});
  if (!status) return null;
  return (
    <Link to="/sync" title={say('sync.open')} className="top-sync">
      <SyncChips status={status} />
    </Link>
  );
}
