import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { defaultDataDir } from '#electron/platform/data-dir.ts';
import { createFileLog } from '#electron/platform/file-log.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { localeOf } from '#shared/text/locale-of.ts';
import { createClosers } from '../carrier/closers.ts';
import { openDataFolder } from '../carrier/data-folder.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { claimFolder } from '../carrier/one-shell.ts';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import { after } from '../carrier/timer.ts';
import { readDesktopArguments } from './desktop-arguments.ts';
import { guardContents, guardSession } from './guards.ts';
import { carryCalls } from './ipc.ts';
import { later } from './later.ts';
import { menuTemplate } from './menu.ts';
import { openDesk } from './open-desk.ts';
import { screenAddress, serveScreen } from './protocol.ts';
import { quitAfter } from './quit-after.ts';
import { createWindow } from './window.ts';

const appId = 'org.commissionerdesk.app';

/** Runs the desk in a window of its own until it is closed. */
export async function runDesktopShell(argv: readonly string[]): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.setAppUserModelId(appId);
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  await app.whenReady();

  const words = catalogues[localeOf(app.getLocale())].shell;
  try {
    await openShell(argv, words);
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    dialog.showErrorBox(words.menu.app, error.message);
    app.exit(error.exitCode);
  }
}

async function openShell(argv: readonly string[], words: ShellWords): Promise<void> {
  const { hubUrl, ...given } = readDesktopArguments(argv, words);
  const machine = { platform: process.platform, env: process.env, homeDir: app.getPath('home') };
  const dataDir = openDataFolder(given.dataDir ?? defaultDataDir(machine), words.noDataDir);

  const onKnock = (): string => {
    showWindow();
    return '';
  };
  const claim = await claimFolder({ dataDir, onKnock, after, words });
  if ('address' in claim) {
    if (claim.address !== '') await shell.openExternal(claim.address);
    app.exit(0);
    return;
  }
  const log = createFileLog(dataDir, 'shell', Date.now);
  const closers = createClosers((error) => log('error', 'closing failed', { error: String(error) }));
  closers.add(claim.release);
  quitAfter(app, closers);

  guardSession(session.defaultSession);
  serveScreen(protocol, join(import.meta.dirname, '..', 'renderer'));
  // The window loads while hub and core start; its first calls wait for them.
  const opening = openDesk({ dataDir, hubUrl, words, log, closers });
  const desk = later(opening);
  const windows = carryCalls({ ipcMain, desk });
  const window = createWindow({
    preload: join(import.meta.dirname, 'preload.cjs'),
    title: words.menu.app,
    hasDevTools: !app.isPackaged,
  });
  const seat = windows.register(window.webContents);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(words.menu, {
        show: (path) => void window.loadURL(screenAddress(path)),
        syncNow: () => void desk.call(seat, 'sync.now', {}),
        about: () => app.showAboutPanel(),
      }),
    ),
  );
  await opening;
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
