import { expect, it } from 'vitest';
import { readName } from '#electron/core/people/read-name.ts';

it.each([
  ['重庆长安汽车', 'chongqingchanganqiche', 'cqcaqc'],
  ['长安机械', 'changanjixie', 'cajx'],
  ['示例3D打印（ABC）', 'shili3ddayin', 'sl3ddy'],
])('reads %s as people say it', (name, full, initials) => {
  const reading = readName(name);
  expect(reading.full).toContain(`|${full}`);
  expect(reading.initials).toContain(`|${initials}`);
});

it.each([
  ['单氏精工', 'shan'],
  ['曾记食品', 'zeng'],
])('finds %s by the surname it begins with', (name, beginning) => {
  expect(readName(name).full).toContain(`|${beginning}`);
});

it('sorts by syllables, so that 长安 stands before 重庆 and after 安', () => {
  const names = ['重庆', '长安', '安达', '渤海'];
  const sorted = names.toSorted((a, b) => (readName(a).sortKey < readName(b).sortKey ? -1 : 1));
  expect(sorted).toEqual(['安达', '渤海', '长安', '重庆']);
});
