import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { VisitIssue, VisitRow } from '#shared/contract/app/visits.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { PanelChip, StateChip, SyncChip } from '../../ui/record-chips.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { Attachments } from '../attachments/attachments.tsx';
import { OpenMatters } from '../sync/open-matters.tsx';
import { VisitFacts } from './visit-facts.tsx';

/** Moving through the list quickly asks only for where one rests. */
const rest = 80;

/** The chosen visit, to read. */
export function VisitDetail({ id, paneRef }: { id: string | null; paneRef: Ref<HTMLElement> }) {
  const say = useTexts();
  const wanted = useSettled(id, rest);
  const visit = useAsk('visits.get', { id: wanted ?? '' }, { isReady: wanted !== null, keepsLast: true });
  if (id === null || wanted === null) {
    return <EmptyState title={say('visit:list.choose')} hint={say('visit:list.chooseHint')} />;
  }
  return (
    <ScrollPane paneRef={paneRef} className="visit" label={say('visit:detail.label')}>
      <Answer query={visit} end={<Link to="/visits">{say('visit:detail.back')}</Link>}>
        {({ visit: row, issues }) => (
          <>
            <VisitTitle visit={row} />
            <OpenMatters table="visit" pk={row.id} />
            <VisitFacts visit={row} />
            <VisitIssues issues={issues} />
            <Attachments key={row.id} owner={{ table: 'visit', id: row.id }} />
          </>
        )}
      </Answer>
    </ScrollPane>
  );
}

function VisitTitle({ visit }: { visit: VisitRow }) {
  return (
    <header className="visit-title">
      <h2>
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: visit.enterpriseId }}>
          {visit.enterpriseName}
        </Link>
      </h2>
      <span className="quiet">{visit.displayNo}</span>
      <SyncChip mark={visit.syncMark} />
    </header>
  );
}

function VisitIssues({ issues }: { issues: readonly VisitIssue[] }) {
  const say = useTexts();
  return (
    <Card title={say('visit:issue.title')} end={<Counter count={issues.length} />}>
      {issues.length === 0 && <p className="quiet">{say('visit:detail.noIssue')}</p>}
      <ul className="visit-issues">
        {issues.map(({ id, title, displayNo, panelCode, state, syncMark }) => (
          <li key={id}>
            <Link to="/issues" search={{ group: 'all', id }}>
              {title}
            </Link>
            <span className="quiet">{displayNo}</span>
            <span className="visit-issue-chips">
              {panelCode !== null && <PanelChip code={panelCode} isShort />}
              <StateChip state={state} />
              {syncMark !== 'synced' && <SyncChip mark={syncMark} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
