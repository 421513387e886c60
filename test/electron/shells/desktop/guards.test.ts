import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents, guardSession } from '#electron/shells/desktop/guards.ts';
import { FakeWebContents } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'usb',
  'openExternal',
  'fileSystem',
];

function guardedSession() {
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
  };
  guardSession(session as unknown as Session);
  const onRequest = session.setPermissionRequestHandler.mock.calls[0]?.[0];
  const onCheck = session.setPermissionCheckHandler.mock.calls[0]?.[0];
  const onDevice = session.setDevicePermissionHandler.mock.calls[0]?.[0];
  const contents = new FakeWebContents() as unknown as WebContents;
  return {
    request: (permission: string, requestingUrl: string) => {
      let answer: boolean | null = null;
      const tell = (granted: boolean) => {
        answer = granted;
      };
      onRequest?.(contents, permission as 'media', tell, { isMainFrame: true, requestingUrl });
      return answer;
    },
    check: (permission: string, origin: string) =>
      onCheck?.(contents, permission as 'media', origin, {
        isMainFrame: true,
        requestingUrl: `${origin}/`,
      } as never),
    device: () => onDevice?.({} as never),
  };
}

test('the screen may write to the clipboard, and nothing else', () => {
  const { request, check, device } = guardedSession();

  expect(request('clipboard-sanitized-write', 'app://desk/')).toBe(true);
  expect(check('clipboard-sanitized-write', 'app://desk')).toBe(true);
  for (const permission of permissions) {
    expect([permission, request(permission, 'app://desk/'), check(permission, 'app://desk')]).toEqual([
      permission,
      false,
      false,
    ]);
  }
  expect(device()).toBe(false);
});

test('nobody else may even do that', () => {
  const { request, check } = guardedSession();

  expect(request('clipboard-sanitized-write', 'https://attacker.example/')).toBe(false);
  expect(check('clipboard-sanitized-write', '')).toBe(false);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays on the screen', (kind) => {
  const contents = new FakeWebContents();
  guardContents(contents as unknown as WebContents);
  const isPrevented = (url: string) => {
    const preventDefault = vi.fn();
    contents.emit(kind, { url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };

  expect(isPrevented('app://desk/')).toBe(false);
  for (const url of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://desk.example/',
    'javascript:alert(1)',
    '',
  ]) {
    expect([url, isPrevented(url)]).toEqual([url, true]);
  }
});

test('no window opens and no page is embedded', () => {
  const contents = new FakeWebContents();
  guardContents(contents as unknown as WebContents);
  const preventDefault = vi.fn();
  contents.emit('will-attach-webview', { preventDefault });

  expect(contents.openHandler?.({ url: 'app://desk/' })).toEqual({ action: 'deny' });
  expect(preventDefault).toHaveBeenCalledOnce();
});
