import { getRouteApi, Link } from '@tanstack/react-router';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { FirmCommitments } from '../commitments/firm-commitments.tsx';
import { OpenMatters } from '../sync/open-matters.tsx';
import { FirmChips } from './firm-chips.tsx';
import { FirmFacts } from './firm-facts.tsx';
import { FirmIssues } from './firm-issues.tsx';
import { FirmVisits } from './firm-visits.tsx';
import { StandingCard } from './standing/standing-card.tsx';
import { FirmTimeline } from './timeline/firm-timeline.tsx';
import './enterprise-profile.css';

const route = getRouteApi('/enterprises/$enterpriseId');

/** One firm: what it is, whom one meets there, what was said and what is still open. */
export function EnterpriseProfile() {
  const say = useTexts();
  const { enterpriseId } = route.useParams();
  const today = useToday();
  const profile = useAsk('enterprises.get', { id: enterpriseId });
  return (
    <Answer query={profile} end={<Link to="/enterprises">{say('enterprise:action.back')}</Link>}>
      {({ enterprise, visits, issues, history, keeps }) => (
        <>
          <Toolbar
            title={
              <span className="firm-title">
                {enterprise.name}
                <FirmChips firm={enterprise} />
                {enterprise.tags
                  .filter(({ validTo }) => validTo === null || validTo >= today)
                  .map(({ code }) => (
                    <Chip key={code}>{code}</Chip>
                  ))}
                {enterprise.isPending && <SyncChip mark="pending" />}
              </span>
            }
          >
            <Link to="/enterprises" className="quiet">
              {say('enterprise:action.back')}
            </Link>
            <Link to="/enterprises/$enterpriseId/briefing" params={{ enterpriseId }}>
              {say('enterprise:briefing.open')}
            </Link>
            <NewVisitButton enterpriseId={enterpriseId} />
          </Toolbar>
          <OpenMatters table="enterprise" pk={enterpriseId} />
          <div className="firm-page">
            <div className="firm-facts">
              <FirmFacts firm={enterprise} />
              <StandingCard firm={enterprise} history={history} keeps={keeps} />
            </div>
            <div className="firm-history">
              <FirmCommitments enterpriseId={enterpriseId} />
              <FirmIssues issues={issues} />
              <FirmVisits visits={visits} enterpriseId={enterpriseId} />
              <FirmTimeline enterpriseId={enterpriseId} visits={visits} issues={issues} history={history} />
            </div>
          </div>
        </>
      )}
    </Answer>
  );
}
