import { expect, it } from 'vitest';
import { categoryName, smallClassName } from '#renderer/screens/category-words.ts';
import { createTexts } from '#renderer/state/create-texts.ts';
import { type Say, textTopics } from '#renderer/ui/use-texts.ts';
import { categories } from '#shared/routing/categories.ts';

const say = createTexts().getFixedT('zh-CN', textTopics) as Say;

it('names every shipped class, large and small', () => {
  const names = categories.flatMap(({ code, smallClasses }) => [
    categoryName(say, code),
    ...smallClasses.map((small) => smallClassName(say, `${code}.${small.code}`)),
  ]);
  expect(names.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
});

it('shows a class that the office added by its code, and no small class for it', () => {
  expect(categoryName(say, 'XYZ')).toBe('XYZ');
  expect(smallClassName(say, 'XYZ.new')).toBe('');
  expect(smallClassName(say, 'FIN')).toBe('');
});
