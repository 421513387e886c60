import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PendingCommand } from '#shared/contract/app/issues.ts';
import type { FakeState } from '../../../support/fake-desk.ts';
import { fakeEvents } from '../../../support/fake-issues.ts';
import { detail, openIssue } from './open-queue.ts';

const opId = '0192f1a0-0000-7000-8000-00000000c001';
const refused: PendingCommand = {
  opId,
  name: 'progress',
  args: { note: '已约企业周五上门。' },
  authoredAt: '2026-11-24T02:00:00.000Z',
  refusal: { code: 'illegal_step', params: { state: 'callback' } },
};
const waiting: PendingCommand = { ...refused, opId: opId.replace('c001', 'c002'), refusal: null };
const beside: FakeState['beside'] = { events: [...fakeEvents], pending: [], allowed: ['progress'] };

const steps = () => within(screen.getByRole('list', { name: '办理过程' })).getAllByRole('listitem');

describe('the history of an issue', () => {
  it('tells who did what, and what the system did by rule', async () => {
    await openIssue(0, { beside });
    const [captured, submitted, dispatched, signed] = steps().map((item) => item.textContent);
    expect(captured).toContain('演示账号甲 记录诉求');
    expect(submitted).toContain('演示账号甲 提交');
    expect(submitted).toContain('11-12 15:10 填写');
    expect(dispatched).toContain('系统按规则 交办');
    expect(dispatched).toContain('示例区工业和信息化局');
    expect(dispatched).not.toContain('填写');
    expect(signed).toContain('状态变为“办理中”');
    expect(signed).toContain('2026-11-20');
  });

  it('puts what the hub has not accepted among it, with the reason and what was typed', async () => {
    const { asked } = await openIssue(0, { beside: { ...beside, pending: [waiting, refused] } });
    const texts = steps().map((item) => item.textContent);
    expect(texts.at(-1)).toContain('等待服务器');
    expect(texts.at(-2)).toContain('这条诉求现在是“待回访”，不能做这一步。');
    expect(texts.at(-2)).toContain('已约企业周五上门。');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '知道了' })));
    expect(asked('issues.dismiss')).toEqual([{ opId }]);
  });

  it('gives what was typed back into the form, and keeps it at once', async () => {
    const { asked } = await openIssue(0, { beside: { ...beside, pending: [refused] } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再次使用这些内容' })));
    expect((screen.getByLabelText(/说明/) as HTMLTextAreaElement).value).toBe('已约企业周五上门。');
    expect(asked('issues.keepTyped')).toEqual([{ id: 'issue-0', name: 'progress', args: refused.args }]);
  });

  it('does not offer to use again what may not be done now', async () => {
    await openIssue(0, { beside: { ...beside, allowed: [], pending: [refused] } });
    expect(screen.getByRole('button', { name: '知道了' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再次使用这些内容' })).toBeNull();
  });
});

describe('the facts of an issue', () => {
  it('lead to its firm and its visit', async () => {
    await openIssue(0);
    const firm = within(detail()).getByRole('link', { name: '示例智能装备股份有限公司' });
    expect(firm.getAttribute('href')).toContain('/enterprises/firm-0');
    const visit = within(detail()).getByRole('link', { name: '看这次走访' });
    expect(visit.getAttribute('href')).toContain('id=visit-1');
  });

  it('lead nowhere that this person may not go', async () => {
    await openIssue(0, { holds: { enterprise: false, visit: false } });
    expect(within(detail()).getByText('示例智能装备股份有限公司')).toBeTruthy();
    expect(
      within(detail())
        .queryAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/#/plan']);
  });

  it('name the panel that was proposed until somebody is given the issue', async () => {
    const { desk } = await openIssue(0, { change: { panelCode: null, leadUnitId: null, leadUnitName: '' } });
    expect(within(detail()).getByText('建议：金融专家团')).toBeTruthy();
    await act(async () => desk.set({ change: {} }));
    await waitFor(() => expect(within(detail()).queryByText('建议：金融专家团')).toBeNull());
    expect(within(detail()).getByText('金融专家团')).toBeTruthy();
  });
});

describe('the limit of an issue', () => {
  it('says how late it is, and day by day why', async () => {
    await openIssue(0);
    expect(detail().textContent).toContain('超期 2 个工作日');
    const button = within(detail()).getByRole('button', { name: '为什么是这天' });
    await act(async () => fireEvent.click(button));
    const why = await screen.findByRole('dialog', { name: '办理时限：5 个工作日' });
    expect(why.textContent).toContain('服务器于 2026-11-12 16:00 收到');
    const days = within(why)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(days).toHaveLength(8);
    expect(days[0]).toContain('2026-11-12周四起算日，不计');
    expect(days[2]).toContain('2026-11-14周六周末，不计');
    expect(days.at(-1)).toContain('2026-11-19周四第 5 个工作日');
    // The fake issue is due a day later than this laptop counts.
    expect(why.textContent).toContain('以服务器的期限 2026-11-20 为准');
    await act(async () => fireEvent.keyDown(why, { key: 'Escape' }));
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});
