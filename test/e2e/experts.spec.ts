import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openDesk } from './support/desk.ts';
import { tabTo, test } from './support/office.ts';
import { begin, fill, openFirst, pickFirst, send } from './support/steps.ts';

test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });

const issues = '/issues?group=open&state=in_progress&panel=finance';

test('a panel’s lead asks an expert, who advises, and the advice is let out, by keyboard alone', async ({
  office,
  browser,
}) => {
  const lead = await openDesk(browser, office, /金融专家团牵头人/, office.shell.url());
  const number = await openFirst(lead, issues);
  await begin(lead.page, '咨询专家');
  await expectAccessible(lead.page);
  await pickFirst(lead.page, /请哪位专家/);
  await pickFirst(lead.page, /咨询方式/);
  await fill(lead.page, /要专家回答什么/, '能否先做担保再续贷');
  await fill(lead.page, /意见期限/, '2099-12-31');
  await send(lead.page, '咨询专家');

  const expert = await openDesk(browser, office, /金融专家 /);
  const { page } = expert;
  expect(await openFirst(expert, `/issues?group=mine&text=${encodeURIComponent(number)}`)).toBe(number);
  await begin(page, '接单');
  await send(page, '接单');
  await begin(page, '出具意见');
  await fill(page, /问题诊断/, '可抵押资产不足');
  await fill(page, /^建议/, '由政府性融资担保机构增信');
  await send(page, '出具意见');
  await expect(page.getByText('发布前不要告知企业')).toBeVisible();
  await expectAccessible(page);

  await openFirst(lead, issues);
  await expect(lead.page.getByText('由政府性融资担保机构增信').first()).toBeVisible({ timeout: 30_000 });
  await begin(lead.page, '发布意见');
  await send(lead.page, '发布意见');
  await expect(lead.page.getByText('意见已发布').first()).toBeVisible();
  await expert.close();
  await lead.close();
});

test('a panel’s lead keeps its members and what it asks, and a commissioner sees it, by keyboard alone', async ({
  office,
  browser,
}) => {
  const lead = await openDesk(browser, office, /金融专家团牵头人/, office.shell.url());
  const { page } = lead;
  await lead.go('/panels');
  const finance = page.getByRole('region', { name: '金融专家团' });
  await tabTo(page, finance.getByRole('button', { name: '增加成员' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await fill(page, /^姓名/, '示例专家');
  await fill(page, /^专长/, '票据贴现');
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await expect(finance.getByRole('rowheader', { name: /示例专家/ })).toBeVisible({ timeout: 30_000 });
  await expect(finance.getByText('票据贴现')).toBeVisible();

  await tabTo(page, finance.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, finance.getByRole('button', { name: '修改要了解的情况' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: '增加问题' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('有无出口订单');
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await expect(finance.getByText('有无出口订单')).toBeVisible({ timeout: 30_000 });

  const commissioner = await openDesk(browser, office, /演示账号甲/);
  await commissioner.go('/panels');
  const shown = commissioner.page.getByRole('region', { name: '金融专家团' });
  await tabTo(commissioner.page, shown.locator('summary'));
  await commissioner.page.keyboard.press('Enter');
  await expect(shown.getByText('有无出口订单')).toBeVisible({ timeout: 30_000 });
  await expect(shown.getByRole('button', { name: '增加成员' })).toBeHidden();
  await commissioner.close();
  await lead.close();
});
