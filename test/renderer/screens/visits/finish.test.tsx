import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ctrlEnter, lastSaved, minutesBox, openDraft, press, someIssue } from './open-draft.ts';

it('finishes with Ctrl+Enter what was just typed, and shows the visit', async () => {
  const opened = await openDraft();
  fireEvent.change(minutesBox(), { target: { value: '最后一句' } });
  await press(ctrlEnter, minutesBox());
  await waitFor(() => expect(window.location.hash).toContain('#/visits?'));
  expect(window.location.hash).toContain('id=visit-1');
  expect(opened.asked('visits.finish')).toEqual([{ draftId: '0192f1a0-0000-7000-8000-00000000d000' }]);
  expect(lastSaved(opened)?.minutes).toBe('最后一句');
  expect(await screen.findByText('已保存在本机，会自动上报')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '走访列表' })));
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('示例智能装备');
  const names = opened.desk.asked.map(({ name }) => name);
  expect(names.lastIndexOf('drafts.save')).toBeLessThan(names.indexOf('visits.finish'));
});

it('puts what is missing at its field and the first of it in focus', async () => {
  const opened = await openDraft({ contacts: [{ name: '演示联系人', title: '', phone: '' }], visitedOn: '' });
  await press(ctrlEnter);
  const day = screen.getByLabelText(/走访日期/);
  await waitFor(() => expect(document.activeElement).toBe(day));
  expect(day.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText(/职务/).getAttribute('aria-invalid')).toBe('true');
  expect(opened.asked('visits.finish')).toEqual([]);
  expect(await screen.findByText('还有 2 处需要填写或修改。')).toBeTruthy();
});

it('opens the issue that lacks something', async () => {
  await openDraft({
    issues: [someIssue, { ...someIssue, id: '0192f1a0-0000-7000-8000-00000000a002', categoryCode: 'OTH' }],
  });
  expect(screen.queryByLabelText(/类别说明/)).toBeNull();
  await press(ctrlEnter);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/类别说明/)));
});

it('takes a day that is still being typed', async () => {
  const opened = await openDraft();
  const day = screen.getByLabelText(/走访日期/);
  day.focus();
  fireEvent.change(day, { target: { value: '11.23' } });
  await press(ctrlEnter, day);
  await waitFor(() => expect(opened.asked('visits.finish')).toHaveLength(1));
  expect(lastSaved(opened)?.visitedOn).toBe('2026-11-23');
});

it('wants an issue or the statement that there is none; the statement goes when an issue comes', async () => {
  const opened = await openDraft({ issues: [] });
  const tick = screen.getByLabelText('本次无问题');
  await press(ctrlEnter);
  expect(await screen.findByText('请录入诉求，或者勾选“本次无问题”。')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(tick));
  fireEvent.click(tick);
  await waitFor(() => expect(lastSaved(opened)?.hasNoIssue).toBe(true));
  expect(screen.queryByText('请录入诉求，或者勾选“本次无问题”。')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '新增诉求' }));
  expect(screen.queryByLabelText('本次无问题')).toBeNull();
  await waitFor(() =>
    expect(lastSaved(opened)).toMatchObject({ hasNoIssue: false, issues: [{ title: '' }] }),
  );
});

it('does nothing while an input method has the keys', async () => {
  const opened = await openDraft();
  const composing = { isComposing: true, keyCode: 229 };
  await press({ ...ctrlEnter, ...composing }, minutesBox());
  await press({ key: 'i', code: 'KeyI', ctrlKey: true, ...composing }, minutesBox());
  expect(opened.asked('visits.finish')).toEqual([]);
  expect(screen.getAllByRole('region', { name: /第 \d 条诉求/ })).toHaveLength(1);
});
