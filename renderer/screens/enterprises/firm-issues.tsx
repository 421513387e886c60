import { Link } from '@tanstack/react-router';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { isOpen } from '#shared/domain/issue-state.ts';
import { useToday } from '../../client/time.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LampChip, PanelChip, StateChip, SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';

/** The firm's issues: what is open first, what was closed below. */
export function FirmIssues({ issues }: { issues: readonly IssueRow[] }) {
  const say = useTexts();
  const open = issues.filter(({ state }) => isOpen(state) || state === 'draft');
  const closed = issues.filter((issue) => !open.includes(issue));
  return (
    <>
      <Card title={say('enterprise:profile.openIssues')} end={<Counter count={open.length} />}>
        {open.length === 0 ? (
          <p className="quiet">{say('enterprise:profile.noIssues')}</p>
        ) : (
          <IssueRows issues={open} />
        )}
      </Card>
      {closed.length > 0 && (
        <Card title={say('enterprise:profile.closedIssues')} end={<Counter count={closed.length} />}>
          <IssueRows issues={closed} />
        </Card>
      )}
    </>
  );
}

/** Issues, one line each. */
export function IssueRows({ issues }: { issues: readonly IssueRow[] }) {
  const say = useTexts();
  const today = useToday();
  return (
    <ul className="firm-rows">
      {issues.map((issue) => (
        <li key={issue.id} className="firm-row">
          <Link to="/issues" search={{ group: 'all', id: issue.id }}>
            {issue.title}
          </Link>
          <span className="quiet">{issue.displayNo}</span>
          <span className="firm-row firm-row-end">
            {issue.panelCode !== null && <PanelChip code={issue.panelCode} isShort />}
            {issue.dueAt !== null && (
              <LampChip lamp={issue.lamp}>
                {say('enterprise:profile.due', { on: shortDay(dayOf(issue.dueAt), today) })}
              </LampChip>
            )}
            <StateChip state={issue.state} />
            {issue.syncMark !== 'synced' && <SyncChip mark={issue.syncMark} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
