import type { VisitRow } from '#shared/contract/app/visits.ts';
import { dueIndicators } from '#shared/visits/due-indicators.ts';
import { useToday } from '../../../client/time.ts';
import { Card } from '../../../ui/layout/card.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';

/** The figures to ask for in this quarter, with what the firm said last. */
export function DueFigures({ visits }: { visits: readonly VisitRow[] }) {
  const say = useTexts();
  const today = useToday();
  const due = dueIndicators(visits, today);
  const facts = due.map(({ code, last }) => ({
    name: say(`visit:indicator.name.${code}`),
    value:
      last === null
        ? say('visit:indicator.never')
        : say('visit:indicator.last', { value: last.value, on: shortDay(last.on, today) }),
  }));
  return (
    <Card title={say('visit:indicator.title')}>
      {due.length === 0 ? (
        <p className="quiet">{say('visit:indicator.allGiven')}</p>
      ) : (
        <FactList facts={facts} columns={1} />
      )}
    </Card>
  );
}
