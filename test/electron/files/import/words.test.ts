import { expect, it } from 'vitest';
import { nearestOf } from '#electron/files/import/nearest.ts';
import { readClass } from '#electron/files/import/words.ts';
import { districts } from '#shared/domain/districts.ts';

it('reads the class of a firm', () => {
  expect(readClass('链主', '企业类别')).toEqual({ role: 'leader', isDoubling: false });
  expect(readClass('链主企业、倍增企业', '企业类别')).toEqual({ role: 'leader', isDoubling: true });
  expect(readClass('链上配套', '企业类别')).toEqual({ role: 'member', isDoubling: false });
  expect(readClass('倍增', '企业类别')).toEqual({ role: null, isDoubling: true });
  expect(readClass('其他', '企业类别')).toEqual({ role: 'outside', isDoubling: false });
});

it('reads a yes by the heading above it', () => {
  expect(readClass('√', '是否链主企业')?.role).toBe('leader');
  expect(readClass('是', '是否链上企业')?.role).toBe('member');
  expect(readClass('否', '是否链主企业')?.role).toBeNull();
  expect(readClass('否', '是否链上企业')?.role).toBe('outside');
  expect(readClass('是', '企业类别')).toBeNull();
  expect(readClass('国有', '企业类别')).toBeNull();
});

it('suggests what a mistyped name most likely means', () => {
  expect(nearestOf(districts, '芝罘')?.code).toBe('370602');
  expect(nearestOf(districts, '芝孚区')?.code).toBe('370602');
  expect(nearestOf(districts, '山东省龙口市东江街道')?.code).toBe('370681');
  expect(nearestOf(districts, '外省外市')).toBeNull();
});
