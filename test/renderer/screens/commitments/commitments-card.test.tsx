import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/today/today.tsx';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const promised = (id: string, changes: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id,
  enterpriseId: 'firm-0',
  visitId: 'visit-1',
  text: `承诺${id}`,
  dueOn: '2026-12-01',
  madeById: 'person-a',
  madeAt: '2026-11-12T07:10:00.000Z',
  state: 'open',
  outcome: '',
  closedOn: null,
  receivedAt: '2026-11-12T08:00:00.000Z',
  enterpriseName: '示例智能装备股份有限公司',
  madeByName: '演示账号甲',
  syncMark: 'synced',
  mayClose: true,
  ...changes,
});

async function openToday(commitments: readonly CommitmentRow[]) {
  const rendered = openDesk('/', { commitments });
  return { ...rendered, card: within(await screen.findByRole('region', { name: '承诺兑现' })) };
}

it('shows what is overdue, what is due and whose it is, the first five of them', async () => {
  const { card } = await openToday([
    promised('甲', { dueOn: '2026-11-20' }),
    promised('乙', { dueOn: null, mayClose: false }),
    ...['丙', '丁', '戊', '己'].map((id) => promised(id)),
  ]);
  expect(await card.findByText('已过 11-20')).toBeTruthy();
  expect(card.getByText('未定日期')).toBeTruthy();
  expect(card.getAllByRole('listitem')).toHaveLength(5);
  expect(card.getAllByRole('button', { name: '已兑现' })).toHaveLength(4);
  fireEvent.click(card.getByRole('button', { name: '全部 6 项' }));
  expect(card.getAllByRole('listitem')).toHaveLength(6);
});

it('notes a kept promise in one click, which can be taken back', async () => {
  const { card, asked } = await openToday([promised('甲')]);
  fireEvent.click(await card.findByRole('button', { name: '已兑现' }));
  await waitFor(() =>
    expect(asked('commitments.settle')).toEqual([{ id: '甲', state: 'kept', outcome: '' }]),
  );
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() =>
    expect(asked('commitments.settle').at(-1)).toEqual({ id: '甲', state: 'open', outcome: '' }),
  );
});

it('asks why a promise is not kept', async () => {
  const { card, asked } = await openToday([promised('甲')]);
  fireEvent.click(await card.findByRole('button', { name: '未能兑现' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '记录' }));
  expect(await dialog.findByText('请填写这一项。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/原因/), { target: { value: '供电公司改期' } });
  fireEvent.click(dialog.getByRole('button', { name: '记录' }));
  await waitFor(() =>
    expect(asked('commitments.settle')).toEqual([{ id: '甲', state: 'dropped', outcome: '供电公司改期' }]),
  );
});
