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

test('a window keeps its seat when the shell is started again, and asks who sits there', async ({
  office,
  page,
}) => {
  await page.goto(office.shell.url());
  await signIn(page, /专员/);
  await office.shell.stop('SIGINT');
  await office.shell.start();
  await page.goto(office.shell.url());
  await expect(page.getByRole('heading', { name: '在本机登录过' })).toBeVisible();
});
