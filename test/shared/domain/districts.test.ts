import { expect, it } from 'vitest';
import { districtName, districts, findDistrict } from '#shared/domain/districts.ts';

it.each([
  ['芝罘区', '370602'],
  ['芝罘', '370602'],
  [' 芝罘区 ', '370602'],
  ['烟台市芝罘区', '370602'],
  ['山东省烟台市芝罘区', '370602'],
  ['370602', '370602'],
  ['蓬莱市', '370614'],
  ['370684', '370614'],
  ['烟台开发区', '370676'],
  ['烟台经济技术开发区', '370676'],
  ['烟台高新区', '370671'],
  ['长岛县', 'YT-CD'],
  ['烟台市本级', '370600'],
  ['市本级', '370600'],
])('knows %s', (text, code) => {
  expect(findDistrict(text)?.code).toBe(code);
});

it.each(['', '烟台市', '济南市历下区', '芝罘区某街道', '3706'])('does not guess at “%s”', (text) => {
  expect(findDistrict(text)).toBeNull();
});

it('finds every district by everything it is called', () => {
  for (const { code, name, aliases, oldCodes } of districts) {
    for (const text of [code, name, ...aliases, ...oldCodes]) {
      expect(findDistrict(text)?.code, text).toBe(code);
    }
  }
});

it('names a district, and an unknown one by its code', () => {
  expect(districtName('370602')).toBe('芝罘区');
  expect(districtName('110101')).toBe('110101');
});
