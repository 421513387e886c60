import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate } from '#electron/shells/desktop/menu.ts';
import { catalogues } from '#shared/text/catalogue.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const actions = { show: vi.fn(), syncNow: vi.fn(), about: vi.fn() };
const menu = menuTemplate(catalogues['zh-CN'].shell.menu, actions);
const below = (label: string) =>
  menu.find((item) => item.label === label)?.submenu as MenuItemConstructorOptions[];
const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

test('the menus stand in the usual order', () => {
  expect(menu.map(({ label }) => label)).toEqual(['文件', '编辑', '视图', '走访', '诉求', '同步', '帮助']);
});

test('editing is left to the system, so that input methods go on working', () => {
  expect(below('编辑').flatMap(({ role }) => role ?? [])).toEqual([
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
  ]);
});

test('every entry does something and has words in both languages', () => {
  const english = menuTemplate(catalogues['en-US'].shell.menu, actions);
  const entries = [...menu, ...english].flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);

  for (const { type, label, role, click: act } of entries) {
    if (type === 'separator') continue;
    expect(label).toBeTruthy();
    expect(role !== undefined || act !== undefined).toBe(true);
  }
});

test('screens open by their path, and syncing is one click', () => {
  click(below('走访')[0]);
  click(below('同步')[0]);

  expect(actions.show).toHaveBeenCalledExactlyOnceWith('/visits/new');
  expect(actions.syncNow).toHaveBeenCalledOnce();
});
