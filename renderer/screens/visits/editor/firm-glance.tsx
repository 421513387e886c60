import { Link } from '@tanstack/react-router';
import { useFormContext, useWatch } from 'react-hook-form';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { isOpen } from '#shared/domain/issue-state.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Answer } from '../../../client/answer.tsx';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Counter } from '../../../ui/counter.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { LampChip, StateChip } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';
import { FirmCommitments } from '../../commitments/firm-commitments.tsx';
import { RadarNotice } from './radar-notice.tsx';
import './firm-glance.css';

/** What is known of the firm, beside what is being written about it. */
export function FirmGlance() {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const id = useWatch({ control, name: 'enterpriseId' });
  const profile = useAsk('enterprises.get', { id: id ?? '' }, { isReady: id !== null });
  return (
    <aside className="glance" aria-label={say('visit:editor.glance')} data-pane tabIndex={-1}>
      {id === null ? (
        <p className="quiet">{say('visit:editor.glanceHint')}</p>
      ) : (
        <Answer query={profile}>
          {({ enterprise, visits, issues }) => (
            <>
              <RadarNotice visits={visits} />
              <FirmCommitments enterpriseId={enterprise.id} isOpenOnly />
              <LastVisit visit={visits[0]} />
              <OpenIssues issues={issues.filter(({ state }) => isOpen(state))} />
              {enterprise.tags.length > 0 && (
                <Card title={say('visit:glance.tags')}>
                  <div className="glance-chips">
                    {enterprise.tags.map(({ code }) => (
                      <Chip key={code}>{code}</Chip>
                    ))}
                  </div>
                </Card>
              )}
              <Card title={say('enterprise:profile.contacts')}>
                {enterprise.contacts.length === 0 && (
                  <p className="quiet">{say('enterprise:profile.noContacts')}</p>
                )}
                <ul className="glance-rows">
                  {enterprise.contacts.map(({ name, title, phone }) => (
                    <li key={`${name} ${phone}`}>
                      {name} <span className="quiet">{title}</span>{' '}
                      <span title={say('enterprise:profile.phoneMasked')}>{phone}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            </>
          )}
        </Answer>
      )}
    </aside>
  );
}

function LastVisit({ visit }: { visit: VisitRow | undefined }) {
  const say = useTexts();
  const today = useToday();
  if (!visit) {
    return (
      <Card title={say('visit:glance.last')}>
        <p className="quiet">{say('enterprise:profile.noVisits')}</p>
      </Card>
    );
  }
  const { id, visitedOn, nextStep, nextVisitOn } = visit;
  return (
    <Card
      title={say('visit:glance.last')}
      end={
        <Link to="/visits" search={{ id }} className="quiet">
          {shortDay(visitedOn, today)}
        </Link>
      }
    >
      <p>
        {nextStep === ''
          ? say('visit:glance.noNextStep')
          : say('enterprise:profile.nextStep', { text: nextStep })}
      </p>
      {nextVisitOn !== null && (
        <p className="quiet">{say('enterprise:profile.nextVisit', { on: shortDay(nextVisitOn, today) })}</p>
      )}
    </Card>
  );
}

function OpenIssues({ issues }: { issues: readonly IssueRow[] }) {
  const say = useTexts();
  return (
    <Card title={say('enterprise:profile.openIssues')} end={<Counter count={issues.length} />}>
      {issues.length === 0 && <p className="quiet">{say('enterprise:profile.noIssues')}</p>}
      <ul className="glance-rows">
        {issues.map(({ id, title, state, lamp, dueAt }) => (
          <li key={id}>
            <Link to="/issues" search={{ group: 'all', id }}>
              {title}
            </Link>{' '}
            {dueAt === null ? <StateChip state={state} /> : <LampChip lamp={lamp} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
