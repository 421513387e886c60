import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Claim, claimFolder } from '#electron/shells/carrier/one-shell.ts';
import { type After, after } from '#electron/shells/carrier/timer.ts';
import { catalogues } from '#shared/text/catalogue.ts';

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

const words = catalogues['zh-CN'].shell;

async function claim(answer: string, dataDir = folder, patience = after): Promise<string> {
  const got = await claimFolder({ dataDir, onKnock: () => answer, after: patience, words });
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

test.each(['a new folder', 'a folder whose shell was killed'])(
  'of two shells that claim %s at the same time one gets it and the other its address',
  async (which) => {
    for (let round = 0; round < 20; round++) {
      const own = join(folder, String(round));
      mkdirSync(own);
      if (which !== 'a new folder') writeFileSync(join(own, 'shell.sock'), '');
      expect((await Promise.all([claim('one', own), claim('two', own)])).sort()).toEqual([
        'mine',
        expect.stringMatching(/^(one|two)$/),
      ]);
      expect(['one', 'two']).toContain(await claim('never', own));
    }
  },
);

test('what a shell left that was killed while it made room is no obstacle', async () => {
  writeFileSync(join(folder, 'shell.sock'), '');
  const turn = join(folder, 'shell.sock.turn');
  mkdirSync(turn);
  utimesSync(turn, 0, 0);

  expect(await claim('first')).toBe('mine');
});

test('a shell that holds the folder and does not answer is named after two seconds, and keeps its door', async () => {
  const door = join(folder, 'shell.sock');
  let isHeld = true;
  const stopped = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    if (!isHeld) visitor.end('back again');
  });
  await new Promise<void>((resolve) => stopped.listen(door, resolve));
  const waits: number[] = [];
  const atOnce: After = (milliseconds, work) => {
    waits.push(milliseconds);
    setImmediate(work);
    return () => undefined;
  };
  try {
    await expect(claim('never', folder, atOnce)).rejects.toMatchObject({
      name: 'Obstacle',
      message: expect.stringContaining(folder),
    });
    expect(waits).toEqual([2_000]);
    isHeld = false;
    expect(await claim('never')).toBe('back again');
  } finally {
    stopped.close();
  }
});

test('folders do not disturb each other, however long their names are', async () => {
  const long = join(folder, 'a'.repeat(120));
  expect(await claim('', folder)).toBe('mine');
  expect(await claim('long', long)).toBe('mine');
  expect(await claim('never', long)).toBe('long');
});
