import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/issues/issue-queue.tsx';
import { type FakeState, fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const view: FakeState['views'][number] = {
  id: 'row',
  viewKey: '0192f1a0-0000-7000-8000-00000000f001',
  name: '金融超期',
  screen: 'issues',
  search: { panel: 'finance', lamp: 'red' },
  ownerId: 'person-a',
  ownerName: '演示账号甲',
  isMine: true,
  isShared: false,
  districtCode: null,
  isRemoved: false,
  setAt: '2026-11-01T00:00:00.000Z',
  receivedAt: '2026-11-01T00:00:00.000Z',
};

it('keeps what is filtered under a name, and offers nothing where nothing is filtered', async () => {
  openDesk('/issues', {});
  await screen.findByRole('listbox', { name: '诉求列表' });
  expect(screen.queryByRole('button', { name: '存为视图' })).toBeNull();
});

it('lets a supervisor choose for whom', async () => {
  const grants = [{ role: 'dispatcher' as const, districtCode: '370699', panelCode: null, unitId: null }];
  const session = { ...fakeState.session, person: { ...fakePerson, grants } };
  const { asked } = openDesk('/issues?panel=finance&lamp=red', { session });
  fireEvent.click(await screen.findByRole('button', { name: '存为视图' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText(/谁能看到/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText('请填写这一项。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/名称/), { target: { value: '金融超期' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked('views.keep')).toEqual([
      {
        name: '金融超期',
        screen: 'issues',
        search: { panel: 'finance', lamp: 'red' },
        isShared: false,
        districtCode: null,
      },
    ]),
  );
});

it('opens a view from the left and by its key, and takes it away with the way back', async () => {
  const { asked } = openDesk('/issues', { views: [view] });
  fireEvent.click(await screen.findByRole('button', { name: /^金融超期/ }));
  await waitFor(() => expect(window.location.hash).toContain('lamp=red'));
  fireEvent.click(await screen.findByRole('button', { name: '删除视图' }));
  await waitFor(() => expect(asked('views.remove')).toEqual([{ viewKey: view.viewKey, isRemoved: true }]));
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(asked('views.remove')).toHaveLength(2));
});
