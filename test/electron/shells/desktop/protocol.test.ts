import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  answerWith,
  isOwnAddress,
  listScreen,
  registerScheme,
  screenAddress,
} from '#electron/shells/desktop/protocol.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>desk</title>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, '.stamp'), 'not for windows');
  writeFileSync(join(folder, 'assets', 'main.js.map'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const get = (address: string, method = 'GET') =>
  answerWith(listScreen(folder))(new Request(address, { method }));

test('the scheme is a real origin, secure, and may be cached as code', () => {
  const registerSchemesAsPrivileged = vi.fn();
  registerScheme({ registerSchemesAsPrivileged });

  expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

test('the screen and its parts come with their type and the policy', async () => {
  const page = await get('app://desk/');
  const part = await get('app://desk/assets/main.js?x#y');

  expect(await page.text()).toBe('<title>desk</title>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(part.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(part.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://desk/.stamp',
  'app://desk/assets/main.js.map',
  'app://desk/assets',
  'app://desk/../package.json',
  'app://desk/assets/..%2f..%2f..%2fetc/passwd',
  'app://desk/assets/%2e%2e/%2e%2e/package.json',
  'app://desk/..\\..\\package.json',
  'app://desk//etc/passwd',
  'app://desk/C:/Windows/win.ini',
  'app://desk/%00',
  'app://elsewhere/',
])('%s is not there', async (address) => {
  expect((await get(address)).status).toBe(404);
});

test('only reading is answered', async () => {
  expect((await get('app://desk/', 'POST')).status).toBe(404);
});

test.runIf(process.platform !== 'win32')('a link that leads out of the folder is not followed', async () => {
  symlinkSync('/etc/passwd', join(folder, 'passwd.html'));

  expect((await get('app://desk/passwd.html')).status).toBe(404);
});

test('our own addresses are told from those that look like it', () => {
  const own = ['app://desk', 'app://desk/', screenAddress('/visits')];
  const foreign = [
    'app://desk.example/',
    'app://desk@example/',
    'https://desk/',
    'file:///desk/',
    'desk',
    '',
  ];

  expect(own.filter(isOwnAddress)).toEqual(own);
  expect(foreign.filter(isOwnAddress)).toEqual([]);
});
