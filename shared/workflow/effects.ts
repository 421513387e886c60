import { must, unreachable } from '../assert.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { OfficeHours } from '../calendar/office-time.ts';
import type { Actor } from '../domain/actor.ts';
import type { Issue } from '../domain/issue.ts';
import type { IssueState } from '../domain/issue-state.ts';
import type { Panel } from '../domain/panel.ts';
import { startClock } from './clock.ts';
import type { Command, CommandArgs } from './commands.ts';
import { clockOfState, transitions } from './lifecycle.ts';
import { limits } from './sla.ts';

type Patch = Partial<Omit<Issue, 'id'>>;

export interface StepContext {
  /** Null: the rule engine. */
  readonly actor: Actor | null;
  /** The hub's time of the step. */
  readonly at: string;
  readonly calendar: Calendar;
  readonly office: OfficeHours;
  readonly panels: readonly Pick<Panel, 'code' | 'leadUnitId'>[];
}

function dispatched(args: CommandArgs<'dispatch'>, { at, panels }: StepContext): Patch {
  const panel = panels.find((entry) => entry.code === args.panelCode);
  return {
    panelCode: args.panelCode,
    leadUnitId: args.leadUnitId ?? panel?.leadUnitId ?? null,
    assistUnitIds: args.assistUnitIds,
    dispatchedAt: at,
    signedAt: null,
    handlerId: null,
  };
}

function called(args: CommandArgs<'close' | 'redo'>, isSolved: boolean, { actor, at }: StepContext): Patch {
  const { isContacted, satisfaction, firmComment } = args;
  return {
    callbackAt: at,
    callbackById: actor?.id ?? null,
    isContacted,
    isSolvedByFirm: isContacted ? isSolved : null,
    satisfaction,
    firmComment,
  };
}

function changesOf(issue: Issue, command: Command, context: StepContext): Patch {
  const { actor, at } = context;
  switch (command.name) {
    case 'submit':
      return { receivedAt: at };
    case 'accept':
      return { acceptedAt: at };
    case 'dispatch':
      return dispatched(command.args, context);
    case 'send_back':
      return {
        panelCode: null,
        leadUnitId: null,
        assistUnitIds: [],
        dispatchedAt: null,
        returnCount: issue.returnCount + 1,
      };
    case 'sign':
      return { signedAt: at, handlerId: actor?.id ?? null, committedOn: command.args.committedOn };
    case 'reply':
      return { repliedAt: at, reply: command.args.reply, resolution: command.args.resolution };
    case 'reject_reply':
      return { repliedAt: null };
    case 'close':
      return { ...called(command.args, true, context), closedAt: at, closedById: actor?.id ?? null };
    case 'redo':
      return { ...called(command.args, false, context), repliedAt: null, redoCount: issue.redoCount + 1 };
    case 'return_for_info':
    case 'supplement':
    case 'progress':
    case 'approve_reply':
      return {};
    default:
      return unreachable(command);
  }
}

/** The main clock counts from the hub's first receipt, every other one from the moment its state began. */
function clocksOf(issue: Issue, state: IssueState, { calendar, office }: StepContext): Patch {
  const limit = limits[issue.channel];
  const start = (startedAt: string, limitDays: number) =>
    startClock(calendar, office, { startedAt, limitDays });
  const main = issue.receivedAt === null ? null : start(issue.receivedAt, limit.main);
  const name = clockOfState[state];
  const since = must(issue.stateSince, 'a state that a step led to knows since when');
  const running = name === null ? null : name === 'main' ? main : start(since, limit[name]);
  return {
    dueAt: running?.dueAt ?? null,
    warnAt: running?.warnAt ?? null,
    alarmAt: running?.alarmAt ?? null,
    isDueProvisional: running?.isProvisional ?? false,
    finalDueOn: main?.dueOn ?? null,
  };
}

/**
 * What an allowed command changes on an issue: state, revision, times, people, counters and the clock that now
 * runs. `judge` must have allowed it. A dispatch to a panel alone names the panel's lead unit; a return takes
 * panel and unit away. The person who signs is the handler.
 */
export function effectsOf(issue: Issue, command: Command, context: StepContext): Patch {
  const isThisStep = (row: (typeof transitions)[number]) =>
    row.command === command.name && row.from.includes(issue.state);
  const { to } = must(transitions.find(isThisStep), 'the step was judged to be allowed');
  const stateSince = to === issue.state ? issue.stateSince : context.at;
  const patch: Patch = { ...changesOf(issue, command, context), state: to, rev: issue.rev + 1, stateSince };
  return { ...patch, ...clocksOf({ ...issue, ...patch }, to, context) };
}

/**
 * The steps that the rule engine takes for a submitted issue of the fast channel whose reporter proposed a panel
 * that exists: accept, and dispatch to that panel and its lead unit. None for every other issue.
 */
export function fastChannelCommands(
  issue: Pick<Issue, 'channel' | 'state' | 'proposedPanelCode'>,
  panels: readonly Pick<Panel, 'code' | 'leadUnitId'>[],
): Command[] {
  const panel = panels.find((entry) => entry.code === issue.proposedPanelCode);
  if (issue.channel !== 'fast' || issue.state !== 'submitted' || !panel) return [];
  const receivers = { leadUnitId: panel.leadUnitId, panelCode: panel.code, assistUnitIds: [] };
  return [
    { name: 'accept', args: { note: '' } },
    { name: 'dispatch', args: { ...receivers, note: '' } },
  ];
}
