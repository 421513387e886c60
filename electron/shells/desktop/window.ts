import { BrowserWindow, type WebPreferences } from 'electron';
import { origin } from './protocol.ts';

export interface WindowSettings {
  readonly preload: string;
  readonly title: string;
  readonly hasDevTools: boolean;
}

/** What a page may do: nothing of Node, a world apart from the preload's, in the sandbox. */
export function webPreferences({ preload, hasDevTools }: WindowSettings): WebPreferences {
  return {
    preload,
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
    devTools: hasDevTools,
  };
}

/** The only place that makes a window. It is shown once it has something to show. */
export function createWindow(settings: WindowSettings): BrowserWindow {
  const window = new BrowserWindow({
    name: 'desk',
    windowStatePersistence: true,
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: settings.title,
    backgroundColor: '#F4F6F8',
    webPreferences: webPreferences(settings),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${origin}/`);
  return window;
}
