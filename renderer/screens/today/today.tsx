import { useNavigate } from '@tanstack/react-router';
import { useAsk } from '../../client/ask.ts';
import { useRights } from '../../client/rights.ts';
import { useToday } from '../../client/time.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { usePreferences } from '../../state/preferences.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { Notice } from '../../ui/layout/notice.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { weekdayOf } from '../../ui/when.ts';
import { ToSupervise } from '../sync/to-supervise.tsx';
import { CommitmentsCard } from './commitments-card.tsx';
import { DeskState } from './desk-state.tsx';
import { Drafts } from './drafts.tsx';
import { IssueCard } from './issue-card.tsx';
import './today.css';

/** What to do now: visits begun, issues that wait for me, time limits, and what has not left the laptop. */
export function Today() {
  const say = useTexts();
  const navigate = useNavigate();
  const day = useToday();
  const { locale } = usePreferences();
  const { canVisit, canKeepFirms } = useRights();
  const firms = useAsk('enterprises.count', {});
  const hasNoFirms = firms.data?.all === 0;
  const toImport = (): void => void navigate({ to: '/enterprises/import' });
  return (
    <>
      <Toolbar title={say('today:title', { day, weekday: weekdayOf(day, locale) })}>
        {canKeepFirms && !hasNoFirms && <Button onClick={toImport}>{say('today:importFirms')}</Button>}
        <NewVisitButton />
      </Toolbar>
      <div className="today-page">
        {canKeepFirms && hasNoFirms && (
          <Notice
            end={
              <Button size="small" onClick={toImport}>
                {say('today:importFirms')}
              </Button>
            }
          >
            {say('today:noFirms')}
          </Notice>
        )}
        <ToSupervise />
        <div className="today-columns">
          <div className="today-column">
            {canVisit && <Drafts />}
            {canVisit && <CommitmentsCard />}
            <DeskState />
          </div>
          <div className="today-column">
            <IssueCard
              title={say('today:mine')}
              filter={{ group: 'mine' }}
              none={<EmptyState title={say('today:noMine')} hint={say('today:noMineHint')} />}
            />
            <IssueCard title={say('domain:lamp.flash')} filter={{ group: 'open', lamp: 'flash' }} />
            <IssueCard
              title={say('domain:lamp.red')}
              filter={{ group: 'open', lamp: 'red' }}
              none={<p className="quiet">{say('today:noOverdue')}</p>}
            />
            <IssueCard title={say('domain:lamp.yellow')} filter={{ group: 'open', lamp: 'yellow' }} />
          </div>
        </div>
      </div>
    </>
  );
}
