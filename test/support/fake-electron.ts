import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { type Mock, vi } from 'vitest';

/** As much of Electron's main process as the desktop shell uses; tests look at what it was asked for. */

let nextId = 0;

/** The type of a bare `vi.fn()` has no name outside of vitest. */
const spy = (): Mock => vi.fn();

export class FakeWebContents extends EventEmitter {
  readonly id = ++nextId;
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  hasEnded = false;
  readonly mainFrame = { parent: null, origin: 'app://desk' };
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  isDestroyed(): boolean {
    return this.hasEnded;
  }
  setWindowOpenHandler(handler: FakeWebContents['openHandler']): void {
    this.openHandler = handler;
  }
}

const windows: FakeWindow[] = [];

export class FakeWindow extends EventEmitter {
  static getAllWindows(): FakeWindow[] {
    return windows;
  }
  readonly webContents = new FakeWebContents();
  readonly options: Record<string, unknown>;
  readonly addresses: string[] = [];
  isShown = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(address: string): Promise<void> {
    this.addresses.push(address);
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.emit('focus');
  }
}

export class FakeUtility extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly file: string;
  readonly args: readonly string[];
  readonly heard: unknown[] = [];
  constructor(file: string, args: readonly string[]) {
    super();
    this.file = file;
    this.args = args;
  }
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
  kill(): boolean {
    this.stdout.end();
    this.emit('exit', 0);
    return true;
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox: spy(),
  requestSingleInstanceLock: vi.fn(() => true),
  setAppUserModelId: spy(),
  whenReady: () => Promise.resolve(),
  getLocale: () => 'zh-CN',
  getPath: () => tmpdir(),
  showAboutPanel: spy(),
  exit: spy(),
  quit: spy(),
});

export const ipcMain = { handle: spy() };
export const protocol = { registerSchemesAsPrivileged: spy(), handle: spy() };
export const shell = { openExternal: vi.fn(() => Promise.resolve()) };
export const dialog = { showErrorBox: spy() };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: spy(),
    setPermissionCheckHandler: spy(),
    setDevicePermissionHandler: spy(),
  },
};
export const Menu = {
  buildFromTemplate: vi.fn((template: unknown) => template),
  setApplicationMenu: spy(),
};

export const utilities: FakeUtility[] = [];
export const utilityProcess = {
  fork: vi.fn((file: string, args: readonly string[] = []) => {
    const child = new FakeUtility(file, args);
    utilities.push(child);
    return child;
  }),
};

export const contextBridge = { exposeInMainWorld: spy() };
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: spy() });

export { FakeWindow as BrowserWindow };
