import { Link } from '@tanstack/react-router';
import { useAsk } from '../../client/ask.ts';
import { Notice } from '../../ui/layout/notice.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { supervisedTab } from './tabs-of.ts';

/** Over a supervisor's queue: held work and conflicts that nobody decides wait for them too. */
export function ToSupervise() {
  const say = useTexts();
  const { data: status } = useAsk('sync.status', {});
  if (!status || status.toDecide === 0) return null;
  return (
    <Notice
      end={
        <Link to="/sync" search={{ tab: supervisedTab(status) }}>
          {say('sync:onRecord.open')}
        </Link>
      }
    >
      {say('sync:supervise', { count: status.toDecide })}
    </Notice>
  );
}
