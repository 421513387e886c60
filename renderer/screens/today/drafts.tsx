import { Link } from '@tanstack/react-router';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';

/** Visits that were begun and not finished, the latest first. */
export function Drafts() {
  const say = useTexts();
  const today = useToday();
  const drafts = useAsk('drafts.list', {});
  return (
    <Card title={say('today:drafts')} end={drafts.data && <Counter count={drafts.data.length} />}>
      <Answer query={drafts}>
        {(list) => (
          <>
            {list.length === 0 && (
              <EmptyState title={say('today:noDrafts')} hint={say('today:noDraftsHint')} />
            )}
            <ul className="today-rows">
              {list.map(({ id, enterpriseName, visitedOn, issueCount, savedAt }) => (
                <li key={id}>
                  <Link to="/visits/drafts/$draftId" params={{ draftId: id }}>
                    {enterpriseName || say('today:draftWithoutFirm')}
                  </Link>
                  <span className="quiet" title={fullTime(savedAt)}>
                    {say('autosave.saved', { time: shortTime(savedAt, today) })}
                  </span>
                  <span className="quiet today-note">
                    {say('today:draftNote', { on: visitedOn || '—', count: issueCount })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Card>
  );
}
