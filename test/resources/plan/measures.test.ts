import { expect, it } from 'vitest';
import { sections } from '#resources/plan/measure.ts';
import { measureOf, responsibleUnits } from '#resources/plan/measure-of.ts';
import { measures } from '#resources/plan/measures.ts';
import { orgUnits } from '#resources/reference/units.ts';
import { categories } from '#shared/routing/categories.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const targets = measures.flatMap((measure) => measure.targets);

it('has the plan’s 23 measures, its 4 safeguards and its goal, in its order', () => {
  const numbers = Array.from({ length: 23 }, (_, index) => String(index + 1));
  expect(measures.map(({ code }) => code)).toEqual(['goal', ...numbers, 's1', 's2', 's3', 's4']);
  const order = measures.map(({ section }) => sections.indexOf(section));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

it('names units that there are, and somebody for each measure', () => {
  const known = new Set(orgUnits.map(({ id }) => id));
  for (const { unitIds, isEverybodys } of measures) {
    expect(unitIds.filter((id) => !known.has(id))).toEqual([]);
    expect(unitIds.length > 0 || isEverybodys).toBe(true);
  }
});

it('has words for each measure and each number in both languages', () => {
  for (const { plan } of Object.values(catalogues)) {
    expect(Object.keys(plan.measure).toSorted()).toEqual(measures.map(({ code }) => code).toSorted());
    expect(Object.keys(plan.target).toSorted()).toEqual(targets.map(({ code }) => code).toSorted());
  }
});

it('sets the numbers of the plan', () => {
  const numbers = Object.fromEntries(targets.map(({ code, value }) => [code, value]));
  expect(numbers).toMatchObject({ hightech: 2_500, specialised: 800, champions: 110, cloud_firms: 40_000 });
  expect(targets).toHaveLength(24);
  expect(targets.filter(({ when }) => when === 'yearly').map(({ code }) => code)).toEqual([
    'smart_sites',
    'trained',
  ]);
});

it('puts each class under one measure, and each category under some', () => {
  const classes = measures.flatMap((measure) => measure.classes);
  expect(new Set(classes).size).toBe(classes.length);
  const known = categories.flatMap(({ code, smallClasses }) => [
    code,
    ...smallClasses.map((small) => `${code}.${small.code}`),
  ]);
  expect(classes.filter((name) => !known.includes(name))).toEqual([]);
  expect(categories.map(({ code }) => code).filter((code) => !classes.includes(code))).toEqual([]);
});

it('finds the measure by what an issue speaks of within its category', () => {
  const codeOf = (categoryCode: string, title: string) =>
    measureOf({ categoryCode, title, description: '' })?.code;
  expect(codeOf('FIN', '担保公司增信')).toBe('21');
  expect(codeOf('FIN', '需要支持')).toBe('19');
  expect(codeOf('LAW', '拖欠账款')).toBe('23');
  expect(codeOf('LND', '需要支持')).toBe('s3');
  // Words of another category do not take an issue out of its own.
  expect(codeOf('LND', '贷款')).toBe('s3');
  expect(codeOf('nothing', '贷款')).toBeUndefined();
});

it('names the government of the firm’s district where the districts are responsible', () => {
  const [lawful, guarantees, loans] = ['1', '21', '18'].map((code) =>
    measures.find((measure) => measure.code === code),
  );
  if (!lawful || !guarantees || !loans) throw new Error('the plan has them');
  expect(responsibleUnits(lawful, '370602')).toEqual([]);
  expect(responsibleUnits(guarantees, '370602')).not.toContain('unit-370602');
  expect(responsibleUnits(loans, '370602').at(-1)).toBe('unit-370602');
});
