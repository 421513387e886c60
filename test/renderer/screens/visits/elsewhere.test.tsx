import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import type { RenderedDesk } from '../../../support/render-desk.tsx';
import { ctrlEnter, fullDraft, minutesBox, openDraft, press } from './open-draft.ts';

const { id } = fullDraft;
const typeMinutes = (text: string) => fireEvent.change(minutesBox(), { target: { value: text } });
const moved = '这份草稿在别的窗口里有了更新的内容，在这里写的没有存进去。';

/** The draft as it lies on the disk. */
async function onDisk({ desk }: RenderedDesk): Promise<KeptDraft> {
  const reply = await desk.call('drafts.get', { id });
  if (!reply.ok) throw new Error('the draft is gone');
  return reply.value as KeptDraft;
}

/** What another window of the same person does. */
async function saveElsewhere(opened: RenderedDesk, change: Partial<KeptDraft>): Promise<void> {
  const draft = await onDisk(opened);
  await act(() =>
    opened.desk.call('drafts.save', { draft: { ...draft, ...change }, basedOn: draft.savedAt }),
  );
}

it('saves one version upon the other as long as nobody else does', async () => {
  const opened = await openDraft();
  typeMinutes('第一句');
  await waitFor(async () => expect((await onDisk(opened)).minutes).toBe('第一句'));
  typeMinutes('第一句，第二句');
  await waitFor(async () => expect((await onDisk(opened)).minutes).toBe('第一句，第二句'));
  expect(screen.queryByText(moved)).toBeNull();
});

it('never overwrites what another window saved, opens it, and shows what was typed here to be copied', async () => {
  const opened = await openDraft();
  await saveElsewhere(opened, { minutes: '别的窗口写的' });
  typeMinutes('这个窗口写的');
  await screen.findByText(moved);
  expect(screen.queryByText(/正在重试/)).toBeNull();
  await press(ctrlEnter);
  expect(opened.asked('visits.finish')).toEqual([]);
  expect((await onDisk(opened)).minutes).toBe('别的窗口写的');

  await act(async () => fireEvent.click(screen.getByRole('button', { name: '打开最新内容' })));
  const dialog = await screen.findByRole('dialog', { name: '刚才在这里写的' });
  const typed = within(dialog).getByRole('textbox') as HTMLTextAreaElement;
  expect(typed.value).toBe('会谈纪要\n这个窗口写的');
  expect(minutesBox().value).toBe('别的窗口写的');
  expect(screen.queryByRole('button', { name: '打开最新内容' })).toBeNull();

  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: '关闭' })));
  typeMinutes('两个窗口写的');
  await waitFor(async () => expect((await onDisk(opened)).minutes).toBe('两个窗口写的'));
});

it('says that a draft was ended elsewhere, and why leaving loses what was typed', async () => {
  const opened = await openDraft();
  await act(() => opened.desk.call('drafts.remove', { id }));
  typeMinutes('还在写');
  expect(await screen.findByText(/这份草稿已经在别处完成或删除/)).toBeTruthy();
  expect(screen.queryByText(/还没有保存上/)).toBeNull();
  expect(screen.queryByRole('button', { name: '打开最新内容' })).toBeNull();
  expect(minutesBox().value).toBe('还在写');

  await act(async () => fireEvent.click(screen.getByRole('link', { name: /^企业/ })));
  const dialog = await screen.findByRole('dialog', { name: '在这里写的没有存进去' });
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: '仍然离开' })));
  await waitFor(() => expect(window.location.hash).toContain('#/enterprises'));
});

it('says so when a draft to be finished was ended elsewhere', async () => {
  const opened = await openDraft();
  await act(() => opened.desk.call('drafts.remove', { id }));
  await press(ctrlEnter);
  expect((await screen.findAllByText(/这份草稿已经在别处完成或删除/)).length).toBeGreaterThan(0);
});
