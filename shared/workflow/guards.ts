import { dayOf } from '../calendar/office-time.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import { type Actor, hasRole, type Place } from '../domain/actor.ts';
import type { Issue } from '../domain/issue.ts';
import type { Command, CommandArgs, CommandName } from './commands.ts';
import { consultationOf, firstUnadopted, firstUnrated } from './consultations.ts';
import type { GuardName } from './guard-names.ts';
import type { Office } from './office-rules.ts';
import { mainClock } from './running-clock.ts';

export interface GuardInput {
  readonly issue: Issue;
  /** Null when the rule engine acts. */
  readonly actor: Actor | null;
  /** Null while a screen only asks which commands could be offered. */
  readonly command: Command | null;
  /** The ISO instant of the judgement. */
  readonly at: string;
  readonly office: Office;
}

/** Where an issue lies, for measuring grants. */
export function placeOf(issue: Issue): Place {
  const lead = issue.leadUnitId === null ? [] : [issue.leadUnitId];
  return {
    districtCode: issue.districtCode,
    panelCode: issue.panelCode,
    unitIds: [...lead, ...issue.assistUnitIds],
    chainCode: issue.chainCode,
    isDoubling: issue.isDoubling,
    leaderId: issue.leaderId,
  };
}

/** Whether the arguments of `name` meet a condition; true as long as nothing is typed yet. */
function asked<N extends CommandName>(
  command: Command | null,
  name: N,
  meets: (args: CommandArgs<N>) => boolean,
): boolean {
  return command === null || (command.name === name && meets(command.args as CommandArgs<N>));
}

/** The days by which somebody is to have done something. */
const dayFields = ['decisionDueOn', 'nodeDueOn', 'taskDueOn', 'opinionDueOn'];

const dayMs = 86_400_000;
const profileOf = ({ issue, office }: GuardInput) => office.rules.profiles[issue.channel];
const returnsLeft = ({ issue, office }: GuardInput): boolean => issue.returnCount < office.rules.mostReturns;

/** Conditions beyond role and state. A guard that fails gives the refusal `guard_<name>`. */
export const guards = {
  isReporter: ({ issue, actor }) => actor === null || actor.id === issue.reporterId,
  isAnotherIssue: ({ issue, command }) =>
    asked(command, 'merge', ({ mainIssueId }) => mainIssueId !== issue.id),
  hasReceiver: ({ command }) =>
    asked(command, 'dispatch', ({ leadUnitId, panelCode }) => leadUnitId !== null || panelCode !== null),
  hasReturnsLeft: returnsLeft,
  hasNoReturnsLeft: (input) => !returnsLeft(input),
  isDesignatedHandler: ({ issue, actor }) =>
    !issue.isDesignated ||
    actor === null ||
    actor.id === issue.handlerId ||
    hasRole(actor, ['unit_head'], placeOf(issue)),
  isOfLead: ({ issue, actor }) =>
    actor === null ||
    hasRole(actor, ['unit_head', 'panel_lead'], { ...placeOf(issue), unitIds: [issue.leadUnitId ?? ''] }),
  isHoldShort: (input) =>
    asked(input.command, 'hold', ({ holdUntil }) => {
      const length = countWorkingDays(input.office.calendar, dayOf(input.at), holdUntil);
      return length > 0 && length <= profileOf(input).hold;
    }),
  isDayAhead: ({ command, at }) => {
    const args: Readonly<Record<string, unknown>> = command?.args ?? {};
    return dayFields.every((field) => !Object.hasOwn(args, field) || String(args[field]) >= dayOf(at));
  },
  isInTime: ({ issue, at, office }) => at <= (mainClock(issue, office)?.dueAt ?? at),
  hasExtensionLeft: ({ issue, office }) =>
    issue.extensionCount < office.rules.mostExtensions + (issue.escalationLevel > 0 ? 1 : 0),
  hasNoRequest: ({ issue }) => issue.extensionRequest === null,
  hasRequest: ({ issue }) => issue.extensionRequest !== null,
  isExtensionShort: (input) =>
    asked(input.command, 'request_extension', ({ extensionDays }) => {
      const { main, mainExtended } = profileOf(input);
      return main + input.issue.extensionDays + extensionDays <= mainExtended;
    }),
  isNotHandler: ({ issue, actor }) => actor === null || actor.id !== issue.handlerId,
  isEndorsed: ({ issue }) => issue.endorsedById !== null,
  isNotEndorsed: ({ issue }) => issue.endorsedById === null,
  isIndependent: ({ issue, actor }) =>
    actor === null || (actor.id !== issue.handlerId && actor.unitId !== issue.leadUnitId),
  hasProposal: ({ issue }) => issue.proposal !== null,
  hasNoProposal: ({ issue }) => issue.proposal === null,
  isSecondPerson: ({ issue, actor }) => actor === null || actor.id !== issue.proposal?.byId,
  isUnchecked: ({ issue }) => issue.needsCheck !== false && issue.isClosureConfirmed === null,
  isRecent: ({ issue, at, office }) =>
    issue.stateSince !== null &&
    Date.parse(at) - Date.parse(issue.stateSince) <= office.rules.reopenWithin * dayMs,
  mayUrgeAgain: ({ issue, at, office }) =>
    issue.urgedAt === null ||
    countWorkingDays(office.calendar, dayOf(issue.urgedAt), dayOf(at)) >= office.rules.urgeEvery,
  hasOpenTask: ({ issue }) => issue.oversight.some(({ answeredAt }) => answeredAt === null),
  isHigher: ({ issue, command }) =>
    asked(command, 'escalate', ({ escalationLevel }) => escalationLevel > issue.escalationLevel),
  hasPanel: ({ issue }) => issue.panelCode !== null,
  isNotAsked: ({ issue, command }) =>
    asked(command, 'consult', ({ expertId }) => consultationOf(issue, expertId, ['asked', 'taken']) < 0),
  isAsked: ({ issue, actor }) => consultationOf(issue, actor?.id, ['asked']) >= 0,
  isConsulted: ({ issue, actor }) => consultationOf(issue, actor?.id, ['taken']) >= 0,
  isAdviser: ({ issue, actor }) => consultationOf(issue, actor?.id, ['given', 'released']) >= 0,
  hasOpinion: ({ issue }) => issue.consultations.some(({ state }) => state === 'given'),
  hasReleased: ({ issue }) => firstUnadopted(issue) >= 0,
  hasUnrated: ({ issue }) => firstUnrated(issue) >= 0,
} as const satisfies Readonly<Record<GuardName, (input: GuardInput) => boolean>>;
