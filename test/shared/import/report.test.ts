import { expect, it } from 'vitest';
import type { ImportRow } from '#shared/import/preview.ts';
import { importReport, reasonSentence } from '#shared/import/report.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const words = catalogues['zh-CN'].import;
const counts = { new: 1, update: 1, duplicate: 0, warning: 1, error: 0 };

const row = (number: number, rest: Partial<ImportRow>): ImportRow => ({
  row: number,
  name: '甲公司',
  uscc: '',
  result: 'new',
  field: null,
  reason: '',
  params: {},
  ...rest,
});

it('says of every row what became of it, in words', () => {
  const rows = [
    row(2, {}),
    row(3, { result: 'update', reason: 'changed', params: { fields: 'address,contacts' } }),
    row(5, {
      result: 'warning',
      field: 'chain',
      reason: 'chain_suggestion',
      params: { value: '汽车件', suggestion: '汽车', more: 2 },
    }),
  ];
  expect(importReport({ counts, rows }, words)).toEqual({
    ...counts,
    rows: [
      { row: 2, result: 'new', field: null, reason: '' },
      { row: 3, result: 'update', field: null, reason: '内容有变化，将更新：地址、联系人' },
      {
        row: 5,
        result: 'warning',
        field: 'chain',
        reason: '不认识产业链“汽车件”，是否应为“汽车”；按原样导入时不写产业链（另有 2 处疑问）',
      },
    ],
  });
});

it('speaks English too, and lets a reason stand that it does not know', () => {
  const english = catalogues['en-US'].import;
  expect(reasonSentence({ reason: 'same_in_file', params: { row: 7 } }, english)).toBe(
    'The same firm as in row 7; not imported twice',
  );
  expect(reasonSentence({ reason: 'of_a_newer_program', params: {} }, english)).toBe('of_a_newer_program');
});

it('leaves no place open in any sentence', () => {
  const places = Object.values(words.reason).flatMap((sentence) => sentence.match(/\{\{\w+\}\}/g) ?? []);
  const english = Object.values(catalogues['en-US'].import.reason).flatMap(
    (sentence) => sentence.match(/\{\{\w+\}\}/g) ?? [],
  );
  expect(new Set(english)).toEqual(new Set(places));
});
