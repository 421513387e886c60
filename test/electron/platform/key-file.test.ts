import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { obtainKey } from '#electron/platform/key-file.ts';

const maker = new URL('./support/key-maker.ts', import.meta.url);

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

it('gives two processes the same key at a first sign-in', async () => {
  const folders = Array.from({ length: 50 }, (_, index) => join(folder, String(index)));
  for (const each of folders) mkdirSync(each);
  const gate = new Int32Array(new SharedArrayBuffer(folders.length * Int32Array.BYTES_PER_ELEMENT));
  const race = async (): Promise<string[]> => {
    const { port1, port2 } = new MessageChannel();
    const said = once(port1, 'message');
    const workerData = { folders, gate, runners: 2, say: port2 };
    const worker = new Worker(maker, { workerData, transferList: [port2] });
    // What it said may arrive after it ended; a port that is closed by then would lose it.
    const [[keys]] = await Promise.all([said, once(worker, 'exit')]);
    port1.close();
    return keys;
  };
  const [one, other] = await Promise.all([race(), race()]);
  expect(one).toHaveLength(folders.length);
  expect(other).toEqual(one);
  expect(folders.map((each) => readFileSync(join(each, 'desk.key'), 'utf8'))).toEqual(one);
  expect(folders.flatMap((each) => readdirSync(each))).toEqual(folders.map(() => 'desk.key'));
});
