import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signIn, test } from './support/office.ts';

const addresses = [
  '/',
  '/enterprises',
  '/enterprises/import',
  '/visits',
  '/visits/new',
  '/issues?group=all',
  '/sync',
  '/statistics?period=own',
  '/panels',
  '/plan',
  '/office',
  '/settings',
  '/inbox',
  '/kit',
];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`every screen in ${theme} is free of what a machine can find against it`, async ({
    office,
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ locale: 'zh-CN' });
    await context.addInitScript(
      (chosen) => localStorage.setItem('desk.preferences', chosen),
      JSON.stringify({ state: { theme }, version: 0 }),
    );
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(office.shell.url());
    await expect(page.getByRole('heading', { name: '示例账号' })).toBeVisible();
    await expectAccessible(page);

    await signIn(page, /演示账号甲/);
    await expect(page.getByRole('link', { name: /^企业 300/ })).toBeVisible({ timeout: 30_000 });
    const origin = new URL(page.url()).origin;
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.goto(`${origin}/#${address}`);
        // From the start, so that no screen is looked at while it takes the place of another.
        await page.reload();
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
    }
    await test.step('one firm, one visit, one issue', async () => {
      for (const [list, address] of [
        ['企业列表', '/enterprises'],
        ['走访列表', '/visits'],
        ['诉求列表', '/issues?group=all'],
      ] as const) {
        await page.goto(`${origin}/#${address}`);
        await page.getByRole('listbox', { name: list }).focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expectAccessible(page);
      }
    });
    await test.step('what one should know of a firm before one goes', async () => {
      await page.goto(`${origin}/#/enterprises`);
      await page.getByRole('listbox', { name: '企业列表' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '行前简报' }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: /行前简报/ })).toBeVisible();
      await expectAccessible(page);
    });
    await test.step('the sheet of keys', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
    expect(broken).toEqual([]);
    await context.close();
  });
}
