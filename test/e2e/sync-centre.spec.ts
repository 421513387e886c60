import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type Desk, isConnected, openDesk } from './support/desk.ts';
import { test } from './support/office.ts';

test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });

/** Writes firms by importing a list, as an office does; each line is 名称,信用代码,地址. */
async function importFirms(desk: Desk, lines: readonly string[]): Promise<void> {
  const { page } = desk;
  await desk.go('/enterprises/import');
  const text = ['企业名称,信用代码,地址', ...lines].join('\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: `写入 ${lines.length} 行` }).click();
  await expect(page.getByText(`已写入 ${lines.length} 行`)).toBeVisible();
}

async function exchange({ page }: Desk): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(isConnected(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/\d+ 条待同步/)).toHaveCount(0, { timeout: 30_000 });
}

/** The name and credit code of a firm that both people see. */
async function aFirm({ page, go }: Desk): Promise<{ name: string; uscc: string }> {
  await go('/enterprises');
  const first = page.getByRole('listbox', { name: '企业列表' }).getByRole('option').first();
  const name = (await first.locator('.firm-name').innerText()).trim();
  await first.dblclick();
  const code = page.getByText(/[0-9A-Z]{18}/).first();
  const uscc = /[0-9A-Z]{18}/.exec(await code.innerText())?.[0] ?? '';
  return { name, uscc };
}

test('two people change one field offline; one chooses by keyboard alone and both see the outcome', async ({
  office,
  browser,
}) => {
  const first = await openDesk(browser, office, /演示账号甲/, office.shell.url());
  const second = await openDesk(browser, office, /演示账号乙/);
  const { name, uscc } = await aFirm(first);

  await office.hub.stop();
  await importFirms(first, [`${name},${uscc},示例区创新路18号`]);
  await importFirms(second, [`${name},${uscc},示例区创新路28号3楼`]);
  const chip = second.page.getByTitle('打开同步中心');
  await expect(chip).toContainText(/离线 · 1 条待同步/, { timeout: 30_000 });
  expect(await chip.locator('.chip-danger').count()).toBe(0);

  await office.hub.start();
  await exchange(first);
  await exchange(second);
  await expect(chip).toContainText('1 处冲突');

  const { page } = second;
  await second.go('/sync?tab=conflicts');
  const list = page.getByRole('listbox', { name: '冲突列表' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await list.focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: '冲突的内容' });
  await expect(detail).toBeFocused();
  // The words that only one of them wrote are marked.
  await expect(detail.getByRole('region', { name: '我的' }).locator('ins').last()).toContainText('3楼');
  await expect(detail.getByRole('region', { name: '对方' })).toContainText('18号');
  await expectAccessible(page);

  // A letter in a text field is a letter; outside it takes the other person's value.
  await page.keyboard.press('e');
  const other = page.getByRole('textbox', { name: /另填：地址/ });
  await expect(other).toBeFocused();
  await page.keyboard.type('mt');
  await expect(other).toHaveValue(/mt$/);
  await page.keyboard.press('Escape');
  await expect(detail).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByText('没有冲突')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await exchange(second);
  await expect(chip).not.toContainText('冲突');

  await exchange(first);
  for (const desk of [first, second]) {
    await desk.go('/sync?tab=conflicts&show=decided');
    await desk.page.getByRole('listbox', { name: '冲突列表' }).getByRole('option').first().click();
    const outcome = desk.page.getByRole('region', { name: '冲突的内容' });
    await expect(outcome.locator('.sides')).toContainText('3楼');
    await expect(outcome.locator('.conflict-outcome')).toContainText('示例区创新路18号');
    await expect(outcome.locator('.conflict-outcome')).toContainText(/演示账号乙 · \d{2}:\d{2} 选定/);
  }
  await expectAccessible(first.page);
  await first.close();
  await second.close();
});

test('a duplicate that was recorded offline waits for the dispatcher, who lets it stand', async ({
  office,
  browser,
}) => {
  const first = await openDesk(browser, office, /演示账号甲/, office.shell.url());
  const second = await openDesk(browser, office, /演示账号乙/);
  const dispatcher = await openDesk(browser, office, /演示账号丙/);
  await office.hub.stop();
  const uscc = '91350100M000100Y43';
  await importFirms(first, [`示例海洋装备一厂有限公司,${uscc},示例区港城路6号`]);
  await importFirms(second, [`示例海洋装备二厂有限公司,${uscc},示例区港城路9号`]);
  await office.hub.start();
  await exchange(first);
  await exchange(second);

  await second.go('/sync?tab=held');
  const own = second.page.getByRole('article');
  await expect(own).toContainText('统一社会信用代码与已有的企业相同');
  await expect(own).toContainText('示例海洋装备一厂有限公司');
  await expect(own.getByRole('button', { name: '放弃' })).toBeVisible();
  await expectAccessible(second.page);

  await exchange(dispatcher);
  await dispatcher.go('/issues?group=all');
  await expect(dispatcher.page.getByText(/有 1 件等督办/)).toBeVisible();
  await dispatcher.page.getByRole('link', { name: '去处理' }).click();
  const card = dispatcher.page.getByRole('article');
  await expect(card).toContainText('示例区港城路9号');
  await expect(card).toContainText('演示账号乙 写于');
  await expectAccessible(dispatcher.page);
  await expect(card.getByRole('link', { name: '示例海洋装备一厂有限公司' })).toBeVisible();
  await card.getByRole('button', { name: '采纳' }).press('Enter');
  const question = dispatcher.page.getByRole('dialog');
  await expect(question).toContainText('是两家企业');
  await expectAccessible(dispatcher.page);
  await question.getByRole('button', { name: '采纳' }).press('Enter');
  await expect(dispatcher.page.getByText('没有暂存的内容')).toBeVisible();
  await exchange(dispatcher);

  await exchange(second);
  await expect(second.page.getByText('没有暂存的内容')).toBeVisible();
  await expect(second.page.getByRole('article')).toContainText('已采纳');
  await second.go('/enterprises?text=海洋装备二厂');
  await expect(second.page.getByRole('option', { name: /示例海洋装备二厂/ })).toBeVisible();
  for (const desk of [first, second, dispatcher]) await desk.close();
});
