import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';
import { fullDraft } from './open-draft.ts';

const press = (init: KeyboardEventInit, target: Element = document.body) =>
  act(async () => fireEvent.keyDown(target, init));

it('lists visits and shows the chosen one beside them', async () => {
  openDesk('/visits');
  const list = await screen.findByRole('listbox', { name: '走访列表' });
  expect(screen.getByText('选一条走访，这里显示全部内容')).toBeTruthy();
  await press({ key: 'j', code: 'KeyJ' });
  await waitFor(() => expect(window.location.hash).toContain('id=visit-1'));
  const pane = await screen.findByRole('region', { name: '走访内容' });
  expect(await within(pane).findByText('前三季度产值同比增长，订单排至明年二季度。')).toBeTruthy();
  expect(within(pane).getByText('2026-11-12 周四 14:00–15:10')).toBeTruthy();
  const link = within(pane).getByRole('link', { name: '首台（套）装备保险补偿申报材料不清楚' });
  expect(link.getAttribute('href')).toMatch(/issues\?.*group=all.*id=issue-0/);
  await press({ key: 'Enter' }, list);
  expect(document.activeElement).toBe(pane);
});

it('searches from the key / and puts the text into the address', async () => {
  const { asked } = openDesk('/visits');
  await screen.findByRole('listbox', { name: '走访列表' });
  await press({ key: '/', code: 'Slash' });
  const box = screen.getByRole('searchbox', { name: '搜索走访' });
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: '用电' } });
  await waitFor(() => expect(window.location.hash).toContain('text='));
  await waitFor(() => expect(asked('visits.list').at(-1)).toMatchObject({ text: '用电' }));
});

it('leads back to the list where there is no such visit', async () => {
  openDesk('/visits?id=nothing');
  await screen.findByText('没有找到这条记录，或没有查看权限。');
  await act(async () => fireEvent.click(screen.getByRole('link', { name: '返回走访列表' })));
  expect(await screen.findByText('选一条走访，这里显示全部内容')).toBeTruthy();
});

it('tells only those who visit how a visit begins', async () => {
  const lead = {
    ...fakePerson,
    grants: [{ role: 'panel_lead' as const, districtCode: null, panelCode: 'finance', unitId: null }],
  };
  const { desk } = openDesk('/visits', { visits: [], session: { ...fakeState.session, person: lead } });
  expect(await screen.findByText('还没有走访记录')).toBeTruthy();
  expect(screen.queryByText(/从“新走访”开始/)).toBeNull();
  await act(async () => desk.set({ session: fakeState.session }));
  expect(await screen.findByText(/从“新走访”开始/)).toBeTruthy();
});

it('names what is not finished over the list', async () => {
  openDesk('/visits', { written: [fullDraft] });
  const drafts = await screen.findByRole('region', { name: '草稿' });
  expect(within(drafts).getByText('没写完的走访 1 份')).toBeTruthy();
  const link = within(drafts).getByRole('link', { name: '示例智能装备股份有限公司' });
  expect(link.getAttribute('href')).toContain(`/visits/drafts/${fullDraft.id}`);
});
