import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { isDiskFull } from '#electron/store/disk-full.ts';
import { key, open, temporaryFolder } from './support/temporary-store.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('is told from every other failure', () => {
  const database = connect(join(temporaryFolder(), 'small.db'), key);
  database.exec('CREATE TABLE note (text)');
  database.pragma('max_page_count = 2');
  const full = thrownBy(() => database.prepare('INSERT INTO note VALUES (zeroblob(100000))').run());
  const wrong = thrownBy(() => database.prepare('INSERT INTO nowhere VALUES (1)'));
  database.close();
  expect([full, wrong].map(isDiskFull)).toEqual([true, false]);
});

it.runIf(existsSync('/dev/full'))('is told when the system says so', () => {
  expect(isDiskFull(thrownBy(() => writeFileSync('/dev/full', 'more')))).toBe(true);
  expect(isDiskFull(thrownBy(() => writeFileSync('/nowhere/file', 'more')))).toBe(false);
});

it('is not made worse by a copy that could not be finished', () => {
  const folder = temporaryFolder();
  const target = join(folder, 'copies', 'copy.db');
  mkdirSync(target, { recursive: true });
  const db = open(join(folder, 'desk.db'));
  expect(() => db.copyTo(target)).toThrow();
  expect(readdirSync(join(folder, 'copies'))).toEqual(['copy.db']);
});
