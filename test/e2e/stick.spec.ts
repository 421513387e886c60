import { cpSync, readFileSync } from 'node:fs';
import { type Browser, type Download, expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signIn, test } from './support/office.ts';
import { type Running, removeFolder, startHub, startShell, temporaryFolder } from './support/stack.ts';

test.setTimeout(240_000);

async function openDesk(browser: Browser, url: string, account: RegExp): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(url);
  await signIn(page, account);
  await expect(page.getByRole('status').filter({ hasText: '已连接服务器' })).toBeVisible({ timeout: 60_000 });
  return page;
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${address}`);
}

/** Presses a button that saves a file, or chooses one for it; resolves with what was saved. */
async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await act();
  return download;
}

async function choose(page: Page, label: string, name: string, content: Buffer): Promise<void> {
  await page
    .locator(`input[type=file][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}

test('without a line, work goes to the hub on a stick and the reply comes back', async ({
  filledHub,
  browser,
}) => {
  const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
  const [hubData, farData, nearData] = folders;
  cpSync(filledHub, hubData, { recursive: true });
  const running: Running[] = [];
  const keep = async (starting: Promise<Running>): Promise<Running> => {
    const started = await starting;
    running.push(started);
    return started;
  };
  const hub = await keep(startHub(hubData));
  const far = await openDesk(browser, (await keep(startShell(farData, hub.url))).url, /演示账号甲/);
  // From now on the hub is where only the other laptop finds it.
  await hub.stop();
  const moved = await keep(startHub(hubData));
  const near = await openDesk(browser, (await keep(startShell(nearData, moved.url))).url, /演示账号乙/);

  await go(far, '/enterprises/import');
  const list = '企业名称,地址\n示例离线机械有限公司,一号路';
  await far
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await far.getByRole('button', { name: '写入 1 行' }).click();
  await expect(far.getByText('已写入 1 行')).toBeVisible();
  await expect(far.getByText(/1 条待同步/).first()).toBeVisible();

  await go(far, '/sync?tab=waiting');
  const out = await saved(far, () => far.getByRole('button', { name: '导出离线包' }).click());
  expect(out.suggestedFilename()).toMatch(/^demo-[\w-]+-\d{8}-\d{6}-out\.cdpkg$/);
  await expect(far.getByText(/内有 1 条待同步内容/)).toBeVisible();
  await expectAccessible(far);

  await go(near, '/sync?tab=waiting');
  const reply = await saved(near, async () =>
    choose(near, '代交离线包', out.suggestedFilename(), readFileSync(await out.path())),
  );
  await expect(near.getByText(/^服务器已收下 demo-/)).toBeVisible();

  const content = readFileSync(await reply.path());
  await choose(far, '导入离线包', 'cut.cdpkg', content.subarray(0, -7));
  await expect(far.getByText(/^cut\.cdpkg 不完整/)).toBeVisible();
  await choose(far, '导入离线包', reply.suggestedFilename(), content);
  await expect(far.getByText(/^收到 1 条判定/)).toBeVisible();
  await expect(far.getByText(/\d+ 条待同步/)).toHaveCount(0);

  for (const one of running.toReversed()) await one.stop();
  for (const folder of folders) removeFolder(folder);
});
