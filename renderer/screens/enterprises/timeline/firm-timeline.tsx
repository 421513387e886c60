import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';
import { useAsk } from '../../../client/ask.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { StateChip } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { useNames } from '../../issues/names.ts';
import { changeWords } from '../standing/standing-words.ts';
import { type FirmEntry, firmEntries } from './firm-entries.ts';

interface FirmTimelineProps {
  readonly enterpriseId: string;
  readonly visits: readonly VisitRow[];
  readonly issues: readonly IssueRow[];
  readonly history: readonly EnterpriseEvent[];
}

const shownFirst = 12;

/** Visits, issues, promises and what the firm entered and left, in one line of days. */
export function FirmTimeline({ enterpriseId, ...past }: FirmTimelineProps) {
  const say = useTexts();
  const { data } = useAsk('commitments.list', { enterpriseId });
  const [isAll, setAll] = useState(false);
  const entries = firmEntries({ ...past, commitments: data?.rows ?? [] });
  const shown = isAll ? entries : entries.slice(0, shownFirst);
  return (
    <Card title={say('enterprise:timeline.title')}>
      {entries.length === 0 && <p className="quiet">{say('enterprise:timeline.none')}</p>}
      <ol className="firm-rows">
        {shown.map((entry) => (
          <li key={entry.key} className="firm-row">
            <time dateTime={entry.on}>{entry.on}</time>
            <Chip>{say(`enterprise:timeline.kind.${entry.kind}`)}</Chip>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say('enterprise:timeline.all', { count: entries.length })}
        </Button>
      )}
    </Card>
  );
}

function Entry({ entry }: { entry: FirmEntry }) {
  const say = useTexts();
  const names = useNames();
  switch (entry.kind) {
    case 'visit': {
      const { id, visitMode, leadVisitorName } = entry.visit;
      return (
        <Link to="/visits" search={{ id }}>
          {say(`domain:visitMode.${visitMode}`)} {leadVisitorName}
        </Link>
      );
    }
    case 'raised':
    case 'closed':
      return (
        <>
          <Link to="/issues" search={{ group: 'all', id: entry.issue.id }}>
            {entry.issue.title}
          </Link>
          {entry.kind === 'closed' && <StateChip state={entry.issue.state} />}
        </>
      );
    case 'standing':
      return (
        <span>
          {say(`enterprise:standing.kind.${entry.event.kind}`)} {changeWords(say, names, entry.event)}
        </span>
      );
    default:
      return (
        <span>
          {entry.commitment.text} <span className="quiet">{entry.commitment.madeByName}</span>
        </span>
      );
  }
}
