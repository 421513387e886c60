import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IssueFilter } from '#shared/contract/app/issues.ts';
import { detail, letter, list, openIssue, openQueue, press } from './open-queue.ts';

const filters = (inputs: readonly unknown[]) =>
  inputs.map((input) => (input as { filter: IssueFilter }).filter);

afterEach(() => {
  vi.useRealTimers();
});

describe('the list of issues', () => {
  it('moves by J, K and arrows, and the detail follows once the movement rests', async () => {
    const { asked } = await openQueue('/issues');
    const box = await list();
    vi.useFakeTimers();
    await letter('j');
    for (const key of ['j', 'ArrowDown', 'j', 'k']) await press({ key }, box);
    await act(() => vi.advanceTimersByTimeAsync(79));
    expect(asked('issues.get')).toEqual([]);
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('数控编程');
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(window.location.hash).toContain('id=issue-2');
    expect(within(detail()).getByRole('heading', { level: 2 }).textContent).toBe(
      '数控编程高级技工招不到人，申请校企对接',
    );
    expect(asked('issues.get')).toEqual([{ id: 'issue-2' }]);
  });

  it('goes into the detail with Enter and back with Escape', async () => {
    await openIssue(0);
    const box = await list();
    act(() => box.focus());
    await press({ key: 'Enter' }, box);
    expect(document.activeElement).toBe(detail());
    await press({ key: 'Escape' }, detail());
    expect(document.activeElement).toBe(box);
  });

  it('shows the clock once it warns, the state until then, and what the hub has not', async () => {
    await openQueue('/issues', { issueCount: 7 });
    await list();
    const row = (name: RegExp) => screen.getByRole('option', { name }).textContent;
    expect(row(/首台（套）/)).toContain('超期 2 日');
    expect(row(/MES/)).toContain('今天到期');
    expect(row(/用电容量/)).toContain('待补充');
    expect(row(/用电容量/)).toContain('示例区工业和信息化局 · 无期限');
    expect(row(/出口合同/)).toContain('待同步');
  });
});

describe('the filters', () => {
  it('go into the address and ask for just that', async () => {
    const { asked } = await openQueue('/issues');
    await list();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^超期/ })));
    await waitFor(() => expect(window.location.hash).toContain('lamp=red'));
    expect(screen.getByRole('button', { name: /^超期/ }).getAttribute('aria-pressed')).toBe('true');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^产业链/ })));
    await waitFor(() => expect(window.location.hash).toContain('kind=chain'));
    expect(filters(asked('issues.list')).at(-1)).toMatchObject({ group: 'open', lamp: 'red', kind: 'chain' });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^超期/ })));
    await waitFor(() => expect(window.location.hash).toContain('lamp=null'));
  });

  it('come back with the address, and go with one button', async () => {
    const { asked } = await openQueue(
      '/issues?group=reported&panel=legal&district=370699&state=callback&text=合同',
    );
    expect(await screen.findByRole('heading', { level: 1, name: /本人上报/ })).toBeTruthy();
    expect(filters(asked('issues.list'))[0]).toEqual({
      text: '合同',
      group: 'reported',
      panelCode: 'legal',
      districtCode: '370699',
      state: 'callback',
      lamp: null,
      kind: 'all',
    });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '清除筛选' })));
    await waitFor(() => expect(window.location.hash).toContain('panel=null'));
    expect(window.location.hash).toContain('group=reported');
  });

  it('are steps that going back undoes', async () => {
    await openQueue('/issues');
    await list();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^倍增/ })));
    await waitFor(() => expect(window.location.hash).toContain('kind=doubling'));
    act(() => window.history.back());
    await waitFor(() => expect(window.location.hash).not.toContain('kind=doubling'));
  });

  it('searches by text from the slash key, without letters meaning steps', async () => {
    const { asked } = await openIssue(0);
    await press({ key: '/', code: 'Slash' });
    const box = screen.getByRole('searchbox', { name: '搜索诉求' });
    expect(document.activeElement).toBe(box);
    await letter('p', box);
    expect(screen.queryByRole('form')).toBeNull();
    await act(async () => fireEvent.change(box, { target: { value: '合同' } }));
    await waitFor(() => expect(filters(asked('issues.list')).at(-1)?.text).toBe('合同'));
  });
});

describe('an empty place', () => {
  it('tells where issues come from when there are none', async () => {
    await openQueue('/issues', { issueCount: 0 });
    expect(await screen.findByText('还没有诉求')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /新走访/ }).length).toBeGreaterThan(0);
  });

  it('offers to clear a filter that nothing meets', async () => {
    await openQueue('/issues?text=没有这样的诉求');
    const empty = (await screen.findByText('没有符合的诉求')).parentElement;
    expect(empty).not.toBeNull();
    await act(async () =>
      fireEvent.click(within(empty as HTMLElement).getByRole('button', { name: '清除筛选' })),
    );
    expect(await list()).toBeTruthy();
  });

  it('says which keys choose an issue', async () => {
    await openQueue('/issues');
    await list();
    expect(detail().textContent).toContain('选一条诉求');
  });
});
