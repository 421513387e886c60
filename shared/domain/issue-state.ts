/** States of an issue. A derived condition (overdue, stale) is never a state. */
export const issueStates = [
  'draft',
  'submitted',
  'info_needed',
  'accepted',
  'dispatched',
  'in_progress',
  'replied',
  'callback',
  'closed_solved',
] as const;
export type IssueState = (typeof issueStates)[number];

export const closedStates: readonly IssueState[] = ['closed_solved'];

export const resolutions = ['solved', 'partly', 'explained', 'planned', 'unsupported', 'withdrawn'] as const;
export type Resolution = (typeof resolutions)[number];

export const satisfactions = ['satisfied', 'fairly', 'unsatisfied', 'unrated'] as const;
export type Satisfaction = (typeof satisfactions)[number];

export function isOpen(state: IssueState): boolean {
  return state !== 'draft' && !closedStates.includes(state);
}
