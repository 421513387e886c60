import { expect, it } from 'vitest';
import { readStat } from '../../scripts/npm-ancestors.mjs';

it.each([
  ['14602 (sh) S 14591 14591 14573 0 -1', { name: 'sh', parent: 14591 }],
  ['14591 (npm start) S 14590 14591 14573 0', { name: 'npm start', parent: 14590 }],
  ['77 (odd ) (name) R 4 77 77 0', { name: 'odd ) (name', parent: 4 }],
])('reads %s', (stat, expected) => {
  expect(readStat(stat)).toEqual(expected);
});
