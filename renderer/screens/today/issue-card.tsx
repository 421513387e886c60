import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayOf } from '#shared/calendar/office-time.ts';
import { everyIssue, type IssueFilter } from '#shared/contract/app/issues.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LampChip, PanelChip, StateChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';

interface IssueCardProps {
  readonly title: string;
  readonly filter: Pick<IssueFilter, 'group'> & Partial<Pick<IssueFilter, 'lamp'>>;
  /** What to show where there are none; without it the whole card stays away. */
  readonly none?: ReactNode;
}

const limit = 6;

/** The first few issues of a filter, by due time, and the way to all of them. */
export function IssueCard({ title, filter, none }: IssueCardProps) {
  const say = useTexts();
  const today = useToday();
  const issues = useAsk('issues.list', { filter: { ...everyIssue, ...filter }, after: null, limit });
  if (none === undefined && !issues.data?.total) return null;
  return (
    <Card title={title} end={issues.data && <Counter count={issues.data.total} />}>
      <Answer query={issues}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 && none}
            <ul className="today-rows">
              {rows.map(({ id, title: name, enterpriseName, lamp, dueAt, panelCode, state }) => (
                <li key={id}>
                  <Link to="/issues" search={{ ...filter, id }}>
                    {name}
                  </Link>
                  {dueAt === null ? (
                    <StateChip state={state} />
                  ) : (
                    <LampChip lamp={lamp}>{say('today:due', { on: shortDay(dayOf(dueAt), today) })}</LampChip>
                  )}
                  <span className="quiet today-note">
                    {enterpriseName} {panelCode !== null && <PanelChip code={panelCode} isShort />}
                  </span>
                </li>
              ))}
            </ul>
            {total > rows.length && (
              <Link to="/issues" search={filter} className="today-all">
                {say('today:all', { count: total })}
              </Link>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
}
