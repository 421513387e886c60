import { type RefObject, useEffect } from 'react';
import { Answer } from '../../../client/answer.tsx';
import { useAsk } from '../../../client/ask.ts';
import { useArrival } from '../../../frame/arrival.ts';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { IssueView } from './issue-view.tsx';
import { useSeen } from './use-seen.ts';
import './issue-detail.css';

interface IssueDetailProps {
  readonly id: string | null;
  readonly paneRef: RefObject<HTMLElement | null>;
}

/** The chosen issue. While the next one is on its way the last one stays, and takes no steps. */
export function IssueDetail({ id, paneRef }: IssueDetailProps) {
  const say = useTexts();
  const arrival = useArrival();
  useEffect(() => {
    if (arrival !== null) paneRef.current?.focus();
  }, [arrival, paneRef]);
  useSeen(id);
  const issue = useAsk('issues.get', { id: id ?? '' }, { isReady: id !== null, keepsLast: true });
  return (
    <section
      ref={paneRef}
      className="issue"
      aria-label={say('issue:detail.label')}
      aria-busy={issue.isPlaceholderData}
      data-pane
      tabIndex={-1}
    >
      {id === null ? (
        <EmptyState title={say('issue:choose')} hint={say('issue:chooseHint')} />
      ) : (
        <Answer query={issue}>
          {(found) => (
            <IssueView
              key={found.issue.id}
              found={found}
              isCurrent={found.issue.id === id}
              paneRef={paneRef}
            />
          )}
        </Answer>
      )}
    </section>
  );
}
