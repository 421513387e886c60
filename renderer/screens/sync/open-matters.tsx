import { Link } from '@tanstack/react-router';
import { useAsk } from '../../client/ask.ts';
import { Notice } from '../../ui/layout/notice.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** Stands on a record while something about it waits for a decision, and leads there; otherwise nothing. */
export function OpenMatters({ table, pk }: { table: 'enterprise' | 'visit' | 'issue'; pk: string }) {
  const say = useTexts();
  const { data: open } = useAsk('decisions.countOf', { table, pk });
  if (!open) return null;
  const { conflicts, held } = open;
  return (
    <>
      {conflicts > 0 && (
        <Notice
          tone="warning"
          end={
            <Link to="/sync" search={{ tab: 'conflicts' }}>
              {say('sync:onRecord.open')}
            </Link>
          }
        >
          {say('sync:onRecord.conflicts', { count: conflicts })}
        </Notice>
      )}
      {held > 0 && (
        <Notice
          tone="warning"
          end={
            <Link to="/sync" search={{ tab: 'held' }}>
              {say('sync:onRecord.open')}
            </Link>
          }
        >
          {say('sync:onRecord.held', { count: held })}
        </Notice>
      )}
    </>
  );
}
