import { type Life, lives } from './lives.ts';
import type { Seeded } from './seeded.ts';

/** What is decided about an issue before it has a firm and a text. */
export interface Plan {
  readonly life: Life;
  /** Of the fast channel or not. */
  readonly isFast: boolean;
  /** A panel advises, or a unit works alone. */
  readonly isForPanel: boolean;
  /** So many office days ago the issue was submitted, or its last step was taken; the other follows from its pace. */
  readonly from: 'submit' | 'last_step';
  readonly daysAgo: number;
}

const open =
  (isFast: boolean, isForPanel: boolean, from: Plan['from']) =>
  (life: Life, ...daysAgo: number[]): Plan[] =>
    daysAgo.map((days) => ({ life, isFast, isForPanel, from, daysAgo: days }));

const plainSince = open(false, true, 'last_step');
const unitSince = open(false, false, 'last_step');
const fastSince = open(true, true, 'last_step');
const fastUnitSince = open(true, false, 'last_step');
const plainFor = open(false, true, 'submit');
const unitFor = open(false, false, 'submit');
const fastFor = open(true, true, 'submit');
const fastUnitFor = open(true, false, 'submit');

/** The issues that need somebody now: in every state some in time, some soon due, some late, so that every lamp shines whatever the hour. */
export const openPlans: readonly Plan[] = [
  ...plainSince(lives.unsent, 0.2, 1.4),
  ...fastSince(lives.unsent, 0.7),
  ...plainSince(lives.submitted, 0.06, 0.5, 1.3, 5.6),
  ...unitSince(lives.submitted, 0.2, 0.9, 1.7),
  ...fastUnitSince(lives.submitted, 0.1, 0.4, 1),
  ...plainSince(lives.asked, 0.4, 3.2),
  ...unitSince(lives.asked, 1.5),
  ...plainSince(lives.supplemented, 0.3),
  ...plainSince(lives.accepted, 0.1, 0.9, 4.6),
  ...unitSince(lives.accepted, 0.6, 1.8),
  ...fastSince(lives.returned, 0.2, 1.1),
  ...plainSince(lives.received, 0.1, 0.8, 2.5),
  ...unitSince(lives.received, 0.4, 1.3),
  ...fastSince(lives.received, 0.04, 0.15, 0.3, 0.5, 0.9, 1.5, 2.2, 5.4),
  ...plainFor(lives.signed, 2.2, 5.3, 8.4, 11.3, 15.5),
  ...plainFor(lives.worked, 6.5, 9.1, 10.6, 13.2, 16.4, 19.5),
  ...unitFor(lives.signed, 3.3, 6.1, 12.4),
  ...unitFor(lives.worked, 8.2, 14.2, 17.1, 23),
  ...fastFor(lives.signed, 1.2, 1.9, 2.6, 3.7, 5.2),
  ...fastFor(lives.worked, 3, 4.2, 4.7, 5.9, 6.8, 9.2, 12),
  ...plainFor(lives.redone, 9.4, 16.2),
  ...fastFor(lives.redoneWorked, 4.4),
  ...plainFor(lives.replyRejected, 7.7),
  ...plainSince(lives.replied, 0.1, 0.9, 2.5),
  ...unitSince(lives.replied, 0.5, 1.4),
  ...fastSince(lives.replied, 0.2, 0.8, 1.5, 4.9),
  ...plainSince(lives.approved, 0.2, 1.1, 2.6, 4.1),
  ...unitSince(lives.approved, 2, 3.5),
  ...fastSince(lives.approved, 0.1, 0.6, 0.9, 1.3, 2.5),
  ...unitSince(lives.returnedTwice, 0.5),
  ...unitSince(lives.designated, 0.4),
  ...unitFor(lives.conferring, 6.4),
  ...unitFor(lives.conferred, 8.3),
  ...unitFor(lives.onHold, 7.2),
  ...fastUnitFor(lives.onHold, 3.1),
  ...unitFor(lives.resumed, 12.6),
  ...unitFor(lives.extensionAsked, 11.8),
  ...unitFor(lives.extended, 17.4),
  ...plainFor(lives.longTermProposed, 9.7),
  ...plainFor(lives.onBooks, 30.5),
  ...unitFor(lives.onBooksFollowed, 41.2),
  ...plainSince(lives.explainedProposed, 0.8),
  ...unitSince(lives.withdrawn, 0.3, 1.6),
  ...plainFor(lives.reopened, 18.2),
  ...plainFor(lives.supervised, 19.8),
  ...fastFor(lives.supervised, 8.8),
  ...fastFor(lives.instructed, 4.9),
  ...plainSince(lives.merged, 0.9),
];

/** So many of a hundred closed issues lived this life. */
const closedShares: readonly (readonly [number, Life])[] = [
  [38, lives.closed],
  [22, lives.closedWorked],
  [5, lives.onSpot],
  [3, lives.explained],
  [2, lives.declined],
  [2, lives.withdrawnChecked],
  [8, lives.closedAsked],
  [7, lives.closedReturned],
  [6, lives.closedRejected],
  [7, lives.closedRedone],
];

function closedLife(seeded: Seeded): Life {
  let left = seeded.between(1, 100);
  for (const [share, life] of closedShares) {
    left -= share;
    if (left <= 0) return life;
  }
  return lives.closed;
}

/** What a dispatcher does before the dispatch, which the fast channel takes by itself where there is a panel. */
const beforeDispatch: readonly Life[] = [lives.closedAsked, lives.declined, lives.withdrawnChecked];

/** About half a year of office days. */
export const longestAgo = 122;

/**
 * One issue that was closed so many office days ago. What the fast channel sends to a panel is never sent back for
 * more information, since no dispatcher sees it before.
 */
export function closedPlan(isFast: boolean, daysAgo: number, seeded: Seeded): Plan {
  const life = closedLife(seeded);
  const isForPanel = seeded.happens(62) && !(isFast && beforeDispatch.includes(life));
  return { life, isFast, isForPanel, from: 'last_step', daysAgo };
}
