import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { lastSaved, minutesBox, openDraft, press } from './open-draft.ts';

const typeMinutes = (text: string) => fireEvent.change(minutesBox(), { target: { value: text } });

it('writes what is typed to disk and says when', async () => {
  const opened = await openDraft();
  expect(opened.asked('drafts.save')).toEqual([]);
  typeMinutes('一、经营：增长');
  await waitFor(() => expect(lastSaved(opened)?.minutes).toBe('一、经营：增长'));
  expect(await screen.findByText('已保存 14:02:00')).toBeTruthy();
});

it('shows again what was typed just before leaving', async () => {
  const opened = await openDraft();
  typeMinutes('刚写的一句');
  await act(async () => fireEvent.click(screen.getByRole('link', { name: /^企业/ })));
  await screen.findByRole('heading', { name: '企业' });
  expect(lastSaved(opened)?.minutes).toBe('刚写的一句');
  window.history.back();
  await screen.findByRole('form', { name: '走访登记表' });
  expect(minutesBox().value).toBe('刚写的一句');
});

it('holds back from leaving while something cannot be saved, and says where', async () => {
  await openDraft();
  typeMinutes('长'.repeat(20_001));
  await act(async () => fireEvent.click(screen.getByRole('link', { name: /^企业/ })));
  const dialog = await screen.findByRole('dialog', { name: '还没有保存上' });
  expect(window.location.hash).toContain('/visits/drafts/');
  expect(screen.getByText('内容太长，请缩短。')).toBeTruthy();
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: '留在这里' })));
  expect(minutesBox().value).toHaveLength(20_001);
});

it('takes the firm with its name, shows it at a glance, and offers its contacts', async () => {
  const opened = await openDraft({ enterpriseId: null, enterpriseName: '', contacts: [] });
  expect(screen.getByText(/选定企业后/)).toBeTruthy();
  const box = screen.getByRole('combobox', { name: /^企业/ });
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: '光电' } });
  await screen.findAllByRole('option', { name: /示例光电/ });
  await press({ key: 'Enter' }, box);
  const glance = screen.getByRole('complementary', { name: '企业速览' });
  expect(await within(glance).findByText('下步打算：十二月初回访用电核增进展')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('走访登记 · 示例光电');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '演示联系人 总经理' })));
  expect(screen.queryByRole('button', { name: '演示联系人 总经理' })).toBeNull();
  await waitFor(() =>
    expect(lastSaved(opened)).toMatchObject({
      enterpriseId: 'firm-2',
      contacts: [{ name: '演示联系人', title: '总经理', phone: '138****0000' }],
    }),
  );
  expect(lastSaved(opened)?.enterpriseName).toContain('示例光电');
});

it('takes companions as one line', async () => {
  const opened = await openDraft();
  fireEvent.change(screen.getByLabelText('同行人员'), { target: { value: '乙（金融办）、丙' } });
  await waitFor(() =>
    expect(lastSaved(opened)?.coVisitors).toEqual([
      { name: '乙', unit: '金融办' },
      { name: '丙', unit: '' },
    ]),
  );
});

it('asks before a draft is deleted, naming the firm', async () => {
  const opened = await openDraft();
  typeMinutes('不再需要');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '删除草稿' })));
  const dialog = await screen.findByRole('dialog', { name: '删除走访草稿' });
  expect(within(dialog).getByText(/示例智能装备股份有限公司.*1 条诉求/)).toBeTruthy();
  expect(opened.asked('drafts.remove')).toEqual([]);
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: '删除草稿' })));
  await waitFor(() => expect(window.location.hash).toContain('#/visits?'));
  expect(opened.asked('drafts.remove')).toHaveLength(1);
  expect(await screen.findByText('已删除草稿')).toBeTruthy();
  expect(screen.queryByRole('region', { name: '草稿' })).toBeNull();
});
