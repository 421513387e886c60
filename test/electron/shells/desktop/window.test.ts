import { expect, test, vi } from 'vitest';
import { createWindow, webPreferences } from '#electron/shells/desktop/window.ts';
import type { FakeWindow } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const settings = { preload: '/desk/preload.cjs', title: '专员工作台', hasDevTools: false };

test('a page gets the sandbox and nothing of Node', () => {
  expect(webPreferences(settings)).toEqual({
    preload: '/desk/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('the window loads the screen and is shown once it can be seen', () => {
  const window = createWindow(settings) as unknown as FakeWindow;

  expect(window.addresses).toEqual(['app://desk/']);
  expect(window.options.webPreferences).toEqual(webPreferences(settings));
  expect([window.options.show, window.isShown]).toEqual([false, false]);
  window.emit('ready-to-show');
  expect(window.isShown).toBe(true);
});
