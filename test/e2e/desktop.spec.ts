import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { removeFolder, temporaryFolder } from './support/stack.ts';

/** Electron's own binary, which is downloaded and not part of the npm package; null where it could not be had. */
function electronBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name = names[process.platform as keyof typeof names] ?? 'electron';
  const binary = join(folder, 'dist', name);
  return existsSync(binary) ? binary : null;
}

const binary = electronBinary();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

test('the desktop window shows the first screen and has nothing of Node', async () => {
  test.skip(binary === null, 'no Electron binary on this machine: the desktop window was not tried');
  test.skip(!hasDisplay, 'no display on this machine: the desktop window was not tried');
  const data = temporaryFolder();
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [join(import.meta.dirname, '../../dist/desktop/main.js'), '--data', data],
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('heading', { name: '专员工作台' })).toBeVisible();
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined']);
  } finally {
    await app.close();
    removeFolder(data);
  }
});
