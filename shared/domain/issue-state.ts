/** States of an issue. A derived condition (overdue, stale) is never a state. New ones are appended. */
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
  'not_accepted',
  'consulting',
  'on_hold',
  'closed_explained',
  'closed_on_spot',
  'long_term',
  'withdrawn',
  'merged',
] as const;
export type IssueState = (typeof issueStates)[number];

/** Nothing more is to be done; what stays on the books (挂账) is not among them. */
export const closedStates: readonly IssueState[] = [
  'closed_solved',
  'closed_explained',
  'closed_on_spot',
  'not_accepted',
  'withdrawn',
  'merged',
];

/** Where somebody still has to do something, or to wait for something. */
export const openStates: readonly IssueState[] = issueStates.filter(
  (state) => state !== 'draft' && !closedStates.includes(state),
);

export const resolutions = ['solved', 'partly', 'explained', 'planned', 'unsupported', 'withdrawn'] as const;
export type Resolution = (typeof resolutions)[number];

export const satisfactions = ['satisfied', 'fairly', 'unsatisfied', 'unrated'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** Whether what the firm asks for is lawful and reasonable (是否合法合理); the denominator of one solution rate. */
export const lawfulness = ['lawful', 'unlawful', 'unreasonable'] as const;

/** Why an issue is not accepted (不予受理). */
export const declineReasons = [
  'not_ours',
  'not_concrete',
  'in_court',
  'unlawful',
  'handled_elsewhere',
  'other',
] as const;

/** Why the clock may stand still (挂起). */
export const holdReasons = [
  'firm_material',
  'superior_approval',
  'legal_procedure',
  'force_majeure',
] as const;

export function isOpen(state: IssueState): boolean {
  return openStates.includes(state);
}
