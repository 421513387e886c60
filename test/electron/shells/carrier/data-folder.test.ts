import { existsSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '#electron/shells/carrier/data-folder.ts';
import { temporaryFolder } from '../../store/support/temporary-store.ts';

const words = '{{folder}} {{reason}}';

test('a folder is made with all that leads to it, for its owner only, and taken when it is there', () => {
  const top = join(temporaryFolder(), 'a');
  const folder = join(top, 'b', 'c');
  openDataFolder(folder, words);
  openDataFolder(folder, words);
  for (const made of [top, folder]) expect(statSync(made).mode & 0o777).toBe(0o700);
});

test('a folder has one name, however it is spelt and whatever link leads to it', () => {
  const top = temporaryFolder();
  const folder = join(top, 'desk');
  openDataFolder(folder, words);
  symlinkSync(folder, join(top, 'link'));
  const name = join(realpathSync(top), 'desk');
  for (const spelt of [folder, `${folder}/`, `${top}/./desk`, join(top, 'link'), `${top}/link/`])
    expect([spelt, openDataFolder(spelt, words)]).toEqual([spelt, name]);
});

test('a file in the place of the folder, or above it, is named with the reason', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => openDataFolder(file, words)).toThrow(`${file} EEXIST`);
  expect(() => openDataFolder(join(file, 'under'), words)).toThrow('under E');
});

test.runIf(existsSync('/proc/self'))('a place that takes no folders is told at once', () => {
  expect(() => openDataFolder('/proc/no-place-for-this/folder', words)).toThrow('folder ENOENT');
});
