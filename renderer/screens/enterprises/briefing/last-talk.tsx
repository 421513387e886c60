import { Link } from '@tanstack/react-router';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { Card } from '../../../ui/layout/card.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** What was talked about last time. */
export function LastTalk({ visit }: { visit: VisitRow | null }) {
  const say = useTexts();
  if (visit === null) {
    return (
      <Card title={say('visit:glance.last')}>
        <p className="quiet">{say('enterprise:profile.noVisits')}</p>
      </Card>
    );
  }
  const { id, visitedOn, leadVisitorName, minutes, nextStep, nextVisitOn, policiesExplained } = visit;
  return (
    <Card
      title={say('visit:glance.last')}
      end={
        <Link to="/visits" search={{ id }}>
          {visitedOn} {leadVisitorName}
        </Link>
      }
    >
      <p className="briefing-minutes">{minutes}</p>
      <FactList
        columns={1}
        facts={[
          { name: say('visit:field.nextStep'), value: nextStep },
          { name: say('visit:field.nextVisit'), value: nextVisitOn },
          { name: say('visit:field.policies'), value: policiesExplained },
        ].filter(({ value }) => value !== null && value !== '')}
      />
    </Card>
  );
}
