import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { key, open, plainReading, temporaryFolder } from './support/temporary-store.ts';

const versionOf = (database: ReturnType<typeof connect>) => database.pragma('user_version', { simple: true });
const noCopy = () => undefined;

it('brings an empty file to the newest shape without a copy', () => {
  const file = join(temporaryFolder(), 'desk.db');
  open(file).close();
  const database = connect(file, key);
  expect(versionOf(database)).toBe(migrations.length);
  expect(existsSync(`${file}.before-1`)).toBe(false);
  database.close();
});

it('keeps what an older shape held, after a checked copy of it', () => {
  const file = join(temporaryFolder(), 'desk.db');
  const old = connect(file, key);
  migrate(old, migrations.slice(0, 1), noCopy);
  old.exec(
    `INSERT INTO panel(id, code, name, seq, fv, row_no) VALUES ('panel-1', 'finance', '金融', 4, '{}', 9)`,
  );
  old.close();

  const db = open(file);
  expect(db.all('SELECT id, code, seq FROM panel')).toEqual([{ id: 'panel-1', code: 'finance', seq: 4 }]);
  expect(db.all('SELECT * FROM sx_outbox')).toEqual([]);
  const copy = connect(`${file}.before-2`, key);
  expect(versionOf(copy)).toBe(1);
  expect(copy.prepare('SELECT name FROM panel').all()).toEqual([{ name: '金融' }]);
  copy.close();
});

it('refuses newer data and changes nothing', () => {
  const file = join(temporaryFolder(), 'desk.db');
  open(file).close();
  const newer = connect(file, key);
  newer.pragma(`user_version = ${migrations.length + 1}`);
  newer.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file, key, plainReading)).toThrow('newer_data');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('makes each step whole or not at all, and goes on from there', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  const first = { no: 1, sql: 'CREATE TABLE a(x TEXT) STRICT;' };
  const broken = { no: 2, sql: 'CREATE TABLE b(x TEXT) STRICT; CREATE TABLE b(x TEXT) STRICT;' };
  expect(() => migrate(database, [first, broken], noCopy)).toThrow('already exists');
  expect(versionOf(database)).toBe(1);
  const names = () => database.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();
  expect(names()).toEqual(['a']);

  const asked: number[] = [];
  const mended = { no: 2, sql: 'CREATE TABLE b(x TEXT) STRICT;' };
  migrate(database, [first, mended], (no) => asked.push(no));
  expect(names()).toEqual(['a', 'b']);
  expect(asked).toEqual([2]);
  migrate(database, [first, mended], (no) => asked.push(no));
  expect(asked).toEqual([2]);
  database.close();
});

it('does not begin when the copy cannot be made', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  const first = { no: 1, sql: 'CREATE TABLE a(x TEXT) STRICT;' };
  migrate(database, [first], noCopy);
  const second = { no: 2, sql: 'DROP TABLE a;' };
  const fail = () => {
    throw new Error('no room for a copy');
  };
  expect(() => migrate(database, [first, second], fail)).toThrow('no room');
  expect(database.prepare('SELECT count(*) FROM a').pluck().get()).toBe(0);
  database.close();
});
