import { dayOf } from '../calendar/office-time.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import type { Issue } from '../domain/issue.ts';
import type { Office } from './office-rules.ts';

/** What should have happened beside the running limit: a first word to the firm, a note of progress, a meeting. */
export const nudges = ['feedback', 'progress', 'meeting'] as const;
export type Nudge = (typeof nudges)[number];

type Watched = Pick<
  Issue,
  'state' | 'channel' | 'stateSince' | 'signedAt' | 'firstFeedbackAt' | 'progressAt'
>;

/** What is overdue at `at` (ISO instant) beside the limit; derived each time, never stored. Source: the domain's table. */
export function nudgesOf(issue: Watched, at: string, { calendar, rules }: Office): Nudge[] {
  const { state, channel, stateSince, signedAt, firstFeedbackAt, progressAt } = issue;
  const { firstFeedback, progressEvery, consulting } = rules.profiles[channel];
  const today = dayOf(at);
  const isPast = (from: string | null, days: number): boolean =>
    from !== null && countWorkingDays(calendar, dayOf(from), today) > days;
  const isWorkedOn = state === 'in_progress';
  const isUnheard = isWorkedOn && firstFeedbackAt === null && isPast(signedAt, firstFeedback);
  const found: Record<Nudge, boolean> = {
    feedback: isUnheard,
    progress: isWorkedOn && !isUnheard && isPast(progressAt ?? signedAt, progressEvery),
    meeting: state === 'consulting' && isPast(stateSince, consulting),
  };
  return nudges.filter((nudge) => found[nudge]);
}
