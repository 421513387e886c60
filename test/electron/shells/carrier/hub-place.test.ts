import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHubPlace, rememberPort } from '#electron/shells/carrier/hub-place.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new folder knows no hub', () => {
  expect(readHubPlace(folder)).toEqual({});
});

test('the port is remembered beside what the office wrote', () => {
  writeFileSync(join(folder, 'hub.json'), '{"url":"https://hub.example"}');

  rememberPort(folder, { port: 4100 });

  expect(readHubPlace(folder)).toEqual({ url: 'https://hub.example', port: 4100 });
});

test.runIf(process.platform !== 'win32')('only the owner may read the file', () => {
  rememberPort(folder, { port: 4100 });
  expect(statSync(join(folder, 'hub.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{"port":', '{"port":70000}', '{"url":"nowhere"}', '[]'])(
  '%j counts as nothing known',
  (text) => {
    writeFileSync(join(folder, 'hub.json'), text);

    expect(readHubPlace(folder)).toEqual({});
    rememberPort(folder, { port: 4100 });
    expect(JSON.parse(readFileSync(join(folder, 'hub.json'), 'utf8'))).toEqual({ port: 4100 });
  },
);
