import type { VisitRow } from '#shared/contract/app/visits.ts';
import { indicatorCodes } from '#shared/domain/indicators.ts';
import { usePreferences } from '../../state/preferences.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { FactList } from '../../ui/layout/fact-list.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { fullTime, weekdayOf } from '../../ui/when.ts';
import { writeCompanions } from './editor/companions.ts';

const times = ({ startedTime, endedTime }: VisitRow): string =>
  [startedTime, endedTime].filter((time) => time !== null).join('–');

/** Every field of a finished visit. What was written at length keeps its lines. */
export function VisitFacts({ visit }: { visit: VisitRow }) {
  const say = useTexts();
  const { locale } = usePreferences();
  const facts = [
    {
      name: say('visit:detail.visited'),
      value: `${visit.visitedOn} ${weekdayOf(visit.visitedOn, locale)} ${times(visit)}`,
    },
    { name: say('visit:detail.lead'), value: visit.leadVisitorName },
    { name: say('visit:field.mode'), value: say(`domain:visitMode.${visit.visitMode}`) },
    { name: say('visit:field.type'), value: say(`domain:visitType.${visit.visitType}`) },
    { name: say('visit:field.opStatus'), value: say(`domain:opStatus.${visit.opStatus}`) },
    { name: say('visit:field.coVisitors'), value: writeCompanions(visit.coVisitors) },
    {
      name: say('visit:contact.title'),
      value: visit.contacts.map(({ name, title, phone }) => (
        <div key={`${name} ${phone}`}>{[name, title, phone].filter(Boolean).join(' ')}</div>
      )),
      isWide: true,
    },
    { name: say('visit:field.purpose'), value: visit.purpose, isWide: true },
    {
      name: say('visit:detail.record'),
      value: `${fullTime(visit.capturedAt)} ${visit.isCapturedOffline ? say('visit:detail.offline') : ''}`,
    },
    {
      name: say('visit:detail.received'),
      value: visit.receivedAt === null ? say('visit:detail.notReceived') : fullTime(visit.receivedAt),
    },
  ];
  return (
    <>
      <Card title={say('visit:detail.basics')}>
        <FactList facts={facts} />
      </Card>
      <Card title={say('visit:detail.talk')}>
        <FactList
          columns={1}
          facts={[
            { name: say('visit:field.minutes'), value: lines(visit.minutes) },
            { name: say('visit:indicator.title'), value: figures(say, visit) },
            { name: say('visit:field.nextStep'), value: lines(visit.nextStep) },
            { name: say('visit:field.nextVisit'), value: visit.nextVisitOn },
            { name: say('visit:field.policies'), value: lines(visit.policiesExplained) },
            { name: say('visit:field.suggestions'), value: lines(visit.suggestions) },
          ]}
        />
      </Card>
    </>
  );
}

/** What the firm said of its figures, each with its name. */
const figures = (say: Say, { indicators }: VisitRow): string =>
  indicatorCodes
    .flatMap((code) => {
      const value = indicators?.[code];
      return value === undefined ? [] : [`${say(`visit:indicator.name.${code}`)} ${value}`];
    })
    .join(say('visit:radar.join'));

const lines = (text: string) => (text === '' ? '' : <div className="visit-lines">{text}</div>);
