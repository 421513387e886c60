import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { minutesBox, openDraft, press } from '../open-draft.ts';

const f11 = { key: 'F11', code: 'F11' };

it('shows the visit alone and larger, without what concerns other firms, and comes back by the same key', async () => {
  await openDraft();
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy();
  minutesBox().focus();
  await press(f11);
  await waitFor(() => expect(screen.queryByRole('navigation', { name: '主导航' })).toBeNull());
  expect(screen.queryByRole('complementary', { name: '企业速览' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: '搜索企业、诉求和命令' })).toBeNull();
  expect(document.documentElement.style.getPropertyValue('--zoom')).toBe('1.25');
  expect(screen.getByRole('button', { name: /^结束会谈模式/ })).toBeTruthy();
  await press(f11);
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy();
  expect(document.documentElement.style.getPropertyValue('--zoom')).toBe('1');
});
