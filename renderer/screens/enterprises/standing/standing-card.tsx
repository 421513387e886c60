import { useState } from 'react';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { EnterpriseTag } from '#shared/domain/enterprise.ts';
import type { EnterpriseEvent, StandingKind } from '#shared/domain/enterprise-event.ts';
import { industryName } from '#shared/domain/industries.ts';
import { rungOf } from '#shared/domain/ladders.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { useNames } from '../../issues/names.ts';
import { StandingForm } from './standing-form.tsx';
import { chainWords, changeWords, spanWords, tagWords } from './standing-words.ts';

interface StandingCardProps {
  readonly firm: EnterpriseRow;
  readonly history: readonly EnterpriseEvent[];
  /** What this person may change; nothing shows no button. */
  readonly keeps: readonly StandingKind[];
}

/** The lists in which a firm stands, since when and by what, and how it came there. */
export function StandingCard({ firm, history, keeps }: StandingCardProps) {
  const say = useTexts();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const { chainCode, chainRole, doublingFrom, doublingTo } = firm;
  const orNone = (text: string): string => text || say('enterprise:standing.none');
  const facts = [
    {
      name: say('enterprise:standing.kind.chain'),
      value: orNone(chainWords(say, { code: chainCode, role: chainRole })),
    },
    {
      name: say('enterprise:standing.kind.doubling'),
      value: orNone(spanWords(say, { from: doublingFrom, to: doublingTo })),
    },
    {
      name: say('enterprise:standing.kind.leader'),
      value: firm.leaderId === null ? say('enterprise:nobody') : names.person(firm.leaderId),
    },
    {
      name: say('enterprise:standing.kind.industry'),
      value: industryName(firm.industryCode) || say('enterprise:standing.noIndustry'),
    },
  ];
  return (
    <Card
      title={say('enterprise:standing.title')}
      end={
        keeps.length > 0 && <Button onClick={() => setOpen(true)}>{say('enterprise:standing.change')}</Button>
      }
    >
      <FactList facts={facts} columns={1} />
      <h3>{say('enterprise:standing.tags')}</h3>
      {firm.tags.length === 0 && <p className="quiet">{say('enterprise:standing.noTags')}</p>}
      <ul className="firm-rows">
        {firm.tags.map((tag) => (
          <TagLine key={JSON.stringify(tag)} tag={tag} />
        ))}
      </ul>
      <h3>{say('enterprise:standing.history')}</h3>
      {history.length === 0 && <p className="quiet">{say('enterprise:standing.noHistory')}</p>}
      <ul className="firm-rows">
        {history.map((event) => (
          <li key={event.id}>
            <div className="firm-row">
              <span>{event.effectiveOn}</span>
              <span>{say(`enterprise:standing.kind.${event.kind}`)}</span>
              <span>{changeWords(say, names, event)}</span>
            </div>
            <p className="quiet">
              {say('enterprise:standing.historyLine', {
                source: event.source || say('enterprise:standing.noSource'),
                name: event.actorName,
              })}
            </p>
          </li>
        ))}
      </ul>
      {isOpen && <StandingForm firm={firm} keeps={keeps} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function TagLine({ tag }: { tag: EnterpriseTag }) {
  const say = useTexts();
  const today = useToday();
  const next = rungOf(tag.code)?.next ?? null;
  const isOver = tag.validTo !== null && tag.validTo < today;
  return (
    <li className="firm-row">
      <span>{tagWords(say, tag)}</span>
      {tag.validTo !== null && (
        <span className="quiet">{say('enterprise:standing.until', { to: tag.validTo })}</span>
      )}
      {tag.certificateNo !== undefined && (
        <span className="quiet">{say('enterprise:standing.certificate', { no: tag.certificateNo })}</span>
      )}
      {isOver && <Chip tone="warning">{say('enterprise:standing.expired')}</Chip>}
      {!isOver && next !== null && (
        <span className="firm-row-end quiet">{say('enterprise:standing.nextRung', { tag: next })}</span>
      )}
    </li>
  );
}
