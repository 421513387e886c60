import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWholeFile } from '#electron/platform/whole-file.ts';
import { temporaryFolder } from '../store/support/temporary-store.ts';

it('replaces a file whole, for its owner only, and leaves nothing beside it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'known.json');
  writeFileSync(file, 'the old text, which is longer');
  writeWholeFile(file, '新的');
  expect(readFileSync(file, 'utf8')).toBe('新的');
  expect(readdirSync(folder)).toEqual(['known.json']);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('keeps the old text when the new one cannot be written, and what a crash left is no obstacle', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'known.json');
  writeWholeFile(file, 'old');
  expect(() => writeWholeFile(file, undefined as never)).toThrow();
  expect(readFileSync(file, 'utf8')).toBe('old');
  writeFileSync(`${file}.new`, 'half of somethi');
  writeWholeFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});
