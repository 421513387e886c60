import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/sync/sync-centre.tsx';
import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { fakeHeld } from '../../../support/fake-decisions.ts';
import type { FakeState } from '../../../support/fake-desk.ts';
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

function open(state: Partial<FakeState>, address: string): RenderedDesk {
  return openDesk(address, { outbox: [], ...state });
}

it('tells the author why work is held and asks before it is given up', async () => {
  const { asked } = open({ held: { open: [fakeHeld], decided: [] } }, '/sync?tab=held');
  const card = await screen.findByRole('article');
  expect(card.textContent).toContain('写的时候没有这条记录的权限');
  expect(card.textContent).toContain('示例区科技大道9号');
  expect(within(card).queryByRole('button', { name: '采纳' })).toBeNull();
  fireEvent.click(within(card).getByRole('button', { name: '放弃' }));
  expect(asked('decisions.decideHeld')).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '放弃' }));
  await waitFor(() => expect(asked('decisions.decideHeld')).toEqual([{ id: 'held-1', choose: 'discard' }]));
});

it('lets a supervisor accept', async () => {
  const row = { ...fakeHeld, isMine: false, mayDecide: true, authorName: '演示账号乙' };
  const { asked } = open({ held: { open: [row], decided: [] } }, '/sync?tab=held');
  fireEvent.click(await screen.findByRole('button', { name: '采纳' }));
  await waitFor(() => expect(asked('decisions.decideHeld')).toEqual([{ id: 'held-1', choose: 'apply' }]));
});

it('shows a duplicate beside the firm that was there first, and asks before both stand', async () => {
  const first = { id: 'firm-1', title: '示例一厂', content: [{ field: 'address', value: '一号路' }] };
  const row = { ...fakeHeld, why: 'duplicate' as const, isMine: false, mayDecide: true, first };
  const { asked } = open({ held: { open: [row], decided: [] } }, '/sync?tab=held');
  const beside = await screen.findByRole('region', { name: /^已有的企业：/ });
  expect(beside.textContent).toContain('一号路');
  expect(within(beside).getByRole('link', { name: '示例一厂' }).getAttribute('href')).toContain('firm-1');
  expect(screen.getByRole('region', { name: /^这一份：/ }).textContent).toContain('示例区科技大道9号');
  fireEvent.click(screen.getByRole('button', { name: '采纳' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('“示例一厂”是两家企业');
  expect(asked('decisions.decideHeld')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: '采纳' }));
  await waitFor(() => expect(asked('decisions.decideHeld')).toEqual([{ id: 'held-1', choose: 'apply' }]));
});

it('names what a refused decision had chosen, and that nothing is left to do', async () => {
  const decision: OutboxEntry = {
    ...refused,
    kind: 'resolve',
    table: 'conflict',
    about: { table: 'enterprise', pk: 'firm-0' },
    command: '',
    choice: { field: 'address', value: '示例区科技大道8号' },
    code: 'already_resolved',
    params: { actor: '演示账号乙' },
  };
  open({ outbox: [decision] }, '/sync?tab=refused');
  const line = (await screen.findByText(/演示账号乙 已经先定了/)).closest('li');
  expect(line?.textContent).toContain('“地址”选定“示例区科技大道8号”');
  expect(line?.textContent).toContain('看过后点“知道了”');
  expect(line?.textContent).not.toContain('再处理');
});

it('gives the reason of a refusal, and takes the line off the list when it was read', async () => {
  const { asked } = open({ outbox: [refused] }, '/sync?tab=refused');
  await screen.findByText(/当前角色不能对这条诉求做这一步/);
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  await waitFor(() => expect(asked('issues.dismiss')).toEqual([{ opId: refused.opId }]));
});

it('keeps a log of the exchanges', async () => {
  const round = {
    id: 2,
    startedAt: '2026-11-24T01:00:00.000Z',
    endedAt: '2026-11-24T01:00:01.000Z',
    tookMs: 1000,
  };
  open(
    { rounds: [{ ...round, sent: 3, received: 12, outcome: 'hub_unreachable', times: 4 }] },
    '/sync?tab=log',
  );
  const [, line] = await screen.findAllByRole('row');
  for (const words of ['4 次', '连不上服务器', '1 秒']) expect(line?.textContent).toContain(words);
});

it('lists packages among the exchanges', async () => {
  const at = '2026-11-24T01:00:00.000Z';
  const round = { id: 1, startedAt: at, endedAt: at, tookMs: 0, sent: 6, received: 0, times: 1 };
  open({ rounds: [{ ...round, outcome: 'package_out' }] }, '/sync?tab=log');
  await screen.findByText('导出离线包，待代交');
  expect(screen.queryByText(/会自动再试/)).toBeNull();
});
