import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { putMeta } from '#electron/store/meta.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { writeVerifiedCopy } from '#electron/store/verified-copy.ts';
import { firm } from '../../hub/support/records.ts';
import { author, key, open, plainReading, temporaryFolder } from './support/temporary-store.ts';

const marker = 'PLAIN-MARKER-机密内容';

function filled(folder: string) {
  const db = open(join(folder, 'desk.db'));
  db.write((tx) => {
    putMeta(tx, 'device_id', '0a1b2c3d-0000-4000-8000-000000000001');
    const v = firm({ name: marker });
    for (let count = 0; count < 50; count++) {
      enqueue(tx, author, [{ k: 'new', t: 'enterprise', pk: `firm-${count}`, v }]);
    }
  });
  return db;
}

/** Both writings of the marker's first letters: as UTF-8 and as UTF-16. */
function holdsMarker(bytes: Buffer): boolean {
  return bytes.includes('PLAIN-MARKER') || bytes.includes(Buffer.from('PLAIN-MARKER', 'utf16le'));
}

it('writes nothing readable, neither into the database nor into its log nor into a copy', () => {
  const folder = temporaryFolder();
  const db = filled(folder);
  expect(statSync(join(folder, 'desk.db-wal')).size).toBeGreaterThan(10_000);
  const seen = readdirSync(folder).map((name) => [name, holdsMarker(readFileSync(join(folder, name)))]);
  expect(seen).toContainEqual(['desk.db-wal', false]);
  expect(seen.filter(([, isReadable]) => isReadable)).toEqual([]);

  db.checkpoint();
  const bytes = readFileSync(join(folder, 'desk.db'));
  expect(bytes.length).toBeGreaterThan(50_000);
  expect(holdsMarker(bytes)).toBe(false);
  expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
});

it('writes a copy that only the same key opens', () => {
  const folder = temporaryFolder();
  filled(folder).close();
  const database = connect(join(folder, 'desk.db'), key);
  writeVerifiedCopy(database, key, join(folder, 'copy.db'));
  database.close();
  expect(holdsMarker(readFileSync(join(folder, 'copy.db')))).toBe(false);
  expect(existsSync(join(folder, 'copy.db.new'))).toBe(false);
  expect(findRow(open(join(folder, 'copy.db')), 'enterprise', 'firm-49')?.name).toBe(marker);
  expect(() => connect(join(folder, 'copy.db'), new Uint8Array(32))).toThrow('not a database');
});

it('can be read by its owner alone, with its companions', () => {
  const folder = temporaryFolder();
  const db = filled(folder);
  const modes = ['desk.db', 'desk.db-wal', 'desk.db-shm'].map(
    (name) => statSync(join(folder, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o600, 0o600, 0o600]);
  db.close();
});

it('refuses a wrong key and leaves the file as it was', () => {
  const folder = temporaryFolder();
  filled(folder).close();
  const file = join(folder, 'desk.db');
  const before = readFileSync(file);
  expect(() => openDatabase(file, new Uint8Array(32), plainReading)).toThrow('not a database');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(findRow(open(file), 'enterprise', 'firm-0')?.name).toBe(marker);
});

it('finds a single changed bit', () => {
  const folder = temporaryFolder();
  filled(folder).close();
  const file = join(folder, 'desk.db');
  const bytes = readFileSync(file);
  const at = bytes.length - 2_000;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  // A page that is read at once is found when the file is opened, any other by the check.
  const openAndCheck = () => {
    const database = connect(file, key);
    onTestFinished(() => void database.close());
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  };
  expect(openAndCheck).toThrow();
});
