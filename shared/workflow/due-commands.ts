import { dayOf } from '../calendar/office-time.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Channel } from '../domain/channel.ts';
import { type EscalationCause, nextLevel } from '../domain/escalation.ts';
import type { Issue } from '../domain/issue.ts';
import { isOpen } from '../domain/issue-state.ts';
import type { Command } from './commands.ts';
import type { Office } from './office-rules.ts';
import { clocksOf } from './running-clock.ts';

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

/** The calendar, the hours or the limits are others than those that the clocks were counted with. */
function isMiscounted(issue: Issue, clocks: ReturnType<typeof clocksOf>): boolean {
  return Object.entries(clocks).some(([field, value]) => issue[field as keyof typeof clocks] !== value);
}

/**
 * What the rules do about an issue because time has passed, its firm has changed or the office counts otherwise: clocks
 * are recounted, a hold that has run out resumes, and escalates when it is not the first; a firm that became or ceased
 * to be a chain or doubling firm changes the channel, and three working days overdue make a supervision notice and an
 * escalation. `channel` is the firm's at `at`. Source: the domain's table.
 */
export function dueCommands(stored: Issue, channel: Channel, at: string, office: Office): Command[] {
  if (!isOpen(stored.state)) return [];
  const today = dayOf(at);
  const clocks = clocksOf(stored, office);
  const issue: Issue = { ...stored, ...clocks };
  const { state, holdUntil } = issue;
  const commands: Command[] = [];
  let level = issue.escalationLevel;
  const escalate = (cause: EscalationCause): void => {
    level = nextLevel(level);
    commands.push({ name: 'escalate', args: { escalationLevel: level, note: cause } });
  };
  if (isMiscounted(stored, clocks)) commands.push({ name: 'recount', args: {} });
  if (state === 'on_hold' && holdUntil !== null && holdUntil < today) {
    commands.push({ name: 'resume', args: { note: '' } });
    if (issue.expiredHolds + 1 >= office.rules.expiredHoldsToEscalate) escalate('held');
  }
  if (channel !== issue.channel) commands.push({ name: 'change_channel', args: { channel } });
  if (isNoticeDue(issue, at)) {
    const taskDueOn = addWorkingDays(office.calendar, today, answerWithin);
    commands.push({ name: 'supervise', args: { note: 'overdue', taskDueOn } });
    escalate('overdue');
  }
  return commands;
}
