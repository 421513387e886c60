import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '#shared/workflow/commands.ts';
import type { FakeState } from '../../../support/fake-desk.ts';
import { detail, letter, list, openIssue, press } from './open-queue.ts';

const offer = (...allowed: CommandName[]): FakeState['beside'] => ({ events: [], pending: [], allowed });
const form = (name: string) => screen.findByRole('form', { name });
const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const send = () => press({ key: 'Enter', code: 'Enter', ctrlKey: true });
const written = (label: RegExp) => (screen.getByLabelText(label) as HTMLTextAreaElement).value;

describe('a step', () => {
  it('is sent with its arguments and the issue as it was seen, and ends once the hub has said yes', async () => {
    const { asked } = await openIssue(0, { beside: offer('progress', 'reply') });
    await letter('p');
    await form('填写进展');
    type(/说明/, '  已约企业周五上门。 ');
    await send();
    expect(asked('issues.command')).toEqual([
      {
        id: 'issue-0',
        name: 'progress',
        expect: { state: 'in_progress', rev: 4 },
        args: { note: '已约企业周五上门。' },
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(await screen.findByText('填写进展：服务器已确认')).toBeTruthy();
    expect(asked('issues.keepTyped').at(-1)).toEqual({ id: 'issue-0', name: 'progress', args: {} });
    expect(document.activeElement).toBe(detail());
  });

  it('that waits says so and never that it is done', async () => {
    await openIssue(0, { verdict: { outcome: 'waiting', code: null, params: {} } });
    await letter('p');
    type(/说明/, '已约企业');
    await send();
    expect(await screen.findByText(/填写进展：已保存在本机，等待服务器/)).toBeTruthy();
    expect(screen.queryByText(/服务器已确认/)).toBeNull();
  });

  it('is not sent while something is missing', async () => {
    const { asked } = await openIssue(0, { beside: offer('reply') });
    await letter('e');
    type(/答复内容/, '已对接银行。');
    await send();
    expect(within(await form('答复')).getByRole('alert').textContent).toBe('请填写这一项。');
    expect(asked('issues.command')).toEqual([]);
  });

  it('begins with what the issue proposes: unit, panel and day', async () => {
    const { asked } = await openIssue(0, { beside: offer('dispatch') });
    await letter('e');
    await form('交办');
    await send();
    expect(asked('issues.command')[0]).toMatchObject({
      name: 'dispatch',
      args: { leadUnitId: 'unit-jrj', panelCode: 'finance', assistUnitIds: [], note: '' },
    });
  });

  it('signs for the day of the limit unless told otherwise', async () => {
    const { asked } = await openIssue(0, { beside: offer('sign', 'send_back') });
    await letter('e');
    await form('签收');
    await send();
    expect(asked('issues.command')[0]).toMatchObject({ args: { committedOn: '2026-11-20', note: '' } });
  });

  it('cannot close without having reached the firm', async () => {
    const { asked } = await openIssue(0, { beside: offer('close', 'redo') });
    await letter('e');
    const closing = await form('回访销号');
    expect(closing.textContent).toContain('联系上企业后才能销号');
    await send();
    expect(asked('issues.command')).toEqual([]);
    expect(within(closing).getAllByRole('alert').length).toBe(2);
  });
});

describe('a refused step', () => {
  const stale = {
    outcome: 'refused',
    code: 'stale_step',
    params: { actor: '演示账号乙', state: 'replied' },
  } as const;

  it('keeps the text, says why in words, and asks for the issue again', async () => {
    const { asked } = await openIssue(0, { verdict: stale });
    await letter('p');
    type(/说明/, '已约企业周五上门。');
    const before = asked('issues.get').length;
    await send();
    const sentence = await within(await form('填写进展')).findByRole('alert');
    expect(sentence.textContent).toBe(
      '在填写期间，演示账号乙 已把这条诉求改为“待审核”。填写的内容已保留，请看过最新情况再决定。',
    );
    expect(written(/说明/)).toBe('已约企业周五上门。');
    expect(asked('issues.get').length).toBe(before + 1);
    expect(screen.queryByText(/服务器已确认/)).toBeNull();
  });

  it('was sent for the issue as it was when writing began; the next one is for what is shown now', async () => {
    const { asked, desk } = await openIssue(0, { verdict: stale });
    const expected = () => asked('issues.command').map((input) => (input as { expect: object }).expect);
    await letter('p');
    type(/说明/, '已约企业周五上门。');
    await act(async () => desk.set({ change: { state: 'replied', rev: 5 } }));
    expect((await form('填写进展')).textContent).toContain('这条诉求已变为“待审核”');
    await send();
    await within(await form('填写进展')).findByRole('alert');
    await send();
    expect(expected()).toEqual([
      { state: 'in_progress', rev: 4 },
      { state: 'replied', rev: 5 },
    ]);
  });

  it.each(['by the call', 'by the outcome'])(
    'offline leaves everything as it was, refused %s',
    async (how) => {
      const verdict =
        how === 'by the call'
          ? 'needs_hub'
          : ({ outcome: 'refused', code: 'needs_hub', params: {} } as const);
      await openIssue(0, { verdict, beside: offer('approve_reply', 'reject_reply') });
      await letter('r');
      type(/说明/, '请补充对接时间。');
      await send();
      expect((await within(await form('审核退回')).findByRole('alert')).textContent).toContain('现在离线');
      expect(written(/说明/)).toBe('请补充对接时间。');
    },
  );
});

describe('what is typed into a step', () => {
  it('goes to disk, and is there again after another issue', async () => {
    const { asked } = await openIssue(0);
    await letter('p');
    type(/说明/, '写到一半');
    const box = await list();
    await press({ key: 'j' }, box);
    await waitFor(() => expect(detail().textContent).toContain('SQ-370699-2026-000413'));
    expect(asked('issues.keepTyped')).toEqual([
      { id: 'issue-0', name: 'progress', args: { note: '写到一半' } },
    ]);
    expect(screen.queryByRole('form')).toBeNull();
    await press({ key: 'k' }, box);
    await form('填写进展');
    expect(written(/说明/)).toBe('写到一半');
  });

  it('is back after a restart, without taking the focus', async () => {
    const typed = {
      'issue-0': [{ name: 'progress', args: { note: '昨天写的' }, savedAt: '2026-11-23T06:00:00.000Z' }],
    };
    await openIssue(0, { typed: typed as unknown as FakeState['typed'] });
    await form('填写进展');
    expect(written(/说明/)).toBe('昨天写的');
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  });

  it('stays when the form is folded away and opened again', async () => {
    await openIssue(0);
    await letter('p');
    type(/说明/, '写到一半');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '收起' })));
    expect(screen.queryByRole('form')).toBeNull();
    await letter('p');
    expect(written(/说明/)).toBe('写到一半');
  });
});

describe('the keys of steps', () => {
  it('rest while someone types or an input method composes', async () => {
    await openIssue(0, { beside: offer('progress', 'reply') });
    await press({ key: 'e', code: 'KeyE', isComposing: true });
    await press({ key: 'Process', code: 'KeyE', keyCode: 229 });
    expect(screen.queryByRole('form')).toBeNull();
    await letter('p');
    await form('填写进展');
    await letter('e', screen.getByLabelText(/说明/));
    expect(screen.getByRole('form', { name: '填写进展' })).toBeTruthy();
  });

  it('do not send while an input method composes', async () => {
    const { asked } = await openIssue(0);
    await letter('p');
    type(/说明/, '拼音');
    await press(
      { key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true },
      screen.getByLabelText(/说明/),
    );
    expect(asked('issues.command')).toEqual([]);
  });

  it('are told in the sheet', async () => {
    await openIssue(0, { beside: offer('sign', 'send_back') });
    await press({ key: '?', code: 'Slash', shiftKey: true });
    const sheet = await screen.findByRole('dialog');
    expect(sheet.textContent).toContain('E签收');
    expect(sheet.textContent).toContain('R退回改派');
    expect(sheet.textContent).toContain('J下一条');
  });
});
