import type { IssueState } from '../domain/issue-state.ts';
import type { Role } from '../domain/role.ts';
import type { CommandName } from './commands.ts';
import type { GuardName } from './guards.ts';

export interface Transition {
  readonly command: CommandName;
  readonly from: readonly IssueState[];
  readonly to: IssueState;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardName[];
  /** The rule engine itself may take this step, as the fast channel does. */
  readonly isAutomatic: boolean;
  /** A device may queue the command without the hub; every other one needs the hub's answer. */
  readonly isOffline: boolean;
  /** What happens when the issue moved since the author saw it: judge again from the new state, or refuse. */
  readonly rebase: 'if_legal' | 'never';
}

const step = (
  command: CommandName,
  from: IssueState[],
  to: IssueState,
  roles: Role[],
  rest: Partial<Pick<Transition, 'guards' | 'isAutomatic' | 'isOffline' | 'rebase'>> = {},
): Transition => ({
  command,
  from,
  to,
  roles,
  guards: [],
  isAutomatic: false,
  isOffline: false,
  rebase: 'never',
  ...rest,
});

/** The one table of what may happen to an issue. At most one row per command and state. */
export const transitions: readonly Transition[] = [
  step('submit', ['draft'], 'submitted', ['commissioner'], { guards: ['isReporter'], isOffline: true }),
  step('return_for_info', ['submitted'], 'info_needed', ['dispatcher']),
  step('supplement', ['info_needed'], 'submitted', ['commissioner'], {
    guards: ['isReporter'],
    isOffline: true,
  }),
  step('accept', ['submitted'], 'accepted', ['dispatcher'], { isAutomatic: true }),
  step('dispatch', ['accepted'], 'dispatched', ['dispatcher'], {
    guards: ['hasReceiver'],
    isAutomatic: true,
  }),
  step('send_back', ['dispatched'], 'accepted', ['handler', 'unit_head', 'panel_lead'], {
    guards: ['hasReturnsLeft'],
  }),
  step('sign', ['dispatched'], 'in_progress', ['handler', 'unit_head', 'panel_lead']),
  step('progress', ['in_progress'], 'in_progress', ['handler', 'unit_head', 'panel_lead', 'expert'], {
    isOffline: true,
    rebase: 'if_legal',
  }),
  step('reply', ['in_progress'], 'replied', ['handler', 'unit_head', 'panel_lead']),
  step('reject_reply', ['replied'], 'in_progress', ['unit_head', 'dispatcher'], { guards: ['isNotHandler'] }),
  step('approve_reply', ['replied'], 'callback', ['unit_head', 'dispatcher'], { guards: ['isNotHandler'] }),
  step('close', ['callback'], 'closed_solved', ['callback_agent'], { guards: ['isIndependent'] }),
  step('redo', ['callback'], 'in_progress', ['callback_agent'], { guards: ['isIndependent'] }),
];

/** The clock that runs in each state; its limit comes from the time profile (`sla.ts`). */
export const clockOfState: Readonly<Record<IssueState, ClockName | null>> = {
  draft: null,
  submitted: 'accept',
  info_needed: null,
  accepted: 'dispatch',
  dispatched: 'sign',
  in_progress: 'main',
  replied: 'review',
  callback: 'callback',
  closed_solved: null,
};

export type ClockName = 'accept' | 'dispatch' | 'sign' | 'main' | 'review' | 'callback';
