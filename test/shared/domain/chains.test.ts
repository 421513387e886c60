import { expect, it } from 'vitest';
import { chainName, chains, findChain } from '#shared/domain/chains.ts';

it.each([
  ['汽车', 'automobile'],
  ['汽车产业链', 'automobile'],
  ['汽车链', 'automobile'],
  [' 汽车零部件 ', 'automobile'],
  ['黄金', 'nonferrous'],
  ['wine', 'wine'],
])('knows %s', (text, code) => {
  expect(findChain(text)?.code).toBe(code);
});

it.each(['', '链', '产业链', '摩托车'])('does not guess at “%s”', (text) => {
  expect(findChain(text)).toBeNull();
});

it('has sixteen chains, no two of which are called the same', () => {
  expect(chains).toHaveLength(16);
  const names = chains.flatMap(({ code, name, aliases }) => [code, name, ...aliases]);
  expect(names).toEqual([...new Set(names)]);
  for (const { code, name, aliases } of chains) {
    for (const text of [name, `${name}产业链`, ...aliases]) expect(findChain(text)?.code).toBe(code);
  }
});

it('names a chain, an unknown one by its code, and none with nothing', () => {
  expect(chainName('food')).toBe('绿色食品');
  expect(chainName('gone')).toBe('gone');
  expect(chainName(null)).toBe('');
});
