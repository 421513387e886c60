import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useAskPages } from '../../client/ask.ts';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useShortcuts } from '../../ui/keys/shortcuts.tsx';
import { Pending } from '../../ui/layout/pending.tsx';
import { Problem } from '../../ui/layout/problem.tsx';
import { SplitPane } from '../../ui/layout/split-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { ExportLedger } from '../ledgers/export-ledger.tsx';
import { ToSupervise } from '../sync/to-supervise.tsx';
import { ViewButton } from '../views/view-button.tsx';
import { IssueDetail } from './detail/issue-detail.tsx';
import { GroupMenu } from './group-menu.tsx';
import { IssueFilters } from './issue-filters.tsx';
import { IssueList } from './issue-list.tsx';
import { IssueTallies } from './issue-tallies.tsx';
import { NoIssues } from './no-issues.tsx';
import { filterOf, issuesSearch } from './search.ts';
import './issue-queue.css';

const route = getRouteApi('/issues');
const everything = issuesSearch.parse({});

/** The issues that this person may see, the nearest limit first, and the chosen one beside them. */
export function IssueQueue() {
  const say = useTexts();
  const search = route.useSearch();
  const sentence = useRefusalSentence();
  const issues = useAskPages('issues.list', { filter: filterOf(search) });
  const detail = useRef<HTMLElement>(null);
  const order = say(search.group === 'closed' ? 'issue:order.closed' : 'issue:order.due');
  useShortcuts([
    {
      keys: 'Escape',
      name: say('issue:keys.toList'),
      group: say('issue:keys.step'),
      isOffWhileTyping: true,
      run: () => document.querySelector<HTMLElement>('.queue [data-list]')?.focus(),
    },
  ]);

  const list = (
    <>
      <IssueFilters />
      {issues.isFirstPending && <Pending />}
      {issues.error && <Problem sentence={sentence(issues.error)} />}
      {!issues.isFirstPending && !issues.error && issues.rows.length === 0 && <NoIssues />}
      {issues.rows.length > 0 && <IssueList issues={issues} onEnter={() => detail.current?.focus()} />}
    </>
  );
  return (
    <>
      <Toolbar
        title={<GroupMenu />}
        note={<span role="status">{say('issue:total', { count: issues.total, order })}</span>}
      >
        <IssueTallies />
        <ViewButton screen="issues" search={search} usual={everything} />
        <ExportLedger ledger="issues" />
      </Toolbar>
      <ToSupervise />
      <div className="queue">
        <SplitPane
          label={say('issue:list.width')}
          first={list}
          second={<IssueDetail id={search.id} paneRef={detail} />}
        />
      </div>
    </>
  );
}
