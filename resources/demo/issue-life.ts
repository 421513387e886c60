import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { addWorkingDays } from '#shared/calendar/working-days.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { IssueState } from '#shared/domain/issue-state.ts';
import type { CmdOp } from '#shared/sync/op.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { fastChannelCommands } from '#shared/workflow/effects.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { channelOf, limits } from '#shared/workflow/sla.ts';
import { panels } from '../reference/panels.ts';
import type { OfficePast, OfficeTime } from './office-past.ts';
import type { Act } from './op-body.ts';
import { callerId, dispatcherId, expertId, type Receivers, receiversOf } from './receivers.ts';
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
}

function actorOf(name: CommandName, reporterId: string, receivers: Receivers, isExpert: boolean): string {
  switch (name) {
    case 'submit':
    case 'supplement':
      return reporterId;
    case 'return_for_info':
    case 'accept':
    case 'dispatch':
      return dispatcherId;
    case 'reject_reply':
    case 'approve_reply':
      return receivers.reviewerId;
    case 'close':
    case 'redo':
      return callerId;
    default:
      return isExpert && name === 'progress' ? expertId : receivers.workerId;
  }
}

const nextState = (name: CommandName, from: IssueState): IssueState =>
  must(
    transitions.find((row) => row.command === name && row.from.includes(from)),
    'lives follow the table of transitions',
  ).to;

/** Everything that people did for one issue after its submission, each step with what its author saw before. */
export function liveThrough(
  { issueId, firm, reporterId, told, story, submittedAgo }: LifeContext,
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
  for (const [index, name] of told.life.entries()) {
    const isAutomatic = index > 0 && index <= automatic.length && automatic[index - 1] === name;
    if (name === 'submit') for (const step of [name, ...automatic]) move(step);
    if (name === 'submit' || isAutomatic) continue;
    const at = past(submittedAgo - (told.after[index] ?? 0));
    const earliest = addWorkingDays(calendar, dayOf(at), 1);
    const limit = addWorkingDays(calendar, submittedOn, limits[channel].main);
    const promisedOn = limit > earliest ? limit : earliest;
    const args = stepArgs(name, { story, receivers, notesBefore, promisedOn }, seeded) as CmdOp['args'];
    const personId = actorOf(name, reporterId, receivers, isExpert);
    acts.push({ personId, authoredAt: at, at, ops: [{ k: 'cmd', pk: issueId, name, expect, args }] });
    move(name);
    if (name === 'progress') notesBefore += 1;
  }
  return acts;
}
