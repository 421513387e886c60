import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeState } from '../../support/fake-desk.ts';
import { fakePerson } from '../../support/fake-records.ts';
import { openDesk } from '../../support/render-desk.tsx';

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
    const box = await screen.findByRole('combobox', { name: '搜索企业和诉求' });
    await press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(document.activeElement).toBe(box);
    await act(async () => fireEvent.change(box, { target: { value: '光电' } }));
    await screen.findAllByRole('option');
    await press({ key: 'Enter', isComposing: true, keyCode: 229 } as KeyboardEventInit, box);
    expect(window.location.hash).toBe('#/');
    await press({ key: 'Enter' }, box);
    await waitFor(() => expect(window.location.hash).toBe('#/enterprises/firm-2'));
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
