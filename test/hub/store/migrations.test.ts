import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '#hub/store/migrations/list.ts';
import { migrateSqlite } from '#hub/store/sqlite-migrate.ts';
import { openSqliteFile } from '#hub/store/sqlite-open.ts';

/**
 * A shipped migration never changes; a new shape is a new file with a line of its own here. One that no release
 * contains yet follows its file.
 */
const shipped: Readonly<Record<string, string>> = {
  '0001-first-tables.ts': '061f1384ff00b4ebdfc9e16c72132dd6b1c82446238b1c62ae364524b58125f5',
  '0002-conflicts-and-held-work.ts': 'c96dfcc01080c58c5784229a675b35f6eb5d70294862cd5ff898ccd3db6c3dd6',
  '0003-digests-and-floors.ts': '5ba41ef57a50bb38ce1afaf9f527744bbba317a5d59693a63ac4eccbaaf83924',
  '0004-moves-in-batches.ts': '0b0e0ec3c9af338a033e6e39b3f7e38e81845a1b12b9f4acfc16068b4a486adb',
  '0005-device-tokens.ts': '476244e9f0f4501d79174aaa6a6d4e5c21a52fc4e821b92e55b38bb8bcd4dc48',
  '0006-attachments.ts': '152d0e26448e6d7e82863febe46c1b5da8f9ee5591747d0a1c19c5a948d84dac',
  '0007-device-keys.ts': '38185ee4cf850a446c367d771579cb228bd776c17ed3c224556344ac0917403c',
  '0008-course-of-issues.ts': '3994fc065f6500861f32724b60440093ecfaf5a71240b8b148efbeec2bd29809',
  '0009-office-as-data.ts': '42c3f9b6be946495ebd1b64ced785d827e2754b5ee3391ba8db9058734bb9a8d',
  '0010-standing-of-firms.ts': 'b02c62596e8fcc2664189ffecf6aade6d04b1b79cf229f0b80d4d4f6b9fcd1d3',
  '0011-panels-and-commitments.ts': '17c8bf75441095eb09d07558374bce9d20191b54941315641d040194f2eaa07d',
};

test('shipped migrations are as they were shipped', () => {
  const folder = join(import.meta.dirname, '../../../hub/store/migrations');
  const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
  const hashes = files.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(shipped);
  expect(migrations).toHaveLength(files.length);
});

test('every migration stands at its number', () => {
  expect(migrations.map(({ no }) => no)).toEqual(migrations.map((_, index) => index + 1));
});

test('every table is strict, and a second run changes nothing', () => {
  const database = openSqliteFile(null, null);
  migrateSqlite(database, () => undefined);
  const loose = database.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
    AND strict = 0 AND name NOT LIKE 'sqlite_%'`);
  expect(loose.all()).toEqual([]);
  const shape = () => database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  const before = shape();
  migrateSqlite(database, () => {
    throw new Error('nothing changes');
  });
  expect(shape()).toEqual(before);
  database.close();
});

test('data of a newer program is left alone', () => {
  const database = openSqliteFile(null, null);
  database.pragma(`user_version = ${migrations.length + 1}`);
  expect(() => migrateSqlite(database, () => undefined)).toThrow(/newer program/);
  expect(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 });
  database.close();
});
