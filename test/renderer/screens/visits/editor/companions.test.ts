import { expect, it } from 'vitest';
import { readCompanions, writeCompanions } from '#renderer/screens/visits/editor/companions.ts';

it.each([
  ['', []],
  ['乙', [{ name: '乙', unit: '' }]],
  [
    '乙（金融办）、丙(人社局)，丁',
    [
      { name: '乙', unit: '金融办' },
      { name: '丙', unit: '人社局' },
      { name: '丁', unit: '' },
    ],
  ],
  ['乙（金融办', [{ name: '乙', unit: '金融办' }]],
  ['（金融办）、', [{ name: '金融办', unit: '' }]],
])('reads %s', (text, companions) => {
  expect(readCompanions(text)).toEqual(companions);
});

it('writes what it reads back', () => {
  const companions = [
    { name: '乙', unit: '金融办' },
    { name: '丙', unit: '' },
  ];
  expect(writeCompanions(companions)).toBe('乙（金融办）、丙');
  expect(readCompanions(writeCompanions(companions))).toEqual(companions);
});
