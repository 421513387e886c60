import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/settings/settings-page.tsx';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

async function openSettings() {
  const rendered = openDesk('/settings', {});
  await screen.findByRole('heading', { level: 1, name: '设置' }, { timeout: 10_000 });
  return rendered;
}

it('changes colours, density and size at once, and the language without a restart', async () => {
  await openSettings();
  const { dataset, style } = document.documentElement;
  fireEvent.click(screen.getByRole('radio', { name: '高对比' }));
  await waitFor(() => expect(dataset.theme).toBe('contrast'));
  fireEvent.click(screen.getByRole('radio', { name: '触控' }));
  await waitFor(() => expect(dataset.density).toBe('touch'));
  fireEvent.click(screen.getByRole('radio', { name: '200%' }));
  await waitFor(() => expect(style.getPropertyValue('--zoom')).toBe('2'));
  fireEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
});

it('backs up and checks what lies on this laptop, and says how it went', async () => {
  const { asked } = await openSettings();
  const data = within(screen.getByRole('region', { name: '本机数据' }));
  fireEvent.click(data.getByRole('button', { name: '立即备份' }));
  expect(await data.findByText(/已备份到 \/backups\/desk.db/)).toBeTruthy();
  fireEvent.click(data.getByRole('button', { name: '检查数据' }));
  await waitFor(() => expect(asked('store.verify')).toHaveLength(1));
});

it('shows only the parts that speak of what is looked for', async () => {
  await openSettings();
  fireEvent.change(screen.getByRole('searchbox', { name: '搜索设置' }), { target: { value: '备份' } });
  await waitFor(() => expect(screen.queryByRole('region', { name: '显示与语言' })).toBeNull());
  expect(screen.getByRole('region', { name: '本机数据' })).toBeTruthy();
});
