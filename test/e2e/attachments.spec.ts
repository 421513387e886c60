import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { jpegWithPlace } from './support/jpeg-with-place.ts';
import { signIn, test } from './support/office.ts';
import { removeFolder, startShell, temporaryFolder } from './support/stack.ts';

test.setTimeout(300_000);

/** Opens the first of one's own issues. */
async function openFirstIssue(page: Page): Promise<string> {
  await page.goto(`${new URL(page.url()).origin}/#/issues?group=all`);
  await page.getByRole('listbox', { name: '诉求列表' }).focus();
  await page.keyboard.press('j');
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await expect(card(page)).toBeVisible();
  return page.url().split('#')[1] ?? '';
}

const card = (page: Page) => page.getByRole('region', { name: /^附件/ });

/** What a click on a file's button saves. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await card(page)
    .getByRole('button', { name: `存到电脑：${name}` })
    .click();
  return readFileSync(await (await coming).path());
}

test('a photo that was attached offline reaches the second desk, byte for byte, and without its place', async ({
  office,
  browser,
}) => {
  const folder = temporaryFolder();
  const second = await startShell(temporaryFolder(), office.hub.url());
  const context = await browser.newContext({ acceptDownloads: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const photo = join(folder, '现场 1.jpg');

  const address = await test.step('attach while the hub is down', async () => {
    await page.goto(office.shell.url());
    const original = await jpegWithPlace(page, { width: 4_000, height: 3_000 });
    expect(original.includes(Buffer.from('Exif'))).toBe(true);
    writeFileSync(photo, original);
    await signIn(page, /演示账号甲/);
    await expect(page.getByRole('link', { name: /^企业 300/ })).toBeVisible({ timeout: 30_000 });
    const opened = await openFirstIssue(page);
    await office.hub.stop();
    await page.getByLabel('选择要添加的文件').setInputFiles(photo);
    await expect(card(page).getByText('仅在本机')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    return opened;
  });
  const here = await saved(page, '现场 1.jpg');
  await test.step('the picture is smaller and says nothing of where it was taken', async () => {
    for (const mark of ['Exif', 'GPS', 'Somewhere']) expect(here.includes(Buffer.from(mark))).toBe(false);
    const size = await page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        return [bitmap.width, bitmap.height];
      },
      [...here],
    );
    expect(size).toEqual([2_560, 1_920]);
  });
  await test.step('the hub is back', async () => {
    await office.hub.start();
    await page.keyboard.press('Control+s');
    await expect(card(page).getByText('已在服务器')).toBeVisible({ timeout: 60_000 });
  });
  await test.step('the second desk fetches it', async () => {
    const other = await context.newPage();
    await other.goto(second.url);
    await signIn(other, /演示账号甲/);
    await expect(other.getByRole('link', { name: /^企业 300/ })).toBeVisible({ timeout: 30_000 });
    await other.goto(`${new URL(other.url()).origin}/#${address}`);
    await expect(card(other).getByText('未取回本机')).toBeVisible({ timeout: 30_000 });
    await card(other).getByRole('button', { name: '取回', exact: true }).click();
    await expect(card(other).getByText('已在服务器')).toBeVisible({ timeout: 30_000 });
    expect((await saved(other, '现场 1.jpg')).equals(here)).toBe(true);
  });
  await context.close();
  await second.stop();
  removeFolder(folder);
});

test('files are dropped and pasted, and what may not be attached is turned away', async ({
  office,
  page,
}) => {
  await page.goto(office.shell.url());
  await signIn(page, /演示账号甲/);
  await expect(page.getByRole('link', { name: /^企业 300/ })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Alt+n');
  // Only when the card knows that this person may add does it take what is dropped.
  await expect(card(page).getByText('选择文件')).toBeVisible();
  const give = (kind: 'drop' | 'paste', name: string, content: string) =>
    page.evaluate(
      ([event, fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName));
        window.dispatchEvent(
          event === 'drop'
            ? new DragEvent('drop', { dataTransfer: transfer, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: transfer, cancelable: true }),
        );
      },
      [kind, name, content] as const,
    );
  await give('drop', '说明.txt', '一些文字');
  await expect(card(page).getByText('说明.txt')).toBeVisible();
  await give('paste', '程序.exe', 'MZ');
  await expect(page.getByText(/这种文件不能作为附件/)).toBeVisible();
  await give('paste', '记录.txt', '另一些文字');
  await expect(card(page).getByText('记录.txt')).toBeVisible();
  await expectAccessible(page);
  await card(page).getByRole('button', { name: '移除：说明.txt' }).click();
  await expect(card(page).getByText('说明.txt', { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(card(page).getByText('记录.txt')).toBeVisible();
  expect((await saved(page, '记录.txt')).toString()).toBe('另一些文字');
});
