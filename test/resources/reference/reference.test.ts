import { expect, test } from 'vitest';
import { panels } from '#resources/reference/panels.ts';
import { orgUnits } from '#resources/reference/units.ts';
import { districts } from '#shared/domain/districts.ts';
import { orgUnit } from '#shared/domain/org-unit.ts';
import { panel } from '#shared/domain/panel.ts';
import { categories } from '#shared/routing/categories.ts';
import { leadUnitIdsOf } from '#shared/routing/category.ts';
import { chinese } from '#shared/text/chinese.ts';

const unitIds = new Set(orgUnits.map((unit) => unit.id));

test('every unit that routing names exists once, in every district', () => {
  expect(unitIds.size).toBe(orgUnits.length);
  const named = districts.flatMap(({ code }) =>
    categories.flatMap((category) => leadUnitIdsOf(category, code)),
  );
  expect(named.filter((id) => !unitIds.has(id))).toEqual([]);
});

test('the shipped panels are those of the words and of the routing, each led by a unit', () => {
  expect(panels.map(({ code, name }) => [code, name])).toEqual(Object.entries(chinese.domain.panel));
  const routed = categories.flatMap(({ panelCode }) => panelCode ?? []);
  expect(routed.filter((code) => !panels.some((entry) => entry.code === code))).toEqual([]);
  expect(panels.filter(({ leadUnitId }) => !unitIds.has(leadUnitId))).toEqual([]);
});

test('the rows keep the rules of their records', () => {
  expect(orgUnits.map((row) => orgUnit.schema.parse(row))).toEqual(orgUnits);
  expect(panels.map((row) => panel.schema.parse(row))).toEqual(panels);
});
