import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { tabTo, test } from './support/office.ts';
import { begin, fill, openFirst, pick, pickFirst, send } from './support/steps.ts';

test.setTimeout(300_000);
test.use({ actionTimeout: 30_000 });

/** Follows a link of the navigation with the keyboard. */
async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }));
  await page.keyboard.press('Enter');
}

test('one issue of the normal channel goes through everybody’s day, by keyboard alone', async ({
  office,
  browser,
}) => {
  const only = (no: string) => `/issues?group=all&text=${no}`;
  const desks: Desk[] = [];
  const sit = async (account: RegExp, url?: string): Promise<Desk> => {
    const desk = await openDesk(browser, office, account, url);
    desks.push(desk);
    return desk;
  };

  const dispatcher = await sit(/调度员/, office.shell.url());
  const number = await openFirst(dispatcher, '/issues?group=open&state=submitted');
  await begin(dispatcher.page, '受理');
  await send(dispatcher.page, '受理');
  await begin(dispatcher.page, '交办');
  await pick(dispatcher.page, /^主办单位/, '示例区政府');
  await fill(dispatcher.page, /^说明/, '请先与企业联系');
  await send(dispatcher.page, '交办');

  const handler = await sit(/承办经办人/);
  await openFirst(handler, only(number));
  await begin(handler.page, '签收');
  await fill(handler.page, /承诺办结日/, '下周五');
  await send(handler.page, '签收');
  await begin(handler.page, '填写进展');
  await fill(handler.page, /^说明/, '已与企业联系');
  await send(handler.page, '填写进展');
  await begin(handler.page, '答复');
  await fill(handler.page, /答复内容/, '已协调解决，企业可以放心生产');
  await pickFirst(handler.page, /办理结果/);
  await send(handler.page, '答复');
  await expectAccessible(handler.page);

  const head = await sit(/承办单位负责人/);
  await openFirst(head, only(number));
  await begin(head.page, '单位审核');
  await send(head.page, '单位审核');

  await openFirst(dispatcher, only(number));
  await begin(dispatcher.page, '审核通过');
  await send(dispatcher.page, '审核通过');

  const caller = await sit(/回访员/);
  await openFirst(caller, only(number));
  await tabTo(caller.page, caller.page.getByRole('button', { name: '显示', exact: true }).first());
  await caller.page.keyboard.press('Enter');
  await expect(caller.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(caller.page);
  await tabTo(caller.page, caller.page.getByRole('button', { name: '显示号码' }));
  await caller.page.keyboard.press('Enter');
  await expect(caller.page.getByText(/^1\d{10}$/)).toBeVisible();
  await begin(caller.page, '回访销号');
  await tabTo(caller.page, caller.page.getByRole('checkbox', { name: '已电话联系上企业' }));
  await caller.page.keyboard.press('Space');
  await pickFirst(caller.page, /满意度/);
  await fill(caller.page, /企业意见/, '问题解决了');
  await send(caller.page, '回访销号');
  await expect(caller.page.getByText('已办结').first()).toBeVisible();

  const supervisor = await sit(/督查员/);
  const { page } = supervisor;
  const late = await openFirst(supervisor, '/issues?group=open&lamp=red');
  expect(late).not.toBe('');
  await begin(page, '催办');
  await fill(page, /^说明/, '请尽快答复企业');
  await send(page, '催办');
  await follow(page, /^统计/);
  await expect(page.getByRole('row', { name: /^办结率 .*已办结 \d+ ÷ 期间内受理 \d+/ })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: '归档一份报告' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await fill(page, /^说明/, '本月以走访为主');
  await tabTo(page, page.getByRole('button', { name: '归档', exact: true }));
  await page.keyboard.press('Enter');
  const report = page.getByRole('button', { name: /^月报 / });
  await expect(report).toBeVisible();
  await tabTo(page, report, 200);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/共走访企业 \d+ 家/)).toBeVisible();
  for (const desk of desks) await desk.close();
});
