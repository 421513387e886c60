import { expect, it } from 'vitest';
import { createCalendar } from '#shared/calendar/calendar.ts';
import { cn2026 } from '#shared/calendar/years/cn-2026.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { dueCommands } from '#shared/workflow/due-commands.ts';
import { clocksOf } from '#shared/workflow/running-clock.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { at, recorded } from './support/office.ts';

const working = recorded({ state: 'in_progress', channel: 'normal', receivedAt: at(0), stateSince: at(1) });
const counted = (changes: Partial<Issue>): Issue => {
  const issue = { ...working, ...changes };
  return { ...issue, ...clocksOf(issue, shippedOffice) };
};
const due = (changes: Partial<Issue>, when: string, channel: Issue['channel'] = 'normal') =>
  dueCommands(counted(changes), channel, when, shippedOffice).map(({ name }) => name);

it('owes nothing to an issue that is on its way', () => {
  expect(due({}, at(1))).toEqual([]);
});

it('ends a hold on the day after its last', () => {
  const held = { state: 'on_hold', holdUntil: '2026-11-06' } as const;
  expect([due(held, at(4, 23)), due(held, at(5))]).toEqual([[], ['resume']]);
});

it('follows the firm from one channel to the other, as long as the issue is open', () => {
  expect(due({}, at(1), 'fast')).toEqual(['change_channel']);
  expect(due({ state: 'closed_solved' }, at(1), 'fast')).toEqual([]);
});

it('writes one notice and escalates when a limit of the office is three working days overdue', () => {
  // Fifteen working days from Monday the 2nd end on the 23rd; three more, as the office closes on the 26th.
  expect([due({}, at(24)), due({}, at(25))]).toEqual([[], ['supervise', 'escalate']]);
  expect(due({ state: 'info_needed' }, at(25))).toEqual([]);
  const notice = {
    kind: 'notice',
    no: 'DB-1',
    at: at(24),
    byId: null,
    byName: '',
    note: 'overdue',
    dueOn: '2026-12-01',
    answer: '',
    answeredAt: null,
  } as const;
  expect(due({ oversight: [notice] }, at(26))).toEqual([]);
  expect(due({ oversight: [{ ...notice, at: at(0) }] }, at(26))).toEqual(['supervise', 'escalate']);
  expect(due({ oversight: [{ ...notice, byId: 'inspector' }] }, at(26))).toHaveLength(2);
});

it('escalates when a second hold has run out', () => {
  const held = { state: 'on_hold', holdUntil: '2026-11-06', expiredHolds: 1 } as const;
  const commands = dueCommands(counted(held), 'normal', at(5), shippedOffice);
  expect(commands.map(({ name, args }) => [name, args])).toEqual([
    ['resume', { note: '' }],
    ['escalate', { escalationLevel: 1, note: 'held' }],
  ]);
});

it('recounts what was counted with another calendar, and goes by the new count', () => {
  const off = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
  const calendar = createCalendar([{ ...cn2026, off: [...cn2026.off, ...off] }]);
  const office = { ...shippedOffice, calendar };
  const owed = (issue: Issue) => dueCommands(issue, 'normal', at(25), office).map(({ name }) => name);
  expect(owed(counted({}))).toEqual(['recount']);
  expect(owed({ ...counted({}), ...clocksOf(counted({}), office) })).toEqual([]);
});
