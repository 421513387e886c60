import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { addWorkingDays } from '#shared/calendar/working-days.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { IssueState } from '#shared/domain/issue-state.ts';
import type { CmdOp } from '#shared/sync/op.ts';
import { channelOf } from '#shared/workflow/channel.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { fastChannelCommands } from '#shared/workflow/follow-ups.ts';
import { transitionFor, transitions } from '#shared/workflow/lifecycle.ts';
import { shippedProfiles } from '#shared/workflow/profiles.ts';
import { panels } from '../reference/panels.ts';
import { lives } from './lives.ts';
import type { OfficePast, OfficeTime } from './office-past.ts';
import type { Act } from './op-body.ts';
import {
  adviserId,
  callerId,
  dispatcherId,
  expertId,
  inspectorId,
  leaderId,
  type Receivers,
  receiversOf,
} from './receivers.ts';
import type { Seeded } from './seeded.ts';
import { stepArgs } from './step-args.ts';
import type { Story } from './stories/story.ts';
import type { Told } from './trip.ts';

interface LifeContext {
  readonly issueId: string;
  readonly firm: Enterprise;
  readonly reporterId: string;
  readonly told: Told;
  /** The story with this firm's numbers. */
  readonly story: Story;
  /** How many office days ago the issue was submitted. */
  readonly submittedAgo: number;
  readonly worked: Worked;
}

/** What later issues may be merged into: one that a unit works on. */
export interface Worked {
  mainIssueId: string | null;
}

const stepsOf = {
  reporter: ['submit', 'close_on_spot', 'supplement', 'withdraw'],
  worker: [
    'send_back',
    'sign',
    'progress',
    'confer',
    'resume',
    'reply',
    'set_node',
    'answer_task',
    'consult',
    'release_opinion',
    'adopt_opinion',
  ],
  expert: ['take_consultation', 'give_opinion'],
  head: ['hold', 'request_extension', 'endorse_reply', 'propose_long_term'],
  caller: ['close', 'redo', 'propose_explained', 'check_closure', 'rate_opinion'],
  inspector: ['urge', 'supervise', 'reopen', 'designate'],
  leader: ['instruct'],
} as const satisfies Readonly<Record<string, readonly CommandName[]>>;

function actorOf(name: CommandName, reporterId: string, receivers: Receivers, isExpert: boolean): string {
  const isOf = (who: keyof typeof stepsOf): boolean =>
    (stepsOf[who] as readonly CommandName[]).includes(name);
  if (isOf('reporter')) return reporterId;
  if (isOf('worker')) return isExpert && name === 'progress' ? expertId : receivers.workerId;
  if (isOf('expert')) return adviserId;
  if (isOf('head')) return receivers.headId ?? receivers.workerId;
  if (isOf('caller')) return callerId;
  if (isOf('inspector')) return inspectorId;
  return isOf('leader') ? leaderId : dispatcherId;
}

/** What an expert of the panel is asked and says before the first note, the first reply and the close. */
const advised: Readonly<Partial<Record<CommandName, readonly CommandName[]>>> = {
  progress: ['consult', 'take_consultation', 'give_opinion', 'release_opinion'],
  reply: ['adopt_opinion'],
  close: ['rate_opinion'],
};

/**
 * The life with what others do beside it: the head of a unit endorses every reply of a handler, and an expert advises
 * where one was asked.
 */
function wholeLife(
  { life, after }: Told,
  { headId }: Receivers,
  isExpert: boolean,
): { name: CommandName; after: number }[] {
  return life.flatMap((name, index) => {
    const isEndorsed = name === 'approve_reply' && headId !== null;
    const isFirst = life.indexOf(name) === index;
    const beside: readonly CommandName[] = [
      ...(isEndorsed ? (['endorse_reply'] as const) : []),
      ...(isExpert && isFirst && life.includes('progress') ? (advised[name] ?? []) : []),
    ];
    return [...beside, name].map((step) => ({ name: step, after: after[index] ?? 0 }));
  });
}

const nextState = (name: CommandName, from: IssueState): IssueState =>
  must(transitionFor(transitions, name, from), 'lives follow the table of transitions').to ?? from;

/** Everything that people did for one issue after its submission, each step with what its author saw before. */
export function liveThrough(
  { issueId, firm, reporterId, told, story, submittedAgo, worked }: LifeContext,
  past: OfficePast,
  { calendar }: OfficeTime,
  seeded: Seeded,
): Act[] {
  const receivers = receiversOf(told.chapter);
  const submittedOn = dayOf(past(submittedAgo));
  const channel = channelOf(firm, submittedOn);
  const automatic = fastChannelCommands(
    { channel, state: 'submitted', proposedPanelCode: told.chapter.panelCode },
    panels,
  ).map((command) => command.name);
  const isExpert = receivers.panelCode === 'finance' && seeded.happens(40);

  let expect: CmdOp['expect'] = { state: 'draft', rev: 0 };
  const move = (name: CommandName) => {
    expect = { state: nextState(name, expect.state), rev: expect.rev + 1 };
  };
  let notesBefore = 0;
  const acts: Act[] = [];
  for (const [index, { name, after }] of wholeLife(told, receivers, isExpert).entries()) {
    const isAutomatic = index > 0 && index <= automatic.length && automatic[index - 1] === name;
    if (name === 'submit') for (const step of [name, ...automatic]) move(step);
    if (name === 'close_on_spot') move(name);
    if (name === 'submit' || name === 'close_on_spot' || isAutomatic) continue;
    const at = past(submittedAgo - after);
    const earliest = addWorkingDays(calendar, dayOf(at), 1);
    const limit = addWorkingDays(calendar, submittedOn, shippedProfiles[channel].main);
    const promisedOn = limit > earliest ? limit : earliest;
    const on = (days: number) => addWorkingDays(calendar, dayOf(at), days);
    const { mainIssueId } = worked;
    const step = { story, receivers, notesBefore, promisedOn, on, mainIssueId };
    const args = stepArgs(name, step, seeded) as CmdOp['args'];
    const personId = actorOf(name, reporterId, receivers, isExpert);
    acts.push({ personId, authoredAt: at, at, ops: [{ k: 'cmd', pk: issueId, name, expect, args }] });
    move(name);
    if (name === 'progress') notesBefore += 1;
  }
  if (told.life === lives.signed) worked.mainIssueId ??= issueId;
  return acts;
}
