import { expect, type Page } from '@playwright/test';
import { type Office, signIn, tabTo, test } from './support/office.ts';
import { readSheet } from './support/read-sheet.ts';

test.setTimeout(180_000);

const savedNote = /已保存 \d{2}:\d{2}:\d{2}/;

/** Types into the field that a label names, reached with Tab alone. */
async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label }).first());
  await page.keyboard.type(text);
}

/** Opens a list with the arrow and takes its first entry. */
async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: field }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: option, exact: true })).toBeAttached();
  await page.keyboard.press('Enter');
}

/** The first firm of a kind in the list of firms. */
async function nameOfFirst(page: Page, kind: string): Promise<string> {
  await page.goto(`${new URL(page.url()).origin}/#/enterprises?kind=${kind}`);
  const first = page.getByRole('listbox', { name: '企业列表' }).getByRole('option').first();
  return (await first.locator('.firm-name').innerText()).trim();
}

async function beginVisit(page: Page, firm: string): Promise<void> {
  await page.keyboard.press('Alt+n');
  const picker = page.getByRole('combobox', { name: /^企业/ });
  await expect(picker).toBeFocused();
  await page.keyboard.type(firm);
  await expect(page.getByRole('option', { name: firm })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(firm) }).first()).toBeVisible();
  await typeInto(page, /企业参会人/, '演示联系人');
  await page.keyboard.press('Tab');
  await page.keyboard.type('总经理');
}

async function addIssue(page: Page, title: string, description: string): Promise<void> {
  await page.keyboard.press('Control+i');
  await page.keyboard.type(title);
  await typeInto(page, '具体情况', description);
}

async function waitForSync(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('link', { name: /已连接$/ })).toBeVisible({ timeout: 30_000 });
}

/** Takes the step that is offered first, by its key, and insists on the hub's yes. */
async function takeStep(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: `提交“${name}”` })).toBeVisible();
  await fill();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${name}：服务器已确认`).first()).toBeVisible({ timeout: 20_000 });
}

async function openIssue(page: Page, office: Office, account: RegExp, title: string): Promise<void> {
  await page.goto(office.shell.url());
  await signOutIfNeeded(page);
  await signIn(page, account);
  await waitForSync(page);
  await page.goto(`${new URL(page.url()).origin}/#/issues?group=all&text=${encodeURIComponent(title)}`);
  const list = page.getByRole('listbox', { name: '诉求列表' });
  await expect(list.getByText(title).first()).toBeVisible();
  await tabTo(page, list);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function signOutIfNeeded(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: /账号菜单/ });
  await page.getByRole('heading', { name: '专员工作台' }).or(menu).first().waitFor();
  if (!(await menu.isVisible())) return;
  await menu.focus();
  await page.keyboard.press('Enter');
  // The menu takes the focus a moment after it is seen; until then Enter would close it again.
  await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '示例账号' }).waitFor();
}

test('a visit made offline reaches its end: restart, exchange, queue, callback, ledger', async ({
  office,
  page,
}) => {
  await page.goto(office.shell.url());
  await signIn(page, /演示账号甲/);
  await waitForSync(page);
  const firm = await nameOfFirst(page, 'leader');

  await test.step('offline: the hub is gone, and for a while the page has no network either', async () => {
    await office.hub.stop();
    await beginVisit(page, firm);
    await page.context().setOffline(true);
    await typeInto(page, '会谈纪要', '一、经营平稳。二、流动资金贷款到期，续贷审批慢。');
    await expect(page.getByRole('alert').filter({ hasText: '还没有保存上' })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(savedNote)).toBeVisible({ timeout: 15_000 });
    await addIssue(page, '流动资金贷款到期续贷慢', '银行续贷审批超过一个月，希望对接担保增信');
    await expect(page.getByText('建议').first()).toBeVisible();
    await expect(page.getByText('融资金融').first()).toBeVisible();
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByText('已采用').first()).toBeVisible();
    await expect(page.getByText(savedNote)).toBeVisible();
  });

  await test.step('the machine loses power and comes back: the draft is there', async () => {
    await office.shell.stop('SIGKILL');
    await office.shell.start();
    await page.goto(office.shell.url());
    await tabTo(page, page.getByRole('link', { name: firm }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: '会谈纪要' })).toHaveValue(/续贷审批慢/);
  });

  await test.step('a second issue, then the visit is finished without a hub', async () => {
    await addIssue(page, '数控高级技工招工困难', '用工缺口十四人，希望帮助招聘');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已保存在本机，会自动上报')).toBeVisible();
    await expect(page.getByRole('link', { name: /离线 · 5 条待同步/ })).toBeVisible();
  });

  await test.step('the hub is back: everything arrives, the fast channel dispatches', async () => {
    await office.hub.start();
    await waitForSync(page);
    await openIssue(page, office, /演示账号丁/, '流动资金贷款到期续贷慢');
    await expect(page.getByText('快速通道').first()).toBeVisible();
  });

  await test.step('the panel signs and replies, the dispatcher approves, the firm is called', async () => {
    await takeStep(page, '签收', async () => undefined);
    await takeStep(page, '答复', async () => {
      await page.keyboard.type('已对接两家银行，续贷办理完成。');
      await choose(page, /办理结果/, '已解决');
    });
    await openIssue(page, office, /演示账号丙/, '流动资金贷款到期续贷慢');
    await takeStep(page, '审核通过', async () => undefined);
    await openIssue(page, office, /演示账号丑/, '流动资金贷款到期续贷慢');
    await takeStep(page, '回访销号', async () => {
      await tabTo(page, page.getByRole('checkbox', { name: '已电话联系上企业' }));
      await page.keyboard.press('Space');
      await choose(page, /满意度/, '满意');
    });
    await expect(page.getByText('已办结').first()).toBeVisible();
  });

  await test.step('the ledger holds the issue as it ended', async () => {
    await openIssue(page, office, /演示账号寅/, '流动资金贷款到期续贷慢');
    await tabTo(page, page.getByRole('button', { name: '导出台账' }), 200);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: '导出表格' }));
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^企业问题诉求台账_\d{8}\.xlsx$/);
    const rows = await readSheet(await download.path());
    const row = rows.find((cells) => cells.some((cell) => String(cell).includes('流动资金贷款到期续贷慢')));
    expect(row).toBeDefined();
    expect(row).toContain(firm);
    expect(row?.some((cell) => String(cell).startsWith('已办结'))).toBe(true);
  });
});
