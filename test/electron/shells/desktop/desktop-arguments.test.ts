import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readDesktopArguments } from '#electron/shells/desktop/desktop-arguments.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const read = (...argv: string[]) => readDesktopArguments(argv, catalogues['zh-CN'].shell);

test('only our own flags are read from a command line that Chromium shares', () => {
  expect(
    read(
      '--ozone-platform=x11',
      'dist/desktop/main.js',
      '--no-open',
      '--data',
      'here',
      '--hub=https://hub.example',
    ),
  ).toEqual({ dataDir: resolve('here'), hubUrl: 'https://hub.example' });
  expect(read('--no-sandbox', '.')).toEqual({ dataDir: null, hubUrl: null });
});

test('a flag of ours without its value is a mistake', () => {
  expect(() => read('--data')).toThrow('--data');
  expect(() => read('--hub', 'nowhere')).toThrow('nowhere');
});
