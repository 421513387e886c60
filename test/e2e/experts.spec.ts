import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { tabTo, test } from './support/office.ts';

test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });

const issues = '/issues?group=open&state=in_progress&panel=finance';

/** Opens the first issue that the finance panel works on, with the keys of the list. */
async function openFirst(desk: Desk): Promise<string> {
  const { page } = desk;
  await desk.go(issues);
  const list = page.getByRole('listbox', { name: '诉求列表' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const title = page.getByRole('region', { name: '诉求详情' }).getByRole('heading', { level: 2 }).first();
  return title.innerText();
}

/** Opens the form of a step, from the buttons or from the menu of those that are rarely taken. */
async function begin(page: Page, step: string): Promise<void> {
  const button = page.getByRole('button', { name: step, exact: true });
  const more = page.getByRole('button', { name: /更多步骤/ });
  await expect(button.or(more).first()).toBeVisible();
  if (await button.isVisible()) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  } else {
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: step });
    await expect(item).toBeVisible();
    for (let presses = 0; presses < 20; presses += 1) {
      const active = page.locator('[role=menuitem].ant-dropdown-menu-item-active, [role=menuitem]:focus');
      if ((await active.count()) > 0 && (await active.first().innerText()).includes(step)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('form', { name: step })).toBeVisible();
}

async function pickFirst(page: Page, label: RegExp): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function fill(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

async function send(page: Page, step: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${step}：服务器已确认`)).toBeVisible();
}

test('a panel’s lead asks an expert, who advises, and the advice is let out, by keyboard alone', async ({
  office,
  browser,
}) => {
  const lead = await openDesk(browser, office, /金融专家团牵头人/, office.shell.url());
  const title = await openFirst(lead);
  await begin(lead.page, '咨询专家');
  await expectAccessible(lead.page);
  await pickFirst(lead.page, /请哪位专家/);
  await pickFirst(lead.page, /咨询方式/);
  await fill(lead.page, /要专家回答什么/, '能否先做担保再续贷');
  await fill(lead.page, /意见期限/, '2099-12-31');
  await send(lead.page, '咨询专家');

  const expert = await openDesk(browser, office, /金融专家 /);
  const { page } = expert;
  await expert.go('/issues?group=mine');
  await expect(page.getByRole('option', { name: title })).toBeVisible();
  await openFirst(expert);
  await begin(page, '接单');
  await send(page, '接单');
  await begin(page, '出具意见');
  await fill(page, /问题诊断/, '可抵押资产不足');
  await fill(page, /^建议/, '由政府性融资担保机构增信');
  await send(page, '出具意见');
  await expect(page.getByText('发布前不要告知企业')).toBeVisible();
  await expectAccessible(page);

  await openFirst(lead);
  await expect(lead.page.getByText('由政府性融资担保机构增信').first()).toBeVisible({ timeout: 30_000 });
  await begin(lead.page, '发布意见');
  await send(lead.page, '发布意见');
  await expect(lead.page.getByText('意见已发布').first()).toBeVisible();
  await expert.close();
  await lead.close();
});
