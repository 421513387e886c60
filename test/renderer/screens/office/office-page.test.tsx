import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/office/office-page.tsx';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

async function openAs(role: 'sysadmin' | 'dispatcher') {
  const grants = [{ role, districtCode: null, panelCode: null, unitId: null }];
  const rendered = openDesk('/office', {
    session: { ...fakeState.session, person: { ...fakePerson, grants } },
  });
  await screen.findByRole('heading', { level: 1, name: '日历与时限' }, { timeout: 10_000 });
  return rendered;
}

it('shows everybody what due dates are counted by, and lets nobody else change it', async () => {
  await openAs('dispatcher');
  expect(await screen.findByText('暂定')).toBeTruthy();
  expect(screen.getByRole('row', { name: '办理 15 个工作日 5 个工作日' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '导入节假日通知' })).toBeNull();
  expect(screen.queryByRole('button', { name: '修改时限' })).toBeNull();
});

it('brings in what it has understood, and says what it has not', async () => {
  const { asked } = await openAs('sysadmin');
  fireEvent.click(await screen.findByRole('button', { name: '导入节假日通知' }));
  const dialog = within(await screen.findByRole('dialog'));
  const notice = dialog.getByLabelText(/通知内容/);
  fireEvent.change(notice, { target: { value: '2027年元旦' } });
  expect(await dialog.findByText('没有找到放假或上班的日期。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/通知名称/), { target: { value: '2027年节假日通知' } });
  fireEvent.click(dialog.getByRole('button', { name: '导入' }));
  fireEvent.change(notice, { target: { value: '2027年元旦：1月1日至3日放假。1月9日上班' } });
  expect(await dialog.findByText('01-01 至 01-03')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '导入' }));
  await waitFor(() =>
    expect(asked('office.bringCalendar')).toEqual([
      { year: 2027, off: ['2027-01-01'], work: ['2027-01-09'], source: '2027年节假日通知' },
    ]),
  );
});

it('sends all limits together with the reason', async () => {
  const { asked } = await openAs('sysadmin');
  fireEvent.click(await screen.findByRole('button', { name: '修改时限' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('办理（普通）'), { target: { value: '12' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText('请填写这一项。')).toBeTruthy();
  expect(asked('office.setRules')).toEqual([]);
  fireEvent.change(dialog.getByLabelText(/改动依据/), { target: { value: '区里要求' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(asked('office.setRules')).toHaveLength(1));
  expect(asked('office.setRules')[0]).toMatchObject({
    normal: { main: 12 },
    mostReturns: 2,
    note: '区里要求',
  });
});

it('gives one step to other roles, and sends the limits along as they are', async () => {
  const { asked } = await openAs('sysadmin');
  fireEvent.click(await screen.findByTitle('调整“受理”由谁办理'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('随软件提供的是：调度员')).toBeTruthy();
  fireEvent.mouseDown(dialog.getByRole('combobox', { name: /可以办理的角色/ }));
  fireEvent.click(await screen.findByTitle('督查员'));
  fireEvent.change(dialog.getByLabelText(/改动依据/), { target: { value: '区里要求' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(asked('office.setRules')).toHaveLength(1));
  expect(asked('office.setRules')[0]).toMatchObject({
    stepRoles: { accept: ['dispatcher', 'inspector'] },
    normal: { main: 15 },
    onSpotSample: 100,
    note: '区里要求',
  });
});
