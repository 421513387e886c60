import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/plan/plan-board.tsx';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const value = {
  id: 'v1',
  targetCode: 'hightech',
  value: '2400',
  reachedOn: '2026-10-31',
  source: '市科技局月报',
  recordedById: 'person-a',
  recordedAt: '2026-11-01T01:00:00.000Z',
  receivedAt: '2026-11-01T01:00:00.000Z',
};

async function openAs(role: 'commissioner' | 'inspector') {
  const grants = [{ role, districtCode: null, panelCode: null, unitId: null }];
  const rendered = openDesk('/plan', {
    session: { ...fakeState.session, person: { ...fakePerson, grants } },
    planValues: [value],
  });
  await screen.findByRole('heading', { level: 1, name: '行动方案进展' }, { timeout: 10_000 });
  return rendered;
}

it('shows each number with its goal, what it has reached, and who says so', async () => {
  await openAs('commissioner');
  const ladder = within(await screen.findByRole('region', { name: '科技型企业梯度培育' }));
  expect(ladder.getByText('目标：到 2025 年 2,500 家')).toBeTruthy();
  expect(ladder.getByTitle('市科技局月报').textContent).toContain('2,400 家（10-31）');
  expect(ladder.getByText('96%')).toBeTruthy();
  expect(ladder.getAllByText('未填报')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '填报' })).toBeNull();
});

it('records a number with its day and its source, and says beside the field what cannot be', async () => {
  const { asked } = await openAs('inspector');
  const ladder = within(await screen.findByRole('region', { name: '科技型企业梯度培育' }));
  fireEvent.click(ladder.getByTitle('填报“高新技术企业”'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/市科技局月报/)).toBeTruthy();
  const figure = dialog.getByLabelText(/完成数/);
  fireEvent.change(figure, { target: { value: '两千' } });
  fireEvent.change(dialog.getByLabelText(/数据来源/), { target: { value: '11 月月报' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText('填数字，例如 2500 或 61.5。')).toBeTruthy();
  fireEvent.change(figure, { target: { value: '2,451' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked('plan.record')).toEqual([
      { targetCode: 'hightech', value: '2451', reachedOn: '2026-11-24', source: '11 月月报' },
    ]),
  );
});
