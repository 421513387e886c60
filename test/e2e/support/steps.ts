import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { tabTo } from './office.ts';

/** Opens the first issue of a list with the keys of the list, and tells its number. */
export async function openFirst({ page, go }: Desk, address: string): Promise<string> {
  await go(address);
  const list = page.getByRole('listbox', { name: '诉求列表' });
  await expect(list.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const number = page.getByRole('region', { name: '诉求详情' }).getByText(/^SQ-/).first();
  return number.innerText();
}

/** Opens the form of a step, from the buttons or from the menu of those that are rarely taken. */
export async function begin(page: Page, step: string): Promise<void> {
  const button = page.getByRole('button', { name: step, exact: true });
  const more = page.getByRole('button', { name: /更多步骤/ });
  await expect(button.or(more).first()).toBeVisible({ timeout: 30_000 });
  // The buttons follow the step before a moment after its answer; what is still missing then is in the menu.
  await button.waitFor({ timeout: 4_000 }).catch(() => undefined);
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
  const form = page.getByRole('form', { name: step });
  await expect(form).toBeVisible();
  // The key that opened it is not pressed in it once more.
  await expect(form.getByRole('alert')).toHaveCount(0);
}

/** Takes the first of a list. */
export async function pickFirst(page: Page, label: RegExp): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Takes the one of a list that is typed. */
export async function pick(page: Page, label: RegExp, option: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(option);
  await expect(page.getByRole('option', { name: option }).first()).toBeAttached();
  await page.keyboard.press('Enter');
}

export async function fill(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

export async function send(page: Page, step: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${step}：服务器已确认`).first()).toBeVisible({ timeout: 30_000 });
}
