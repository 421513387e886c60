import { Link } from '@tanstack/react-router';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { useRights } from '../../../client/rights.ts';
import { useToday } from '../../../client/time.ts';
import { Card } from '../../../ui/layout/card.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';
import { useRadar } from '../../visits/use-radar.ts';

interface RadarCardProps {
  readonly enterpriseId: string;
  readonly visits: readonly VisitRow[];
}

/** Who was there in the last 30 and 90 days, of whatever force, and whether one should go together or wait. */
export function RadarCard({ enterpriseId, visits }: RadarCardProps) {
  const say = useTexts();
  const today = useToday();
  const { canVisit } = useRights();
  const { recent, within30, disturbing, quietUntil, unitOf } = useRadar(visits);
  return (
    <Card
      title={say('visit:radar.title')}
      end={<span className="quiet">{say('visit:radar.counts', { within30, within90: recent.length })}</span>}
    >
      {recent.length === 0 && <p className="quiet">{say('visit:radar.none')}</p>}
      <ul className="firm-rows">
        {recent.map((visit) => (
          <li key={visit.id} className="firm-row">
            <Link to="/visits" search={{ id: visit.id }}>
              {shortDay(visit.visitedOn, today)}
            </Link>
            <span>
              {visit.leadVisitorName} <span className="quiet">{unitOf(visit)}</span>
            </span>
            <span className="quiet">
              {[say(`domain:visitMode.${visit.visitMode}`), ...visit.coVisitors.map(({ name }) => name)].join(
                say('visit:radar.join'),
              )}
            </span>
          </li>
        ))}
      </ul>
      {disturbing !== null && quietUntil !== null && (
        <p className="briefing-warning">
          {say('visit:radar.quiet', { until: shortDay(quietUntil, today) })}{' '}
          {canVisit && (
            <Link to="/visits/new" search={{ enterpriseId, withPersonId: disturbing.leadVisitorId }}>
              {say('visit:radar.joinWith', { name: disturbing.leadVisitorName })}
            </Link>
          )}
        </p>
      )}
    </Card>
  );
}
