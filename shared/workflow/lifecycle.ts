import { closedStates, type IssueState, openStates } from '../domain/issue-state.ts';
import type { Role } from '../domain/role.ts';
import type { CommandName } from './commands.ts';
import type { GuardName } from './guard-names.ts';
import type { ClockName } from './profiles.ts';

export interface Transition {
  /** Its number in the published table; oversight and what the rules do by themselves have none. */
  readonly no: number | null;
  readonly command: CommandName;
  readonly from: readonly IssueState[];
  /** Null: the issue stays where it is. */
  readonly to: IssueState | null;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardName[];
  /** The rule engine itself may take this step. */
  readonly isAutomatic: boolean;
  /** A device may queue the command without the hub; every other one needs the hub's answer. */
  readonly isOffline: boolean;
  /** What happens when the issue moved since the author saw it: judge again from the new state, or refuse. */
  readonly rebase: 'if_legal' | 'never';
  /** An issue on which it may be taken waits for those who may. */
  readonly isAwaited: boolean;
  /** It takes nothing from what another person is about to do, and so makes nobody's step stale. */
  readonly isAside: boolean;
}

type Rest = Partial<Omit<Transition, 'no' | 'command' | 'from' | 'to' | 'roles'>>;

const step = (
  no: number | null,
  command: CommandName,
  from: readonly IssueState[],
  to: IssueState | null,
  roles: readonly Role[],
  rest: Rest = {},
): Transition => ({
  no,
  command,
  from,
  to,
  roles,
  guards: [],
  isAutomatic: false,
  isOffline: false,
  rebase: 'never',
  isAwaited: to !== null && !from.includes('draft'),
  isAside: false,
  ...rest,
});

const workers: readonly Role[] = ['handler', 'unit_head', 'panel_lead'];
const heads: readonly Role[] = ['unit_head', 'panel_lead'];
const mine = { guards: ['isReporter'], isOffline: true } as const;
const may = { isAwaited: false } as const;
const aside = { isAside: true, isAwaited: false } as const;

const course: readonly Transition[] = [
  step(2, 'submit', ['draft'], 'submitted', ['commissioner'], mine),
  step(3, 'close_on_spot', ['draft'], 'closed_on_spot', ['commissioner'], mine),
  step(4, 'return_for_info', ['submitted'], 'info_needed', ['dispatcher']),
  step(5, 'supplement', ['info_needed'], 'submitted', ['commissioner'], mine),
  step(6, 'accept', ['submitted'], 'accepted', ['dispatcher'], { isAutomatic: true }),
  step(7, 'decline', ['submitted'], 'not_accepted', ['dispatcher']),
  // The offices of chains and of the plan join the common issues of their firms.
  step(8, 'merge', ['submitted', 'accepted'], 'merged', ['dispatcher', 'chain_office', 'doubling_office'], {
    ...may,
    guards: ['isAnotherIssue'],
  }),
  step(9, 'dispatch', ['accepted'], 'dispatched', ['dispatcher'], {
    guards: ['hasReceiver', 'hasReturnsLeft'],
    isAutomatic: true,
  }),
  step(10, 'send_back', ['dispatched'], 'accepted', workers, { guards: ['hasReturnsLeft'] }),
  step(10, 'designate', ['accepted'], 'dispatched', ['dispatcher', 'inspector'], {
    guards: ['hasNoReturnsLeft'],
  }),
  step(11, 'sign', ['dispatched'], 'in_progress', workers, { guards: ['isDesignatedHandler'] }),
  step(12, 'progress', ['in_progress', 'consulting', 'long_term'], null, [...workers, 'expert'], {
    ...aside,
    isOffline: true,
    rebase: 'if_legal',
  }),
  step(13, 'confer', ['in_progress'], 'consulting', [...workers, 'dispatcher'], may),
  step(14, 'conclude', ['consulting'], 'in_progress', ['dispatcher'], { guards: ['isDayAhead'] }),
  step(15, 'hold', ['in_progress'], 'on_hold', ['unit_head'], {
    ...may,
    guards: ['isOfLead', 'isHoldShort'],
  }),
  step(16, 'resume', ['on_hold'], 'in_progress', workers, { isAutomatic: true }),
  step(17, 'request_extension', ['in_progress'], null, ['unit_head'], {
    ...may,
    guards: ['isOfLead', 'isInTime', 'hasExtensionLeft', 'hasNoRequest', 'isExtensionShort'],
  }),
  step(17, 'grant_extension', ['in_progress'], null, ['dispatcher'], {
    guards: ['hasRequest'],
    isAwaited: true,
  }),
  step(17, 'refuse_extension', ['in_progress'], null, ['dispatcher'], {
    guards: ['hasRequest'],
    isAwaited: true,
  }),
  step(18, 'reply', ['in_progress'], 'replied', workers),
  step(19, 'reject_reply', ['replied'], 'in_progress', ['unit_head', 'dispatcher'], {
    guards: ['isNotHandler'],
    isAwaited: false,
  }),
  step(20, 'endorse_reply', ['replied'], null, heads, {
    guards: ['isOfLead', 'isNotHandler', 'isNotEndorsed'],
    isAwaited: true,
  }),
  step(20, 'approve_reply', ['replied'], 'callback', ['dispatcher'], {
    guards: ['isNotHandler', 'isEndorsed'],
  }),
  step(21, 'close', ['callback'], 'closed_solved', ['callback_agent'], {
    guards: ['isIndependent', 'hasNoProposal'],
  }),
  step(22, 'propose_explained', ['callback'], null, ['callback_agent'], {
    ...may,
    guards: ['isIndependent', 'hasNoProposal'],
  }),
  step(22, 'confirm_explained', ['callback'], 'closed_explained', ['dispatcher'], {
    guards: ['hasProposal', 'isSecondPerson'],
  }),
  step(23, 'redo', ['callback'], 'in_progress', ['callback_agent'], {
    guards: ['isIndependent', 'hasNoProposal'],
  }),
  step(24, 'propose_long_term', ['in_progress', 'replied'], null, heads, {
    ...may,
    guards: ['isOfLead', 'hasNoProposal', 'isDayAhead'],
  }),
  step(24, 'confirm_long_term', ['in_progress', 'replied'], 'long_term', ['dispatcher'], {
    guards: ['hasProposal', 'isSecondPerson'],
  }),
  step(24, 'refuse_proposal', ['in_progress', 'replied', 'callback'], null, ['dispatcher'], {
    guards: ['hasProposal', 'isSecondPerson'],
    isAwaited: true,
  }),
  step(25, 'set_node', ['long_term'], null, workers, { isAwaited: true, guards: ['isDayAhead'] }),
  step(25, 'revive', ['long_term'], 'in_progress', workers, may),
  step(25, 'finish_long_term', ['long_term'], 'callback', workers, may),
  step(26, 'withdraw', openStates, 'withdrawn', ['commissioner'], { ...may, guards: ['isReporter'] }),
  step(26, 'check_closure', ['withdrawn', 'closed_on_spot'], null, ['callback_agent'], {
    guards: ['isIndependent', 'isUnchecked'],
    isAwaited: true,
  }),
  step(27, 'reopen', ['closed_solved', 'closed_explained'], 'in_progress', ['inspector', 'dispatcher'], {
    ...may,
    guards: ['isRecent'],
  }),
  step(
    27,
    'reopen',
    ['closed_on_spot', 'withdrawn', 'not_accepted'],
    'submitted',
    ['inspector', 'dispatcher'],
    {
      ...may,
      guards: ['isRecent'],
    },
  ),
];

/** What those who watch do; it never moves an issue by itself. */
const oversight: readonly Transition[] = [
  step(null, 'urge', openStates, null, ['dispatcher', 'inspector', 'chain_office', 'doubling_office'], {
    ...aside,
    guards: ['mayUrgeAgain'],
  }),
  step(null, 'supervise', openStates, null, ['inspector', 'dispatcher'], {
    ...aside,
    isAutomatic: true,
    guards: ['isDayAhead'],
  }),
  step(null, 'instruct', openStates, null, ['leader'], { ...aside, guards: ['isDayAhead'] }),
  step(null, 'answer_task', openStates, null, workers, {
    isAside: true,
    isAwaited: true,
    guards: ['hasOpenTask'],
  }),
  step(null, 'escalate', openStates, null, ['dispatcher', 'inspector'], {
    ...aside,
    isAutomatic: true,
    guards: ['isHigher'],
  }),
];

const withPanel: readonly IssueState[] = ['dispatched', 'in_progress', 'consulting', 'on_hold', 'long_term'];
const asideOf = (guard: GuardName, isAwaited: boolean): Rest => ({
  isAside: true,
  isAwaited,
  guards: [guard],
});

/** What a panel and its experts do beside the unit: an opinion is advice, and moves nothing. */
const consultations: readonly Transition[] = [
  step(null, 'consult', withPanel, null, ['panel_lead'], {
    ...aside,
    guards: ['hasPanel', 'isNotAsked', 'isDayAhead'],
  }),
  step(null, 'take_consultation', withPanel, null, ['expert'], asideOf('isAsked', true)),
  step(null, 'decline_consultation', withPanel, null, ['expert'], asideOf('isAsked', true)),
  step(null, 'give_opinion', withPanel, null, ['expert'], asideOf('isConsulted', true)),
  step(null, 'revise_opinion', withPanel, null, ['expert'], asideOf('isAdviser', false)),
  step(null, 'release_opinion', openStates, null, ['panel_lead'], asideOf('hasOpinion', true)),
  step(null, 'adopt_opinion', openStates, null, ['handler', 'unit_head'], asideOf('hasReleased', true)),
  step(
    null,
    'rate_opinion',
    ['callback', ...closedStates],
    null,
    ['callback_agent'],
    asideOf('hasUnrated', false),
  ),
];

/** What only the rules do: the firm's class or the calendar changed, or the main issue of a merged one ended. */
const byRule: readonly Transition[] = [
  step(null, 'change_channel', openStates, null, [], { ...aside, isAutomatic: true }),
  step(null, 'recount', openStates, null, [], { ...aside, isAutomatic: true }),
  step(null, 'hear_of_main', ['merged'], null, [], { ...aside, isAutomatic: true }),
];

/** The one table of what may happen to an issue. At most one row per command and state. */
export const transitions: readonly Transition[] = [...course, ...consultations, ...oversight, ...byRule];

/** The row for a command in a state; undefined where the command has no place there. */
export function transitionFor(
  rows: readonly Transition[],
  command: CommandName,
  state: IssueState,
): Transition | undefined {
  return rows.find((row) => row.command === command && row.from.includes(state));
}

/** The clock that runs in each state; its limit comes from the time profile (`profiles.ts`). */
export const clockOfState: Readonly<Record<IssueState, ClockName | null>> = {
  draft: null,
  submitted: 'accept',
  info_needed: 'supplement',
  accepted: 'dispatch',
  dispatched: 'sign',
  in_progress: 'main',
  consulting: 'main',
  on_hold: null,
  replied: 'review',
  callback: 'callback',
  long_term: 'node',
  withdrawn: 'check',
  closed_solved: null,
  closed_explained: null,
  closed_on_spot: null,
  not_accepted: null,
  merged: null,
};

/** While an issue is in one of these, its main clock stands still. */
export const pausingStates: readonly IssueState[] = ['info_needed', 'on_hold'];
