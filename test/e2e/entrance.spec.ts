import { expect } from '@playwright/test';
import { signIn, test } from './support/office.ts';

test('an address lets one window in, once', async ({ office, page, browser }) => {
  await page.goto(office.shell.url());
  await expect(page.getByRole('heading', { name: '专员工作台' })).toBeVisible();
  expect(page.url()).not.toContain('token');

  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(office.shell.url());
  expect(answer?.status()).toBe(403);
});

test('the page may load and run nothing from elsewhere', async ({ office, page }) => {
  await page.goto(office.shell.url());
  await signIn(page, /专员/);
  const tried = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    // The page is told of what was blocked in a task of its own.
    await new Promise((told) => setTimeout(told, 0));
    return { violations, wasRun: Reflect.get(window, 'wasRun') };
  });
  expect(tried.wasRun).toBeUndefined();
  expect(tried.violations).toContain('script-src-elem');
  expect(tried.violations).toContain('connect-src');
});

test('Ctrl-C loses nothing: the window finds its desk again, with what was typed a moment before', async ({
  office,
  page,
}) => {
  await page.goto(office.shell.url());
  await signIn(page, /演示账号甲/);
  await page.keyboard.press('Alt+n');
  const minutes = page.getByRole('textbox', { name: '会谈纪要' });
  await minutes.fill('刚刚写下的一句话');
  await office.shell.stop('SIGINT');
  const { port } = new URL(page.url());
  await office.shell.start();
  expect(new URL(office.shell.url()).port).toBe(port);
  await minutes.press('End');
  await page.keyboard.type('，重启以后接着写');
  await expect(page.getByText(/已保存 \d{2}:\d{2}:\d{2}/)).toBeVisible();
  await page.reload();
  await expect(minutes).toHaveValue('刚刚写下的一句话，重启以后接着写');
});
