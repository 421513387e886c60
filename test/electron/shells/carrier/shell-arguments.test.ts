import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Obstacle } from '#electron/shells/carrier/obstacle.ts';
import { readShellArguments } from '#electron/shells/carrier/shell-arguments.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const words = catalogues['zh-CN'].shell;
const read = (...argv: string[]) => readShellArguments(argv, words);

test('nothing given: a port of the system, the usual folder, the browser opens', () => {
  expect(read()).toEqual({ opensBrowser: true, port: 0, dataDir: null, hubUrl: null });
});

test('everything given, also with an equals sign', () => {
  expect(
    read(
      '--shell',
      'browser',
      '--no-open',
      '--port=8123',
      '--data',
      'here',
      '--hub',
      'http://127.0.0.1:4100/',
    ),
  ).toEqual({ opensBrowser: false, port: 8123, dataDir: resolve('here'), hubUrl: 'http://127.0.0.1:4100' });
});

test.each([
  [['--porte', '1'], '--porte'],
  [['extra'], 'extra'],
  [['--data'], '--data'],
  [['--port', '80a'], '80a'],
  [['--port', '65536'], '65536'],
  [['--port', '-1'], ''],
  [['--hub', 'nowhere'], 'nowhere'],
  [['--hub', 'file:///etc/passwd'], 'file:///etc/passwd'],
])('%j is one sentence and a usage error', (argv, named) => {
  try {
    read(...argv);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Obstacle);
    expect((error as Obstacle).exitCode).toBe(2);
    expect((error as Obstacle).message).toContain(named);
    expect((error as Obstacle).message).not.toContain('{{');
  }
});
