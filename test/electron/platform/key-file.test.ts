import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { obtainKey } from '#electron/platform/key-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const places = () => [join(folder, 'desk.key'), join(folder, 'desk.db')] as const;

it('makes a key once, for its owner only, and gives the same one again', () => {
  const [keyFile, database] = places();
  const key = obtainKey(keyFile, database);
  expect(key).toHaveLength(32);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(obtainKey(keyFile, database)).toEqual(key);
});

it('never makes a new key beside a database that exists', () => {
  const [keyFile, database] = places();
  writeFileSync(database, 'encrypted');
  expect(() => obtainKey(keyFile, database)).toThrow('key_missing');
  expect(() => readFileSync(keyFile)).toThrow('ENOENT');
});

it('refuses a key file that was cut short', () => {
  const [keyFile, database] = places();
  writeFileSync(keyFile, 'abcdef');
  expect(() => obtainKey(keyFile, database)).toThrow('key_missing');
});
