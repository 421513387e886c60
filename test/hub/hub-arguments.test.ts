import { expect, test } from 'vitest';
import { readHubArguments } from '#hub/hub-arguments.ts';
import { chineseElsewhere } from '#shared/text/chinese-elsewhere.ts';

const read = (...argv: string[]) => readHubArguments(argv, chineseElsewhere.hub);

test('a hub of an office listens to this machine alone unless it is told otherwise', () => {
  expect(read('--data', 'd')).toEqual({
    dataDir: 'd',
    port: 4100,
    host: '127.0.0.1',
    isDemo: false,
    isWithParent: false,
  });
  expect(read('--demo', '--data=d', '--port', '0', '--host', '0.0.0.0', '--with-parent')).toEqual({
    dataDir: 'd',
    port: 0,
    host: '0.0.0.0',
    isDemo: true,
    isWithParent: true,
  });
});

test('a mistake is named in a sentence', () => {
  expect(() => read()).toThrow(chineseElsewhere.hub.noData);
  expect(() => read('--data')).toThrow('--data');
  expect(() => read('--data', 'd', '--prot', '1')).toThrow('--prot');
  expect(() => read('d')).toThrow('d');
  expect(() => read('--data', 'd', '--port', '65536')).toThrow('65536');
  expect(() => read('--data', 'd', '--port', '-1')).toThrow();
  expect(() => read('--data', 'd', '--constructor')).toThrow('--constructor');
});
