import { dayOf } from '#shared/calendar/office-time.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { useToday } from '../../../client/time.ts';
import { useOffice } from '../../../client/use-office.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';
import { timeOfDay } from '../due.ts';
import { DueDays } from './due-days.tsx';
import { dueReason } from './due-reason.ts';

/** The limit that runs now, and behind a word how it was counted. */
export function DueFact({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const today = useToday();
  const office = useOffice();
  if (issue.dueAt === null) return '—';
  const reason = dueReason(issue, office);
  const limit =
    reason?.limitDays === 0.5
      ? say('issue:why.limitHalf')
      : say('issue:why.limit', { count: reason?.limitDays ?? 0 });
  return (
    <span className="issue-chips">
      {say('issue:due.at', { on: shortDay(dayOf(issue.dueAt), today), time: timeOfDay(issue.dueAt) })}
      {issue.isDueProvisional && <Chip tone="warning">{say('issue:due.provisional')}</Chip>}
      {reason !== null && (
        <Popover
          label={say('issue:why.open')}
          title={say('issue:why.title', { clock: say(`issue:why.clock.${reason.clock}`), limit })}
        >
          <DueDays issue={issue} reason={reason} />
        </Popover>
      )}
    </span>
  );
}
