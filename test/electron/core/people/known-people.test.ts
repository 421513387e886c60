import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKnownPeople, type KnownPerson } from '#electron/core/people/known-people.ts';
import { isPasswordOf, passwordMark } from '#electron/platform/password-check.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'known-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const lin: KnownPerson = {
  personId: 'lin',
  account: 'lin',
  name: '演示账号甲',
  title: '专员',
  isDemo: false,
  passwordMark: null,
};

it('knows nobody in a new folder, and everybody once, the latest last', () => {
  const known = createKnownPeople(dataDir);
  expect(known.list()).toEqual([]);
  known.put(lin);
  known.put({ ...lin, personId: 'mu', account: 'mu' });
  known.put({ ...lin, title: '高级专员' });
  expect(known.list().map(({ personId, title }) => [personId, title])).toEqual([
    ['mu', '专员'],
    ['lin', '高级专员'],
  ]);
  expect(known.find('mu')?.personId).toBe('mu');
  expect(known.find('nobody')).toBeNull();
});

it('keeps the folder of a person inside the data folder, whatever the id is', () => {
  const folder = createKnownPeople(dataDir).folderOf('../../escape');
  expect(folder.startsWith(join(dataDir, 'people'))).toBe(true);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('recognises a password without keeping it', async () => {
  const mark = await passwordMark('a good long sentence');
  expect(mark).not.toContain('good');
  expect(await isPasswordOf(mark, 'a good long sentence')).toBe(true);
  expect(await isPasswordOf(mark, 'a good long sentence ')).toBe(false);
  expect(await isPasswordOf('', '')).toBe(false);
});
