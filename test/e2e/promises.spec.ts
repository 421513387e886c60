import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openDesk } from './support/desk.ts';
import { tabTo, test } from './support/office.ts';

test.setTimeout(180_000);

async function typeInto(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label }).first());
  await page.keyboard.type(text);
}

async function pressOn(page: Page, locator: ReturnType<Page['locator']>): Promise<void> {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}

test('what is promised in a visit opens the next briefing until it is kept, by keyboard alone', async ({
  office,
  browser,
}) => {
  const desk = await openDesk(browser, office, /演示账号甲/, office.shell.url());
  const { page } = desk;
  await desk.go('/enterprises?isMine=true');
  await page.getByRole('listbox', { name: '企业列表' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await pressOn(page, page.getByRole('link', { name: '行前简报' }));
  await expect(page.getByRole('heading', { level: 1, name: /行前简报/ })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: /^新走访/ }));

  await typeInto(page, /企业参会人/, '演示联系人');
  await typeInto(page, /^职务/, '总经理');
  await tabTo(page, page.getByRole('checkbox', { name: '本次无问题' }));
  await page.keyboard.press('Space');
  await pressOn(page, page.getByRole('button', { name: '加一项承诺' }));
  await page.keyboard.type('把申报指南发给企业');
  await typeInto(page, /^何时兑现/, '2099-12-31');
  await typeInto(page, /^用工人数/, '1,200');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已保存在本机，会自动上报').first()).toBeVisible();
  await expect(page.getByText('用工人数 1200')).toBeVisible();

  await pressOn(page, page.getByRole('region', { name: '走访内容' }).getByRole('link').first());
  const promises = page.getByRole('region', { name: '承诺事项' });
  await expect(promises.getByText('把申报指南发给企业')).toBeVisible();
  await pressOn(page, page.getByRole('link', { name: '行前简报' }));
  await expectAccessible(page);
  const mine = promises.getByRole('listitem').filter({ hasText: '把申报指南发给企业' });
  await pressOn(page, mine.getByRole('button', { name: '已兑现' }));
  await expect(mine).toBeHidden();
  await pressOn(page, page.getByRole('button', { name: '撤销' }));
  await expect(mine).toBeVisible();
  await desk.close();
});
