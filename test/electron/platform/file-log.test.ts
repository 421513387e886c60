import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileLog } from '#electron/platform/file-log.ts';
import { temporaryFolder } from '../store/support/temporary-store.ts';

const now = () => Date.parse('2026-11-24T01:00:00Z');

it('writes one line of JSON per entry, for its owner only', () => {
  const folder = temporaryFolder();
  const log = createFileLog(folder, 'core', now);
  log('info', 'started');
  log('error', 'sync failed', { error: 'two\nlines', count: 2 });
  const file = join(folder, 'logs/core.log');
  const at = '2026-11-24T01:00:00.000Z';
  expect(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { at, level: 'info', message: 'started' },
    { at, level: 'error', message: 'sync failed', error: 'two\nlines', count: 2 },
  ]);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('keeps the last four files of a megabyte and nothing more', () => {
  const folder = temporaryFolder();
  const log = createFileLog(folder, 'core', now);
  const file = join(folder, 'logs/core.log');
  for (let round = 0; round < 7; round++) {
    log('info', `round ${round}`);
    appendFileSync(file, 'x'.repeat(1_000_001));
  }
  log('info', 'the last');
  expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual([
    'core.log',
    'core.log.1',
    'core.log.2',
    'core.log.3',
    'core.log.4',
  ]);
  expect(readFileSync(file, 'utf8')).toContain('the last');
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('round 6');
  expect(readFileSync(`${file}.4`, 'utf8')).toContain('round 3');
});

it('does not stop the work when the log cannot be written', () => {
  const folder = temporaryFolder();
  const log = createFileLog(folder, 'core', now);
  rmSync(join(folder, 'logs'), { recursive: true });
  writeFileSync(join(folder, 'logs'), 'a file where the folder was');
  expect(() => log('info', 'lost')).not.toThrow();
  rmSync(join(folder, 'logs'));
  mkdirSync(join(folder, 'logs'));
  log('info', 'again');
  expect(readFileSync(join(folder, 'logs/core.log'), 'utf8')).toContain('again');
});
