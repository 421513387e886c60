import { expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { dueCommands } from '#shared/workflow/due-commands.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { at, recorded } from './support/office.ts';

const working = recorded({ state: 'in_progress', channel: 'normal' });
const due = (changes: Partial<Issue>, when: string, channel: Issue['channel'] = 'normal') =>
  dueCommands({ ...working, ...changes }, channel, when, shippedOffice).map(({ name }) => name);

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
  const late = { dueAt: at(1), alarmAt: at(4) };
  expect([due(late, at(3)), due(late, at(4))]).toEqual([[], ['supervise', 'escalate']]);
  expect(due({ ...late, state: 'info_needed' }, at(5))).toEqual([]);
  const notice = {
    kind: 'notice',
    no: 'DB-1',
    at: at(4),
    byId: null,
    byName: '',
    note: 'overdue',
    dueOn: '2026-11-10',
    answer: '',
    answeredAt: null,
  } as const;
  expect(due({ ...late, oversight: [notice] }, at(6))).toEqual([]);
  expect(due({ ...late, oversight: [{ ...notice, at: at(0) }] }, at(6))).toEqual(['supervise', 'escalate']);
  expect(due({ ...late, oversight: [{ ...notice, byId: 'inspector' }] }, at(6))).toHaveLength(2);
});
