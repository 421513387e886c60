import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import type { Author } from '#electron/store/enqueue.ts';
import { putMeta } from '#electron/store/meta.ts';
import type { NameReading } from '#electron/store/name-reading.ts';
import { openDatabase } from '#electron/store/open-database.ts';

export const key = new Uint8Array(32).fill(7);
/** Names are read letter by letter where a test does not care. */
export const plainReading = (name: string): NameReading => ({
  full: `|${name}`,
  initials: `|${name}`,
  sortKey: name,
});

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0).reverse()) close();
});

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Closes with the test; a test may close it before. */
export function open(file: string, readName = plainReading): DeskDb {
  const db = openDatabase(file, key, readName);
  closers.push(() => {
    try {
      db.close();
    } catch {
      // The test itself has closed it.
    }
  });
  return db;
}

/** A person's database on a real file, known to a hub. */
export function openStore(readName = plainReading): DeskDb {
  const db = open(join(temporaryFolder(), 'desk.db'), readName);
  db.write((tx) => {
    putMeta(tx, 'device_id', '0a1b2c3d-0000-4000-8000-000000000001');
    putMeta(tx, 'epoch', 'epoch-1');
  });
  return db;
}

let ids = 0;

/** A UUID that no other call gives. */
export function nextId(): string {
  ids += 1;
  return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`;
}

export const author: Author = {
  personId: 'lin',
  now: () => Date.parse('2026-11-24T01:00:00Z'),
  newId: nextId,
};
