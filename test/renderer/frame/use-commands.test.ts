import { expect, it } from 'vitest';
import { type Command, matchCommands } from '#renderer/frame/use-commands.ts';

const command = (id: string, name: string, keywords: string): Command => ({
  id,
  name,
  keywords,
  run: () => undefined,
});

const commands = [
  command('today', '打开工作台', 'gzt dkgzt today'),
  command('dark', '主题：深色', 'zt theme dark'),
  command('light', '主题：浅色', 'zt theme light'),
];

const ids = (typed: string, limit = 5) => matchCommands(commands, typed, limit).map(({ id }) => id);

it('finds commands by their Chinese name, its initials and English words', () => {
  expect(ids('工作台')).toEqual(['today']);
  expect(ids('gzt')).toEqual(['today']);
  expect(ids('THEME')).toEqual(['dark', 'light']);
  expect(ids('主题 深')).toEqual(['dark']);
});

it('finds nothing for nothing, and no more than is asked for', () => {
  expect(ids(' ')).toEqual([]);
  expect(ids('zt', 1)).toEqual(['today']);
  expect(ids('没有')).toEqual([]);
});
