import { expect, it } from 'vitest';
import { writeLedger } from '#electron/files/ledger-export.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { maskPhones } from '#shared/domain/mask-phone.ts';
import { ledgerTable } from '#shared/ledger/column.ts';
import { visitLedger } from '#shared/ledger/visit-ledger.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { visitRow } from '../../support/ledger-rows.ts';
import { convertTo, hasLibreOffice, missingLibreOffice } from '../../support/libreoffice.ts';
import { fictionalCode, officeList, workbookOf } from '../../support/messy-workbook.ts';

const limit = 90_000;
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

function visits(count: number): Promise<Uint8Array> {
  const rows = Array.from({ length: count }, (_, index) => ({ ...visitRow, number: index + 1 }));
  return writeLedger({
    table: ledgerTable(visitLedger, rows, catalogues['zh-CN'], maskPhones),
    subtitle: '',
    signature: ['填报单位：示例区工信局', '填报人：李专员', '填报时间：2026年11月24日'],
    footer: catalogues['zh-CN'].ledger.page,
  });
}

it('LibreOffice shows a ledger as it was meant', { timeout: limit }, async ({ skip }) => {
  skip(!hasLibreOffice, missingLibreOffice);
  const text = new TextDecoder().decode(await convertTo(csv, await visits(1), 'ledger.xlsx'));
  const { rows } = await readSpreadsheet(new TextEncoder().encode(text), 'ledger.csv');
  expect(rows[0]?.[0]).toBe('走访服务台账');
  expect(rows[2]?.slice(0, 4)).toEqual(['序号', '走访日期', '企业名称', '统一社会信用代码']);
  expect(rows[3]?.slice(0, 4)).toEqual(['1', '2026-11-24', '示例重工（烟台）有限公司', '91370602MAAY4CL12D']);
  expect(rows[3]?.[16]).toBe('=HYPERLINK("http://example.invalid","点这里")');
});

it('LibreOffice prints it on A4 landscape, all columns on one page', { timeout: limit }, async ({ skip }) => {
  skip(!hasLibreOffice, missingLibreOffice);
  const pdf = Buffer.from(await convertTo('pdf', await visits(30), 'ledger.xlsx')).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, ...size]) =>
    size.map(Number).map(Math.round),
  );
  expect(pages).toHaveLength(2);
  expect(sizes[0]).toEqual([842, 595]);
});

for (const kind of ['xls', 'ods']) {
  it(`a list that was saved as .${kind} is read like the .xlsx`, { timeout: limit }, async ({ skip }) => {
    skip(!hasLibreOffice, missingLibreOffice);
    const firm = [
      1,
      '示例重工有限公司',
      fictionalCode(1),
      '芝罘区',
      '汽车',
      '链主',
      new Date('2024-01-05T00:00:00Z'),
      '王某',
      null,
      13_800_000_000,
    ];
    const list = await workbookOf(officeList(firm));
    const saved = await convertTo(kind, list, '名单.xlsx');
    expect(await readSpreadsheet(saved, `名单.${kind}`)).toEqual(await readSpreadsheet(list, '名单.xlsx'));
  });
}
