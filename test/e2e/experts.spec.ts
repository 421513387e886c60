import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openDesk } from './support/desk.ts';
import { test } from './support/office.ts';
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
