import { cpSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { type Running, removeFolder, startHub, startShell, temporaryFolder } from './stack.ts';

/** A hub with the demo district and one laptop's browser shell, each a real process; both can be ended and begun again. */
export interface Office {
  readonly hub: Service;
  readonly shell: Service;
}

export interface Service {
  /** The address it gave when it was last started. */
  readonly url: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again over the same data; a hub keeps its port. */
  readonly start: () => Promise<void>;
}

async function service(start: (before: Running | null) => Promise<Running>): Promise<Service> {
  let running = await start(null);
  return {
    url: () => running.url,
    stop: (signal) => running.stop(signal),
    start: async () => {
      running = await start(running);
    },
  };
}

/** A hub's data folder with the demo district; filling one takes seconds, copying it does not. */
async function fillHub(): Promise<string> {
  const folder = temporaryFolder();
  const hub = await startHub(folder);
  await hub.stop();
  return folder;
}

export const test = base.extend<{ office: Office }, { filledHub: string }>({
  filledHub: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = await fillHub();
      await use(folder);
      removeFolder(folder);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  office: async ({ filledHub }, use) => {
    const data = { hub: temporaryFolder(), laptop: temporaryFolder() };
    cpSync(filledHub, data.hub, { recursive: true });
    const hub = await service((before) =>
      startHub(data.hub, before === null ? '0' : new URL(before.url).port),
    );
    const shell = await service(() => startShell(data.laptop, hub.url()));
    await use({ hub, shell });
    await shell.stop();
    await hub.stop();
    for (const folder of Object.values(data)) removeFolder(folder);
  },
});

/** Signs one of the demo's people in with the keyboard alone, from the first screen. */
export async function signIn(page: Page, account: RegExp): Promise<void> {
  await page.getByRole('button', { name: account }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Tab until the focus is on what `locator` names; fails when it cannot be reached so. */
export async function tabTo(page: Page, locator: ReturnType<Page['locator']>, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
