import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/enterprises/enterprise-profile.tsx';
import '#renderer/screens/issues/issue-queue.tsx';
import '#renderer/screens/sync/sync-centre.tsx';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { fakeConflict, fakeHeld } from '../../../support/fake-decisions.ts';
import { type FakeState, fakeState } from '../../../support/fake-desk.ts';
import { openDesk, type RenderedDesk } from '../../../support/render-desk.tsx';

// A busy machine draws slowly.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 40_000 });

const refused: OutboxEntry = {
  opId: '0192f1a0-0000-7000-8000-0000000000aa',
  kind: 'cmd',
  table: 'issue',
  pk: 'issue-0',
  title: '首台（套）装备保险补偿申报材料不清楚',
  about: { table: 'issue', pk: 'issue-0' },
  command: 'accept',
  choice: null,
  authoredAt: '2026-11-24T01:00:00.000Z',
  answeredAt: '2026-11-24T01:01:00.000Z',
  state: 'refused',
  code: 'not_your_step',
  params: {},
};

const second: ConflictRow = {
  ...fakeConflict,
  id: 'conflict-2',
  pk: 'firm-1',
  title: '示例光电科技有限公司',
};

function open(state: Partial<FakeState>, address = '/sync'): RenderedDesk {
  return openDesk(address, { outbox: [], ...state });
}

const tab = (name: RegExp) => screen.findByRole('tab', { name });

it('opens on what concerns the person, and counts everything in the tabs', async () => {
  const status = { ...fakeState.status, waiting: 3, refused: 1, conflicts: 1, arrivedToday: 27 };
  open({ status, conflicts: { open: [fakeConflict], decided: [] }, outbox: [refused] });
  expect((await tab(/冲突 1/)).getAttribute('aria-selected')).toBe('true');
  await tab(/待同步 3/);
  await tab(/被退回 1/);
  await tab(/今日已同步 27/);
});

it('teaches where there is nothing', async () => {
  open({}, '/sync?tab=conflicts');
  await screen.findByText(/两个值都会保留，在这里并排显示/);
  fireEvent.click(await tab(/暂存/));
  await screen.findByText(/会先存在这里，由人来定/);
});

it('moves between tabs with the arrows, and takes the focus along', async () => {
  open({});
  const first = await tab(/待同步/);
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('冲突'));
});

it('shows both values and what stood there before, and takes one by a letter', async () => {
  const { asked } = open({ conflicts: { open: [fakeConflict, second], decided: [] } }, '/sync?tab=conflicts');
  const list = await screen.findByRole('listbox', { name: '冲突列表' });
  fireEvent.focus(list);
  fireEvent.keyDown(list, { key: 'Enter' });
  const mine = await screen.findByRole('region', { name: '我的' });
  expect(mine.textContent).toContain('示例区科技大道1号');
  // The value stands as a whole; what it changes stands below.
  within(mine).getByText('示例区科技大道1号3楼');
  expect(mine.querySelector('ins')?.textContent).toContain('3楼');
  const theirs = screen.getByRole('region', { name: '对方' });
  within(theirs).getByText('示例区科技大道8号');
  within(theirs).getByText('现在生效');
  expect(within(mine).queryByText('现在生效')).toBeNull();
  expect(mine.textContent).toMatch(/演示账号甲 · 写于 /);
  expect(theirs.textContent).toMatch(/演示账号乙 · 服务器 .* 收下/);
  screen.getByRole('region', { name: '之前' });
  const detail = screen.getByRole('region', { name: '冲突的内容' });
  expect(document.activeElement).toBe(detail);

  fireEvent.keyDown(detail, { key: 'm' });
  await waitFor(() =>
    expect(asked('decisions.resolve')).toEqual([
      { decisions: [{ id: 'conflict-1', choose: 'incoming', to: null, seen: 'v2' }] },
    ]),
  );
  await screen.findByRole('heading', { level: 2, name: /示例光电科技有限公司/ });
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '冲突列表' }));
});

it('decides one after another by letters from the list, and none twice by a key that is held down', async () => {
  const { asked } = open({ conflicts: { open: [fakeConflict, second], decided: [] } }, '/sync?tab=conflicts');
  const list = await screen.findByRole('listbox', { name: '冲突列表' });
  act(() => list.focus());
  await screen.findByRole('region', { name: '我的' });
  await screen.findByText(/按钮上的字母在列表里也有效/);
  fireEvent.keyDown(list, { key: 'm', repeat: true });
  fireEvent.keyDown(list, { key: 'm' });
  await screen.findByRole('heading', { level: 2, name: /示例光电科技有限公司/ });
  fireEvent.keyDown(screen.getByRole('listbox', { name: '冲突列表' }), { key: 't' });
  await waitFor(() =>
    expect(asked('decisions.resolve')).toMatchObject([
      { decisions: [{ id: 'conflict-1', choose: 'incoming' }] },
      { decisions: [{ id: 'conflict-2', choose: 'current' }] },
    ]),
  );
});

it('decides nothing by a letter while the focus is elsewhere', async () => {
  const { asked } = open(
    { conflicts: { open: [fakeConflict], decided: [] } },
    '/sync?tab=conflicts&id=conflict-1',
  );
  await screen.findByRole('region', { name: '我的' });
  const elsewhere = await tab(/冲突/);
  elsewhere.focus();
  fireEvent.keyDown(elsewhere, { key: 'm' });
  fireEvent.keyDown(elsewhere, { key: 't' });
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  expect(asked('decisions.resolve')).toEqual([]);
});

it('takes a third value that fits the field, and none that does not', async () => {
  const level: ConflictRow = {
    ...fakeConflict,
    field: 'doublingTo',
    baseValue: '2026-12-31',
    currentValue: '2027-12-31',
    incomingValue: '2027-06-30',
  };
  const { asked } = open({ conflicts: { open: [level], decided: [] } }, '/sync?tab=conflicts&id=conflict-1');
  fireEvent.click(await screen.findByRole('button', { name: /另填一个值/ }));
  const day = await screen.findByRole('textbox', { name: '另填：倍增结束' });
  fireEvent.change(day, { target: { value: '不知道' } });
  fireEvent.blur(day);
  fireEvent.click(screen.getByRole('button', { name: /采用这个值/ }));
  await screen.findByRole('alert');
  expect(asked('decisions.resolve')).toEqual([]);
  fireEvent.change(day, { target: { value: '2027-09-30' } });
  fireEvent.blur(day);
  fireEvent.click(screen.getByRole('button', { name: /采用这个值/ }));
  await waitFor(() =>
    expect(asked('decisions.resolve')).toEqual([
      { decisions: [{ id: 'conflict-1', choose: 'other', to: '2027-09-30', seen: 'v2' }] },
    ]),
  );
});

it('decides all listed conflicts of one field in the same way, once that was confirmed', async () => {
  const { asked } = open({ conflicts: { open: [fakeConflict, second], decided: [] } }, '/sync?tab=conflicts');
  fireEvent.click(await screen.findByRole('button', { name: '全部用对方的' }));
  expect(asked('decisions.resolve')).toEqual([]);
  fireEvent.click(await screen.findByRole('button', { name: '选定 2 处' }));
  await waitFor(() =>
    expect(asked('decisions.resolve')).toEqual([
      {
        decisions: ['conflict-1', 'conflict-2'].map((id) => ({
          id,
          choose: 'current',
          to: null,
          seen: 'v2',
        })),
      },
    ]),
  );
});

it('says what became of the last choice when the hub did not take it', async () => {
  const refusal = { code: 'stale_conflict', params: { actor: '演示账号乙' } };
  const conflicts = { open: [{ ...fakeConflict, refusal }], decided: [] };
  open({ conflicts }, '/sync?tab=conflicts&id=conflict-1');
  await screen.findByText(/看的期间，演示账号乙 又改了这一处/);
});

it('claims no more than is true while attached files wait', async () => {
  open({ filesWaiting: 1 });
  await screen.findByText('录入都已送到服务器，还有附件没有传完');
  expect(screen.queryByText('所有录入都已送到服务器')).toBeNull();
  cleanup();
  open({ filesWaiting: 1 }, '/');
  await screen.findByText('录入都已送到服务器，还有附件没有传完');
});

it('speaks of the oldest only once it has waited', async () => {
  const status = { ...fakeState.status, waiting: 1, oldestWaitingAt: '2026-11-24T06:01:30.000Z' };
  const { desk } = open({ status });
  await screen.findByRole('tab', { name: /待同步 1/ });
  expect(screen.queryByText(/起等待/)).toBeNull();
  desk.set({ status: { ...status, oldestWaitingAt: '2026-11-24T05:01:30.000Z' } });
  await screen.findByText(/起等待/);
});

it('says by how much the clock is wrong, from two minutes on', async () => {
  const { desk } = open({ status: { ...fakeState.status, clockOffsetMs: -3 * 3_600_000 } });
  await screen.findByText(/本机时钟快了3 小时/);
  desk.set({ status: { ...fakeState.status, clockOffsetMs: 100_000 } });
  await waitFor(() => expect(screen.queryByText(/本机时钟/)).toBeNull());
});

it('leads from a record to what waits for a decision about it', async () => {
  open({ conflicts: { open: [fakeConflict], decided: [] } }, '/enterprises/firm-0');
  await screen.findByText('有 1 处冲突，等人选定');
  expect(screen.getByRole('link', { name: '去处理' }).getAttribute('href')).toContain('/sync?tab=conflicts');
});

it('brings held work before the supervisor in the queue and counts it beside the sync centre', async () => {
  open({ status: { ...fakeState.status, toDecide: 2 } }, '/issues');
  await screen.findByText(/有 2 件等督办/);
  await screen.findByRole('link', { name: /^同步中心\s?2$/ });
});

it('tells a supervisor everywhere that something waits for them', async () => {
  open({ status: { ...fakeState.status, toDecide: 1 } }, '/');
  await screen.findByText(/有 1 件等督办/);
  expect((await screen.findByTitle('打开同步中心')).textContent).toContain('1 件等督办');
  cleanup();
  const row = { ...fakeHeld, isMine: false, mayDecide: true };
  open({ status: { ...fakeState.status, toDecide: 1 }, held: { open: [row], decided: [] } });
  const held = await tab(/暂存 1/);
  expect(held.querySelector('.counter-danger')).not.toBeNull();
  expect((await tab(/冲突/)).querySelector('.counter-danger')).toBeNull();
});

it('says after Ctrl+S that there was no line', async () => {
  open({ status: { ...fakeState.status, state: 'offline', waiting: 2 } });
  await tab(/待同步/);
  fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
  await screen.findByText(/^连不上服务器，这次没有同步/);
});

it('leads a supervisor to the conflicts where nothing else waits', async () => {
  const overdue = {
    ...fakeConflict,
    isMine: false,
    isOverdue: true,
    incomingById: 'person-c',
    incomingByName: '演示账号丙',
  };
  const status = { ...fakeState.status, toDecide: 1, overdueConflicts: 1 };
  open({ status, conflicts: { open: [overdue], decided: [] } }, '/issues');
  const link = await screen.findByRole('link', { name: '去处理' });
  expect(link.getAttribute('href')).toContain('tab=conflicts');
  fireEvent.click(link);
  const list = await screen.findByRole('listbox', { name: '冲突列表' });
  expect(list.textContent).toContain('超过 3 个工作日');
  fireEvent.focus(list);
  // Who wrote neither value chooses by name, not between mine and theirs.
  await screen.findByRole('button', { name: /用演示账号丙的/ });
  await screen.findByRole('button', { name: /用演示账号乙的/ });
});
