import { type Browser, expect, type Page } from '@playwright/test';
import { type Office, signIn } from './office.ts';
import { type Running, removeFolder, startShell, temporaryFolder } from './stack.ts';

/** A laptop with somebody at it. */
export interface Desk {
  readonly page: Page;
  readonly go: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const isConnected = (page: Page) => page.getByRole('status').filter({ hasText: '已连接服务器' });

/** One more laptop of the office, with its own data, at which `account` sits. */
export async function openDesk(
  browser: Browser,
  office: Office,
  account: RegExp,
  url?: string,
): Promise<Desk> {
  const folder = temporaryFolder();
  const shell: Running | null = url === undefined ? await startShell(folder, office.hub.url()) : null;
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(shell?.url ?? url ?? '');
  await signIn(page, account);
  await expect(page.getByRole('link', { name: /^企业 \d/ })).toBeVisible({ timeout: 30_000 });
  await expect(isConnected(page)).toBeVisible({ timeout: 60_000 });
  const { origin } = new URL(page.url());
  return {
    page,
    go: async (address) => {
      await page.goto(`${origin}/#${address}`);
    },
    close: async () => {
      await context.close();
      await shell?.stop();
      removeFolder(folder);
    },
  };
}
