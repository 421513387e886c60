import type { CountedDay } from '#shared/calendar/count-limit.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { usePreferences } from '../../../state/preferences.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { fullTime, weekdayOf } from '../../../ui/when.ts';
import type { DueReason } from './due-reason.ts';
import './due-days.css';

function whyWords(say: Say, { why }: CountedDay, n: number, isHalf: boolean): string {
  switch (why) {
    case 'receipt':
      return say(isHalf ? 'issue:why.receiptHalf' : 'issue:why.receipt');
    case 'weekday':
      return say('issue:why.counted', { n });
    case 'make_up':
      return say('issue:why.makeUp', { n });
    default:
      return say(`issue:why.${why}`);
  }
}

/** Every day from the start of the limit to its end, and why it counts or not. */
export function DueDays({ issue, reason }: { issue: IssueRow; reason: DueReason }) {
  const say = useTexts();
  const { locale } = usePreferences();
  const { clock, startedAt, limitDays, days, isAgreed } = reason;
  const isHalf = limitDays === 0.5;
  const begin = clock === 'main' ? 'received' : 'entered';
  const numbers = new Map(
    days.filter(({ isCounted }) => isCounted).map(({ day }, index) => [day, index + 1]),
  );
  return (
    <div className="due">
      <p>
        {say(`issue:why.${isHalf ? 'half' : 'whole'}.${begin}`, {
          at: fullTime(startedAt),
          state: say(`domain:state.${issue.state}`),
          channel: say('issue:detail.channel', { channel: say(`domain:channel.${issue.channel}`) }),
        })}
      </p>
      <ol className="due-days">
        {days.map((entry) => (
          <li key={entry.day} className={entry.isCounted ? '' : 'due-skipped'}>
            <span>{entry.day}</span>
            <span>{weekdayOf(entry.day, locale)}</span>
            <span>
              {whyWords(say, entry, numbers.get(entry.day) ?? 0, isHalf)}{' '}
              {entry.isProvisional && <Chip tone="warning">{say('issue:why.provisional')}</Chip>}
            </span>
          </li>
        ))}
      </ol>
      {days.some(({ isProvisional }) => isProvisional) && <p>{say('issue:why.provisionalHint')}</p>}
      {!isAgreed && issue.dueAt !== null && (
        <p>{say('issue:why.otherCalendar', { on: dayOf(issue.dueAt) })}</p>
      )}
    </div>
  );
}
