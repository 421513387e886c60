import type { ImportPreview, ImportRow } from '#shared/import/preview.ts';

export const panelCodes = [
  ['finance', '金融专家团'],
  ['digital', '数字化改造专家团'],
  ['design', '工业设计专家团'],
  ['talent', '人才专家团'],
  ['legal', '法律专家团'],
] as const;

const row = (
  number: number,
  result: ImportRow['result'],
  reason: string,
  rest: Partial<ImportRow> = {},
): ImportRow => ({
  row: number,
  name: `示例企业${number}有限公司`,
  uscc: '91370600MA3C1B2D3X',
  result,
  field: null,
  reason,
  params: {},
  ...rest,
});

/** A workbook with a row of every result. */
export function fakePreview(fileName: string): ImportPreview {
  const fresh = Array.from({ length: 30 }, (_, index) => row(index + 10, 'new', ''));
  return {
    previewId: 'preview-1',
    fileName,
    sheetName: '企业名单',
    headerRow: 2,
    columns: ['序号', '企业名称', '统一社会信用代码', '所属区市', '产业链', '联系人', '电话', '备注'],
    mapping: { name: 1, uscc: 2, district: 3, chain: 4, contactName: 5, contactPhone: 6 },
    counts: { new: 30, update: 4, duplicate: 3, warning: 1, error: 2 },
    rows: [
      row(3, 'update', 'changed', { params: { fields: 'address,contacts' } }),
      row(4, 'duplicate', 'same_in_file', { params: { row: 3 } }),
      row(5, 'warning', 'code_check_digit', { field: 'uscc' }),
      row(6, 'error', 'name_missing', { field: 'name', name: '' }),
      row(7, 'error', 'district_unknown', { field: 'district', params: { value: '东城' } }),
      ...fresh,
    ],
  };
}
