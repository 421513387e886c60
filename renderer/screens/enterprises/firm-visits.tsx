import { Link } from '@tanstack/react-router';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { useRights } from '../../client/rights.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** The firm's visits, newest first, with what was promised. */
export function FirmVisits({ visits, enterpriseId }: { visits: readonly VisitRow[]; enterpriseId: string }) {
  const say = useTexts();
  const { canVisit } = useRights();
  return (
    <Card title={say('enterprise:profile.visits')} end={<Counter count={visits.length} />}>
      {visits.length === 0 && (
        <EmptyState
          title={say('enterprise:profile.noVisits')}
          {...(canVisit ? { hint: say('enterprise:profile.noVisitsHint') } : {})}
        >
          <NewVisitButton enterpriseId={enterpriseId} />
        </EmptyState>
      )}
      <ul className="firm-rows">
        {visits.map((visit) => (
          <li key={visit.id}>
            <div className="firm-row">
              <Link to="/visits" search={{ id: visit.id }}>
                {visit.visitedOn}
              </Link>
              <span>{say(`domain:visitMode.${visit.visitMode}`)}</span>
              <span>{say(`domain:visitType.${visit.visitType}`)}</span>
              <span className="quiet">{visit.leadVisitorName}</span>
              <span className="firm-row firm-row-end">
                <span className="quiet">
                  {visit.issueCount > 0
                    ? say('enterprise:profile.issueCount', { count: visit.issueCount })
                    : say('enterprise:profile.noIssueInVisit')}
                </span>
                {visit.syncMark !== 'synced' && <SyncChip mark={visit.syncMark} />}
              </span>
            </div>
            {visit.nextStep !== '' && (
              <p className="quiet">{say('enterprise:profile.nextStep', { text: visit.nextStep })}</p>
            )}
            {visit.nextVisitOn !== null && (
              <p className="quiet">{say('enterprise:profile.nextVisit', { on: visit.nextVisitOn })}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
