import { getRouteApi, Link } from '@tanstack/react-router';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { isOpen } from '#shared/domain/issue-state.ts';
import { Answer } from '../../../client/answer.tsx';
import { useAsk } from '../../../client/ask.ts';
import { NewVisitButton } from '../../../frame/new-visit-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Toolbar } from '../../../ui/layout/toolbar.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { FirmCommitments } from '../../commitments/firm-commitments.tsx';
import { FirmChips } from '../firm-chips.tsx';
import { FirmContacts } from '../firm-contacts.tsx';
import { IssueRows } from '../firm-issues.tsx';
import { DueFigures } from './due-figures.tsx';
import { FittingPolicies } from './fitting-policies.tsx';
import { LastTalk } from './last-talk.tsx';
import { RadarCard } from './radar-card.tsx';
import { TagTerms } from './tag-terms.tsx';
import './briefing.css';

const route = getRouteApi('/enterprises/$enterpriseId/briefing');

/** What one should know before one goes, on one page: what was promised first. */
export function BriefingPage() {
  const say = useTexts();
  const { enterpriseId } = route.useParams();
  const profile = useAsk('enterprises.get', { id: enterpriseId });
  return (
    <Answer query={profile} end={<Link to="/enterprises">{say('enterprise:action.back')}</Link>}>
      {({ enterprise, visits, issues }) => (
        <Briefing firm={enterprise} visits={visits} issues={issues.filter(({ state }) => isOpen(state))} />
      )}
    </Answer>
  );
}

interface BriefingProps {
  readonly firm: EnterpriseRow;
  /** The latest first. */
  readonly visits: readonly VisitRow[];
  /** The open ones. */
  readonly issues: readonly IssueRow[];
}

function Briefing({ firm, visits, issues }: BriefingProps) {
  const say = useTexts();
  return (
    <>
      <Toolbar
        title={
          <span className="firm-title">
            {say('enterprise:briefing.titleOf', { firm: firm.name })}
            <FirmChips firm={firm} />
          </span>
        }
      >
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: firm.id }} className="quiet">
          {say('enterprise:briefing.back')}
        </Link>
        <Button onClick={() => window.print()}>{say('enterprise:briefing.print')}</Button>
        <NewVisitButton enterpriseId={firm.id} />
      </Toolbar>
      <div className="briefing">
        <div className="briefing-column">
          <FirmCommitments enterpriseId={firm.id} isOpenOnly />
          <Card title={say('enterprise:profile.openIssues')}>
            {issues.length === 0 ? (
              <p className="quiet">{say('enterprise:profile.noIssues')}</p>
            ) : (
              <IssueRows issues={issues} />
            )}
          </Card>
          <LastTalk visit={visits[0] ?? null} />
        </div>
        <div className="briefing-column">
          <RadarCard enterpriseId={firm.id} visits={visits} />
          <TagTerms firm={firm} />
          <DueFigures visits={visits} />
          <FittingPolicies issues={issues} />
          <FirmContacts firm={firm} />
        </div>
      </div>
    </>
  );
}
