import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/enterprises/enterprise-profile.tsx';
import '#renderer/screens/issues/issue-queue.tsx';
import '#renderer/screens/session/first-screen.tsx';
import '#renderer/screens/today/today.tsx';
import { fakeState } from '../../support/fake-desk.ts';
import { fakePerson } from '../../support/fake-records.ts';
import { openDesk } from '../../support/render-desk.tsx';

// Whole windows are drawn slowly on a busy machine.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 20_000 });

const nobody = { ...fakeState.session, person: null };
const press = (init: KeyboardEventInit, target: Element = document.body) =>
  act(async () => fireEvent.keyDown(target, init));

describe('the window', () => {
  it('asks first who works here, and then shows the address that was asked for', async () => {
    openDesk('/sync', { session: nobody });
    const known = await screen.findByRole('button', { name: /演示账号甲/ });
    expect(screen.queryByRole('navigation')).toBeNull();
    await act(async () => fireEvent.click(known));
    expect(await screen.findByRole('heading', { level: 1, name: '同步中心' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('says at once that the desk has stopped, and what becomes of the text, until it answers again', async () => {
    const { desk, asked } = openDesk('/sync');
    const chip = await screen.findByTitle('打开同步中心');
    await act(async () => desk.set({ trouble: 'desk_unreachable' }));
    await waitFor(() => expect(chip.textContent).toContain('后台已停止'));
    expect(chip.textContent).not.toContain('已连接');
    expect(screen.getByRole('alert').textContent).toContain(
      '已录入的内容在这个窗口里，重新启动工作台后会自动保存',
    );
    const before = asked('session.get').length;
    desk.set({ trouble: null }, []);
    await waitFor(() => expect(chip.textContent).toContain('已连接'));
    expect(asked('session.get').length).toBeGreaterThan(before);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps no page of somebody who has signed out', async () => {
    openDesk('/enterprises/firm-1');
    await screen.findByRole('heading', { level: 1, name: /示例精密模具/ });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /账号菜单/ })));
    await act(async () => fireEvent.click(await screen.findByRole('menuitem', { name: '退出登录' })));
    await screen.findByRole('heading', { name: '用账号登录' });
    await waitFor(() => expect(window.location.hash).toBe('#/'));
    const known = screen.getByRole('button', { name: /演示账号甲/ });
    await act(async () => fireEvent.click(known));
    expect(await screen.findByRole('heading', { level: 1, name: /2026-11-24/ })).toBeTruthy();
  });

  it('begins anew for somebody who took the seat over at another window', async () => {
    const { desk } = openDesk('/enterprises/firm-1');
    await screen.findByRole('heading', { level: 1, name: /示例精密模具/ });
    const person = { ...fakePerson, id: 'person-next', name: '演示账号乙' };
    await act(async () => desk.set({ session: { ...fakeState.session, person } }, ['session']));
    expect(await screen.findByRole('heading', { level: 1, name: /2026-11-24/ })).toBeTruthy();
    expect(window.location.hash).toBe('#/');
  });

  it('tells what has not left this laptop', async () => {
    openDesk('/', { status: { ...fakeState.status, state: 'offline', waiting: 3 } });
    const chip = await screen.findByTitle('打开同步中心');
    expect(chip.textContent).toContain('离线 · 3 条待同步');
  });

  it('follows what the desk says', async () => {
    const { desk } = openDesk('/');
    expect((await screen.findByTitle('打开同步中心')).textContent).toContain('已连接');
    await act(async () => desk.set({ status: { ...fakeState.status, state: 'offline' } }));
    await waitFor(() => expect(screen.getByTitle('打开同步中心').textContent).toContain('离线'));
  });

  it('shows nothing of one person to the next, who signed in at another window', async () => {
    const id = '0192f1a0-0000-7000-8000-000000000001';
    const { desk } = openDesk('/', {
      drafts: [{ id, enterpriseName: '示例光电', savedAt: '2026-11-24T05:59:00.000Z' }],
    });
    await screen.findAllByRole('link', { name: /示例光电/ });
    const person = { ...fakePerson, id: 'person-next', name: '演示账号乙' };
    await act(async () => desk.set({ session: { ...fakeState.session, person }, drafts: [] }, ['session']));
    expect(await screen.findByText('演示账号乙')).toBeTruthy();
    await waitFor(() => expect(screen.queryAllByRole('link', { name: /示例光电/ })).toEqual([]));
  });

  it('lists drafts in the sidebar', async () => {
    const id = '0192f1a0-0000-7000-8000-000000000001';
    openDesk('/', { drafts: [{ id, enterpriseName: '示例光电', savedAt: '2026-11-24T05:59:00.000Z' }] });
    const links = await screen.findAllByRole('link', { name: /示例光电/ });
    expect(links[0]?.getAttribute('href')).toContain(`/visits/drafts/${id}`);
  });
});

describe('the search box', () => {
  it('is reached with Ctrl+K and leads to the firm', async () => {
    openDesk('/');
    const box = await screen.findByRole('combobox', { name: '搜索企业、诉求和命令' });
    await press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(document.activeElement).toBe(box);
    await act(async () => fireEvent.change(box, { target: { value: '光电' } }));
    await screen.findAllByRole('option');
    await press({ key: 'Enter', isComposing: true, keyCode: 229 } as KeyboardEventInit, box);
    expect(window.location.hash).toBe('#/');
    await press({ key: 'Enter' }, box);
    await waitFor(() => expect(window.location.hash).toBe('#/enterprises/firm-2'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('gives the focus to the issue that it leads to, so that the keys of its steps work', async () => {
    openDesk('/');
    const box = await screen.findByRole('combobox', { name: '搜索企业、诉求和命令' });
    act(() => box.focus());
    await act(async () => fireEvent.change(box, { target: { value: '仿冒' } }));
    await screen.findAllByRole('option', { name: /外观专利被仿冒/ });
    await press({ key: 'Enter' }, box);
    const detail = await screen.findByRole('region', { name: '诉求详情' });
    await waitFor(() => expect(document.activeElement).toBe(detail));
    await screen.findByRole('button', { name: '填写进展' });
    await press({ key: 'p', code: 'KeyP' }, detail);
    expect(await screen.findByRole('form', { name: '填写进展' })).toBeTruthy();
  });
});

describe('the page of a firm', () => {
  it('begins a visit to that firm by the key on its button', async () => {
    const { asked } = openDesk('/enterprises/firm-2');
    const button = await screen.findByRole('button', { name: '新走访' });
    expect(button.textContent).toContain('Ctrl N');
    await press({ key: 'n', code: 'KeyN', ctrlKey: true });
    await waitFor(() =>
      expect(asked('drafts.create')).toEqual([{ enterpriseId: 'firm-2', withPersonId: null }]),
    );
  });

  it('leads back to the list where there is no such firm', async () => {
    openDesk('/enterprises/nobody');
    await screen.findByText('没有找到这条记录，或没有查看权限。');
    const back = screen.getByRole('link', { name: '返回企业列表' });
    expect(back.getAttribute('href')).toMatch(/#\/enterprises(\?|$)/);
  });
});

describe('the list of firms', () => {
  it('moves by J and K wherever the focus is, and opens by Enter', async () => {
    openDesk('/enterprises');
    const list = await screen.findByRole('listbox', { name: '企业列表' });
    await press({ key: 'j', code: 'KeyJ' });
    for (const key of ['j', 'j', 'k', 'j', 'k']) fireEvent.keyDown(list, { key });
    await waitFor(() => expect(window.location.hash).toContain('id=firm-1'));
    expect(document.activeElement).toBe(list);
    await press({ key: 'Enter' }, list);
    await waitFor(() => expect(window.location.hash).toBe('#/enterprises/firm-1'));
  });

  it('keeps at most sixty rows in the page', async () => {
    openDesk('/enterprises', { firmCount: 5_000 });
    await screen.findByRole('listbox', { name: '企业列表' });
    const rows = await screen.findAllByRole('option');
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000');
  });
});
