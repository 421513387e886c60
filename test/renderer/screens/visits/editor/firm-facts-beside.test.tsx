import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeVisit } from '../../../../support/fake-records.ts';
import { openDesk } from '../../../../support/render-desk.tsx';
import { fullDraft, lastSaved } from '../open-draft.ts';

async function openWith(visits: readonly (typeof fakeVisit)[]) {
  const opened = openDesk(`/visits/drafts/${fullDraft.id}`, { written: [fullDraft], visits });
  await screen.findByRole('form', { name: '走访登记表' });
  return opened;
}

const byColleague = { ...fakeVisit, leadVisitorId: 'person-b', leadVisitorName: '演示账号乙' };

it('warns of a colleague’s visit and makes this one a joint one in one click', async () => {
  const opened = await openWith([byColleague]);
  fireEvent.click(await screen.findByRole('button', { name: '改为联合走访' }));
  await waitFor(() =>
    expect(lastSaved(opened)).toMatchObject({
      visitType: 'joint',
      coVisitors: [{ name: '演示账号乙' }],
    }),
  );
});

it('takes over the figures that have not changed, in one click', async () => {
  const opened = await openWith([
    { ...fakeVisit, visitedOn: '2026-09-01', indicators: { orders: '4500', staff: '120' } },
  ]);
  const figures = within(await screen.findByRole('region', { name: '本季度指标' }));
  expect(figures.getByText('上次 4500（09-01）')).toBeTruthy();
  fireEvent.click(figures.getByRole('button', { name: '与上次相同' }));
  await waitFor(() =>
    expect(lastSaved(opened)?.indicators).toMatchObject({ orders: '4500', staff: '120', revenue: '' }),
  );
});

it('saves a promise with its day as it is typed', async () => {
  const opened = await openWith([fakeVisit]);
  fireEvent.click(await screen.findByRole('button', { name: '加一项承诺' }));
  fireEvent.change(screen.getByRole('textbox', { name: '承诺事项' }), {
    target: { value: '把指南发给企业' },
  });
  await waitFor(() =>
    expect(lastSaved(opened)?.commitments).toEqual([{ text: '把指南发给企业', dueOn: '' }]),
  );
});
