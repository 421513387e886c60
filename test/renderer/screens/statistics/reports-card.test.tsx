import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/statistics/statistics-page.tsx';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

async function openAs(role: 'commissioner' | 'dispatcher') {
  const grants = [{ role, districtCode: '370699', panelCode: null, unitId: null }];
  const rendered = openDesk('/statistics', {
    session: { ...fakeState.session, person: { ...fakePerson, grants } },
  });
  const card = within(await screen.findByRole('region', { name: '周报和月报' }, { timeout: 10_000 }));
  return { ...rendered, card };
}

it('tells what a report is for, and lets nobody submit one who does not supervise', async () => {
  const { card } = await openAs('commissioner');
  expect(card.getByText('还没有归档的报告。')).toBeTruthy();
  expect(card.queryByRole('button', { name: '归档一份报告' })).toBeNull();
});

it('submits a report of the own district, and keeps what was typed while something is wrong', async () => {
  const { card, asked } = await openAs('dispatcher');
  fireEvent.click(card.getByRole('button', { name: '归档一份报告' }));
  const dialog = within(await screen.findByRole('dialog'));
  const day = dialog.getByLabelText(/期间内任一天/);
  fireEvent.change(day, { target: { value: '2027-01-01' } });
  fireEvent.change(dialog.getByLabelText(/说明/), { target: { value: '以走访为主' } });
  fireEvent.click(dialog.getByRole('button', { name: '归档' }));
  await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
  expect(asked('reports.submit')).toEqual([]);
  fireEvent.change(day, { target: { value: '2026-10-15' } });
  fireEvent.click(dialog.getByRole('button', { name: '归档' }));
  await waitFor(() =>
    expect(asked('reports.submit')).toEqual([
      { kind: 'month', on: '2026-10-15', districtCode: '370699', note: '以走访为主' },
    ]),
  );
});
