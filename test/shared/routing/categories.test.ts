import { expect, it } from 'vitest';
import { categories, categoryOf } from '#shared/routing/categories.ts';
import { leadUnitIdsOf } from '#shared/routing/category.ts';
import { chinese } from '#shared/text/chinese.ts';

it('has twelve classes with codes and names of their own', () => {
  const codes = categories.map(({ code }) => code);
  expect(codes).toHaveLength(12);
  expect(new Set(codes).size).toBe(12);
  expect(Object.keys(chinese.category.name).toSorted()).toEqual(codes.toSorted());
  expect(categoryOf('FIN')?.panelCode).toBe('finance');
  expect(categoryOf('gone')).toBeNull();
});

it('names every small class', () => {
  for (const { code, smallClasses } of categories) {
    const names = (chinese.category.small as Record<string, object>)[code] ?? {};
    expect(Object.keys(names).toSorted(), code).toEqual(smallClasses.map((small) => small.code).toSorted());
  }
});

it('writes words as the search reads them, with weights that mean something', () => {
  for (const { code, smallClasses } of categories) {
    for (const { words } of smallClasses) {
      for (const [word, weight] of Object.entries(words)) {
        expect(word, code).toBe(word.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, ''));
        expect(weight, `${code} ${word}`).toBeGreaterThanOrEqual(1);
        expect(weight, `${code} ${word}`).toBeLessThanOrEqual(6);
      }
    }
  }
});

it('puts the government of the district before the units of the city', () => {
  const category = { isDistrictLed: true, leadUnitIds: ['unit-a'] };
  expect(leadUnitIdsOf(category, '370699')).toEqual(['unit-370699', 'unit-a']);
  expect(leadUnitIdsOf({ ...category, isDistrictLed: false }, '370699')).toEqual(['unit-a']);
});
