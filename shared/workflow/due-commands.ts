import { dayOf } from '../calendar/office-time.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Channel } from '../domain/channel.ts';
import { nextLevel } from '../domain/escalation.ts';
import type { Issue } from '../domain/issue.ts';
import { isOpen } from '../domain/issue-state.ts';
import type { Command } from './commands.ts';
import type { Office } from './office-rules.ts';

/** Working days in which a unit answers a supervision notice that the rules wrote. */
const answerWithin = 3;

/** Where the office, and not the firm or its commissioner, lets a limit pass. */
const isOfOffice = ({ state }: Pick<Issue, 'state'>): boolean => isOpen(state) && state !== 'info_needed';

/** Three working days overdue, and the rules have not yet written a notice since the limit passed. */
function isNoticeDue(issue: Issue, at: string): boolean {
  const { dueAt, alarmAt, oversight } = issue;
  if (dueAt === null || alarmAt === null || at < alarmAt || !isOfOffice(issue)) return false;
  return !oversight.some((task) => task.byId === null && task.at >= dueAt);
}

/**
 * What the rules do about an issue because time has passed or its firm has changed: a hold that has run out resumes,
 * a firm that became or ceased to be a chain or doubling firm changes the channel, and three working days overdue
 * make a supervision notice and an escalation. `channel` is the firm's at `at`. Source: the domain's table.
 */
export function dueCommands(issue: Issue, channel: Channel, at: string, { calendar }: Office): Command[] {
  const today = dayOf(at);
  const { state, holdUntil, escalationLevel } = issue;
  const commands: Command[] = [];
  if (state === 'on_hold' && holdUntil !== null && holdUntil < today)
    commands.push({ name: 'resume', args: { note: '' } });
  if (isOpen(state) && channel !== issue.channel)
    commands.push({ name: 'change_channel', args: { channel } });
  if (isNoticeDue(issue, at)) {
    const taskDueOn = addWorkingDays(calendar, today, answerWithin);
    commands.push(
      { name: 'supervise', args: { note: 'overdue', taskDueOn } },
      { name: 'escalate', args: { escalationLevel: nextLevel(escalationLevel), note: 'overdue' } },
    );
  }
  return commands;
}
