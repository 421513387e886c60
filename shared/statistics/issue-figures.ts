import { dayOf } from '../calendar/office-time.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import { countOf, type Figure, shareOf, spanOf } from '../domain/figure.ts';
import type { IssueState } from '../domain/issue-state.ts';
import { lampOf } from '../workflow/lamp.ts';
import { type Facts, type IssueFact, isIn, type Reckoning } from './facts.ts';

/** Ends that answer the firm; what is withdrawn, joined to another or not accepted is not finished. */
const finishedStates: readonly IssueState[] = ['closed_solved', 'closed_explained', 'closed_on_spot'];
/** Ends by which an issue leaves the cohort that was accepted. */
const leftStates: readonly IssueState[] = ['merged', 'withdrawn'];

const isFinished = ({ state }: IssueFact): boolean => finishedStates.includes(state);

/** The answer came after the last day of the main limit, or has not come by then; while a clock stands nothing is late. */
function isLate({ repliedAt, finalDueOn }: IssueFact, asOf: string): boolean {
  return finalDueOn !== null && dayOf(repliedAt ?? asOf) > finalDueOn;
}

/** What of a cohort was finished or should have been: what still has time is left out. */
const shouldBeFinished =
  (asOf: string) =>
  (issue: IssueFact): boolean =>
    isFinished(issue) || (issue.closedAt === null && isLate(issue, asOf));

/** Raised, sent out, finished, on the books, in time. Issues accepted in the period make the cohort of the rates. */
export function handlingFigures({ issues }: Facts, { period, asOf, calendar }: Reckoning): Figure[] {
  const raised = issues.filter(({ capturedAt, state }) => isIn(capturedAt, period) && state !== 'merged');
  const finished = issues.filter((issue) => isFinished(issue) && isIn(issue.closedAt, period));
  const accepted = issues.filter(
    ({ acceptedAt, state }) => isIn(acceptedAt, period) && !leftStates.includes(state),
  );
  const due = accepted.filter(shouldBeFinished(asOf));
  const inTime = (issue: IssueFact): boolean => isFinished(issue) && !isLate(issue, asOf);
  const spans = finished
    .filter(({ state }) => state !== 'closed_on_spot')
    .map(({ receivedAt, closedAt }) =>
      countWorkingDays(calendar, dayOf(receivedAt ?? asOf), dayOf(closedAt ?? asOf)),
    );
  return [
    countOf('issues_raised', raised.length),
    countOf('on_spot', raised.filter(({ state }) => state === 'closed_on_spot').length),
    countOf('dispatched', issues.filter(({ dispatchedAt }) => isIn(dispatchedAt, period)).length),
    countOf('finished', finished.length),
    shareOf('finish_rate', accepted, isFinished),
    shareOf('on_time_rate', due, inTime),
    shareOf(
      'fast_hit',
      due.filter(({ channel }) => channel === 'fast'),
      inTime,
    ),
    spanOf('handling_days', spans),
    countOf('long_term', issues.filter(({ state }) => state === 'long_term').length),
  ];
}

/** The firm's own word: of the callbacks of the period, those that reached the firm are valid. */
export function callbackFigures({ issues }: Facts, { period }: Reckoning): Figure[] {
  const callbacks = issues.filter(({ callbackAt }) => isIn(callbackAt, period));
  const valid = callbacks.filter(({ isContacted }) => isContacted === true);
  const said = (word: IssueFact['satisfaction']): number =>
    valid.filter(({ satisfaction }) => satisfaction === word).length;
  const isSolved = ({ isSolvedByFirm }: IssueFact): boolean => isSolvedByFirm === true;
  return [
    shareOf('solve_rate', valid, isSolved),
    shareOf(
      'lawful_solve_rate',
      valid.filter(({ lawful }) => lawful === null || lawful === 'lawful'),
      isSolved,
    ),
    shareOf('response_rate', callbacks, ({ isContacted }) => isContacted === true),
    {
      kind: 'rate',
      id: 'sat_rate',
      numerator: (said('satisfied') * 10 + said('fairly') * 9) / 10,
      denominator: valid.length,
    },
  ];
}

/** What went wrong and who had to step in. */
export function oversightFigures({ issues, steps }: Facts, { period, asOf }: Reckoning): Figure[] {
  const within = steps.filter(({ at }) => isIn(at, period));
  const touchedBy = (...commands: readonly string[]): ReadonlySet<string> =>
    new Set(within.filter(({ command }) => commands.includes(command)).map(({ issueId }) => issueId));
  const redone = touchedBy('redo', 'reopen');
  // What was opened again had been answered before, wherever it stands now.
  const answered = issues.filter(
    (issue) => redone.has(issue.id) || (isFinished(issue) && isIn(issue.closedAt, period)),
  );
  const notices = issues.flatMap(({ oversight }) =>
    oversight.filter(({ kind, at }) => kind === 'notice' && isIn(at, period)),
  );
  const red = issues.filter(
    (issue) => issue.closedAt === null && ['red', 'flash'].includes(lampOf(issue, asOf)),
  );
  return [
    countOf('red', red.length),
    countOf('supervised', notices.length),
    countOf('escalated', touchedBy('escalate', 'instruct').size),
    shareOf('redo_rate', answered, ({ id }) => redone.has(id)),
  ];
}
