import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { altEnter, ctrlEnter, ctrlI, lastSaved, minutesBox, openDraft, press } from './open-draft.ts';

const issue = (number: number) => screen.getByRole('region', { name: `第 ${number} 条诉求` });

/** Marks words of the minutes as a pointer does. */
async function select(words: string): Promise<void> {
  const box = minutesBox();
  const from = box.value.indexOf(words);
  await act(async () => {
    box.focus();
    box.setSelectionRange(from, from + words.length);
    fireEvent.mouseUp(box);
  });
}

it('suggests a category and a panel with the words that say so, and one key takes them', async () => {
  const opened = await openDraft({ issues: [] });
  await press(ctrlI, minutesBox());
  expect(document.activeElement).toBe(within(issue(1)).getByLabelText(/标题/));
  fireEvent.change(within(issue(1)).getByLabelText(/标题/), { target: { value: '流动资金紧张，想办首贷' } });
  const line = await within(issue(1)).findByRole('status');
  expect(line.textContent).toContain('建议');
  expect(line.textContent).toContain('融资金融');
  expect(line.textContent).toContain('首贷续贷');
  expect(within(line).getByText('首贷')).toBeTruthy();
  expect(await within(line).findByText('已按建议填入，可直接完成，也可改选')).toBeTruthy();
  expect(screen.getByLabelText(/类别（建议）/)).toBeTruthy();
  await waitFor(() =>
    expect(lastSaved(opened)?.issues[0]).toMatchObject({
      categoryCode: 'FIN',
      panelCode: 'finance',
      isRoutingChosen: false,
    }),
  );
  await press(altEnter);
  await waitFor(() => expect(lastSaved(opened)?.issues[0]?.isRoutingChosen).toBe(true));
  expect(line.textContent).toContain('已采用');
});

it('leaves alone what was chosen, whatever is written later', async () => {
  const opened = await openDraft({ issues: [] });
  await press(ctrlI, minutesBox());
  const category = screen.getByLabelText(/类别/);
  fireEvent.mouseDown(category);
  fireEvent.change(category, { target: { value: '人才' } });
  fireEvent.keyDown(category, { key: 'Enter', code: 'Enter', keyCode: 13 });
  fireEvent.change(within(issue(1)).getByLabelText(/标题/), { target: { value: '想办首贷' } });
  const line = await within(issue(1)).findByRole('status');
  expect(line.textContent).toContain('融资金融');
  expect(line.textContent).not.toContain('已按建议填入');
  await waitFor(() =>
    expect(lastSaved(opened)?.issues[0]).toMatchObject({
      title: '想办首贷',
      categoryCode: 'TAL',
      panelCode: 'talent',
      isRoutingChosen: true,
    }),
  );
});

it('finishes with the suggestion for words written a moment ago', async () => {
  const opened = await openDraft({ issues: [] });
  await press(ctrlI, minutesBox());
  fireEvent.change(within(issue(1)).getByLabelText(/标题/), { target: { value: '想办首贷' } });
  await press(ctrlEnter);
  await waitFor(() => expect(opened.asked('visits.finish')).toHaveLength(1));
  expect(lastSaved(opened)?.issues[0]?.categoryCode).toBe('FIN');
});

it('makes an issue of selected words, by key and by the button that appears', async () => {
  const opened = await openDraft({ issues: [] });
  expect(screen.queryByRole('button', { name: '转为诉求' })).toBeNull();
  await select('二、困难：流动资金紧张，想办首贷；厂房租约到期。');
  expect(screen.getByRole('button', { name: '转为诉求' })).toBeTruthy();
  await press(ctrlI, minutesBox());
  await select('厂房租约到期。');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '转为诉求' })));
  await waitFor(() =>
    expect(lastSaved(opened)?.issues.map(({ title, description }) => [title, description])).toEqual([
      ['流动资金紧张，想办首贷', '二、困难：流动资金紧张，想办首贷；厂房租约到期。'],
      ['厂房租约到期', '厂房租约到期。'],
    ]),
  );
  expect(screen.getByRole('region', { name: '第 2 条诉求' }).contains(document.activeElement)).toBe(true);
});

it('brings a removed issue back with all its words', async () => {
  const opened = await openDraft();
  const before = opened.asked('drafts.save').length;
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '删除第 1 条诉求' })));
  await waitFor(() => expect(lastSaved(opened)?.issues).toEqual([]));
  const undo = screen.getByRole('button', { name: '撤销' });
  expect(document.activeElement).toBe(undo);
  await act(async () => fireEvent.click(undo));
  await waitFor(() => expect(lastSaved(opened)?.issues).toHaveLength(1));
  expect(lastSaved(opened)?.issues[0]).toMatchObject({
    title: '首台套保险补偿申报口径不清楚',
    isRoutingChosen: true,
  });
  expect(opened.asked('drafts.save').length).toBeGreaterThan(before);
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

it('asks what the chosen panel wants to know, and keeps what was answered to another', async () => {
  const opened = await openDraft();
  fireEvent.click(screen.getByText('首台套保险补偿申报口径不清楚'));
  const summary = await within(issue(1)).findByText('专家团要了解的情况');
  expect(within(issue(1)).getByText('已填 0 / 7 项，选填')).toBeTruthy();
  await act(async () => {
    const details = summary.closest('details');
    if (!details) throw new Error('it folds');
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
  fireEvent.change(await within(issue(1)).findByLabelText('融资用途'), { target: { value: '扩产' } });
  await waitFor(() =>
    expect(lastSaved(opened)?.issues[0]?.intake).toMatchObject({ finance: { purpose: '扩产' } }),
  );
  const panel = within(issue(1)).getByLabelText(/专家团/);
  fireEvent.mouseDown(panel);
  fireEvent.change(panel, { target: { value: '法律' } });
  fireEvent.keyDown(panel, { key: 'Enter', code: 'Enter', keyCode: 13 });
  expect(await within(issue(1)).findByLabelText('事项类型')).toBeTruthy();
  await waitFor(() =>
    expect(lastSaved(opened)?.issues[0]).toMatchObject({
      panelCode: 'legal',
      intake: { finance: { purpose: '扩产' } },
    }),
  );
});
