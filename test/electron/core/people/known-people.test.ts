import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKnownPeople, type KnownPerson } from '#electron/core/people/known-people.ts';
import { isPasswordOf, passwordMark } from '#electron/platform/password-check.ts';

const adder = new URL('../support/people-adder.ts', import.meta.url);

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
  deviceId: 'laptop',
};

function openPeople() {
  const told: string[] = [];
  const known = createKnownPeople({ dataDir, log: (_level, message) => told.push(message) });
  return { known, told };
}

it('knows nobody in a new folder, and everybody once', () => {
  const { known } = openPeople();
  expect(known.list()).toEqual([]);
  known.put(lin);
  known.put({ ...lin, personId: 'mu', account: 'mu' });
  known.put({ ...lin, title: '高级专员' });
  expect(known.list().map(({ personId, title }) => [personId, title])).toEqual([
    ['lin', '高级专员'],
    ['mu', '专员'],
  ]);
  expect(known.find('mu')?.personId).toBe('mu');
  expect(known.find('nobody')).toBeNull();
});

it('forgets who had an account that is somebody else’s now', () => {
  const { known } = openPeople();
  known.put(lin);
  known.put({ ...lin, personId: 'new lin' });
  expect(known.list().map(({ personId }) => personId)).toEqual(['new lin']);
});

it('loses nobody when a window and a command line add people at the same time', async () => {
  const turns = 30;
  const gate = new Int32Array(new SharedArrayBuffer(turns * Int32Array.BYTES_PER_ELEMENT));
  const accountsOf = (who: string) => Array.from({ length: turns }, (_, turn) => `${who} ${turn}`);
  const add = async (accounts: string[]): Promise<void> => {
    await once(new Worker(adder, { workerData: { dataDir, accounts, gate, runners: 2 } }), 'exit');
  };
  const [one, other] = [accountsOf('window'), accountsOf('command line')];
  await Promise.all([add(one), add(other)]);
  const { known, told } = openPeople();
  expect(known.list().map(({ account }) => account)).toEqual([...one, ...other].sort());
  expect(told).toEqual([]);
});

it('skips a damaged file, says so once, and still knows everybody else', () => {
  const { known, told } = openPeople();
  known.put(lin);
  known.put({ ...lin, personId: 'mu', account: 'mu' });
  writeFileSync(join(known.folderOf('lin'), 'person.json'), '{ "personId": "li');
  known.folderOf('nobody yet');
  expect(known.list().map(({ account }) => account)).toEqual(['mu']);
  expect(known.find('lin')).toBeNull();
  expect(told).toHaveLength(1);
  known.put(lin);
  expect(known.find('lin')).toEqual(lin);
});

it('keeps the folder of a person inside the data folder, whatever the id is', () => {
  const folder = openPeople().known.folderOf('../../escape');
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
