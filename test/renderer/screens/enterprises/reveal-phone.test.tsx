import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/enterprises/enterprise-profile.tsx';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const contacts = async () =>
  within(await screen.findByRole('region', { name: '联系人' }, { timeout: 10_000 }));

it('asks for what the number is wanted before it is shown', async () => {
  const { asked } = openDesk('/enterprises/firm-0', {});
  const card = await contacts();
  fireEvent.click((await card.findAllByRole('button', { name: '显示' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/会记录下来/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '显示号码' }));
  expect(await card.findByText('13800000000')).toBeTruthy();
  await waitFor(() =>
    expect(asked('contacts.reveal')).toEqual([{ enterpriseId: 'firm-0', index: 0, reason: 'callback' }]),
  );
});

it('offers it to nobody who talks to no firm', async () => {
  const grants = [{ role: 'doubling_office' as const, districtCode: null, panelCode: null, unitId: null }];
  openDesk('/enterprises/firm-0', { session: { ...fakeState.session, person: { ...fakePerson, grants } } });
  const card = await contacts();
  expect(card.queryByRole('button', { name: '显示' })).toBeNull();
});
