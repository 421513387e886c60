import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Claim, claimFolder } from '#electron/shells/carrier/one-shell.ts';

let folder: string;
let claims: Claim[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-shell-'));
  claims = [];
});
afterEach(() => {
  for (const claim of claims) claim.release();
  rmSync(folder, { recursive: true });
});

async function claim(answer: string, dataDir = folder): Promise<string> {
  const got = await claimFolder(dataDir, () => answer);
  if ('address' in got) return got.address;
  claims.push(got);
  return 'mine';
}

test('the second shell gets the address of another window from the first', async () => {
  expect(await claim('http://127.0.0.1:1/?token=a')).toBe('mine');
  expect(await claim('never')).toBe('http://127.0.0.1:1/?token=a');
});

test('a released folder, and one whose shell was killed, can be claimed again', async () => {
  await claim('first');
  claims.pop()?.release();
  writeFileSync(join(folder, 'shell.sock'), '');

  expect(await claim('second')).toBe('mine');
});

test('folders do not disturb each other, however long their names are', async () => {
  const long = join(folder, 'a'.repeat(120));
  expect(await claim('', folder)).toBe('mine');
  expect(await claim('long', long)).toBe('mine');
  expect(await claim('never', long)).toBe('long');
});
