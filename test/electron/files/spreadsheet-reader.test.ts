import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetLimits } from '#electron/files/sheet-limits.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { Refused } from '#shared/contract/reply.ts';
import { lockedWorkbook, longList, officeList, workbookOf } from '../../support/messy-workbook.ts';
import { zipOf } from '../../support/zip-file.ts';

const read = async (bytes: Uint8Array | Promise<Uint8Array>, fileName = '名单.xlsx') =>
  readSpreadsheet(await bytes, fileName);

async function reasonOf(bytes: Uint8Array | Promise<Uint8Array>, fileName = '名单.xlsx'): Promise<unknown> {
  try {
    await read(bytes, fileName);
    return 'read';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.refusal.code).toBe('bad_file');
    return error.refusal.params?.reason;
  }
}

const text = (content: string) => new TextEncoder().encode(content);

describe('reading a spreadsheet', () => {
  it('gives plain cells: text, numbers, booleans, days; row by row as the program shows them', async () => {
    const sheet = {
      name: '一月',
      rows: [
        ['企业名称', '信用代码'],
        [],
        ['甲公司', 12.5, true, new Date('2024-02-29T00:00:00Z'), '  ', null],
      ],
    };
    expect(await read(workbookOf(sheet))).toEqual({
      sheetName: '一月',
      rows: [['企业名称', '信用代码'], [], ['甲公司', 12.5, true, '2024-02-29']],
    });
  });

  it('gives the result of a formula and the text of rich text', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const bytes = writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['企业名称', '标签'],
            [null, null],
          ],
          cells: new Map([
            ['1,0', { type: 'formula', formula: 'A1&"x"', formulaResult: '甲公司' }],
            [
              '1,1',
              { type: 'richText', richText: [{ text: '专精' }, { text: '特新', font: { bold: true } }] },
            ],
          ]),
        },
      ],
    });
    expect((await read(bytes)).rows[1]).toEqual(['甲公司', '专精特新']);
  });

  it('takes the first visible sheet with a list, not the instructions before it', async () => {
    const hidden = { ...longList(1), name: '旧名单', isHidden: true };
    const instructions = { name: '填表说明', rows: [['一、企业名称请填全称'], ['二、不得漏项']] };
    const empty = { name: '空', rows: [[' ']] };
    const list = { ...longList(2), name: '名单' };
    const { sheetName, rows } = await read(workbookOf(hidden, empty, instructions, list));
    expect(sheetName).toBe('名单');
    expect(rows).toHaveLength(3);
    expect((await read(workbookOf(hidden, empty, instructions))).sheetName).toBe('填表说明');
  });

  it('gives every row of a cell merged downwards its value, but no blank row', async () => {
    const { rows } = await read(
      workbookOf({
        rows: [
          ['区市', '企业名称'],
          ['芝罘区', '甲公司'],
          [null, '乙公司'],
          [null, null],
        ],
        merges: ['A2:A4'],
      }),
    );
    expect(rows).toEqual([
      ['区市', '企业名称'],
      ['芝罘区', '甲公司'],
      ['芝罘区', '乙公司'],
    ]);
  });

  it('is not led astray by a formatted cell at the far end of the sheet', async () => {
    const rows: (string | null)[][] = [['企业名称', '信用代码'], ['甲公司']];
    rows[1_048_575] = [' '];
    for (let index = 2; index < 1_048_575; index += 1) rows[index] = [];
    expect((await read(workbookOf({ rows }))).rows).toHaveLength(2);
  });

  it('reads .csv in UTF-8, UTF-16 and GB 18030', async () => {
    const csv = '企业名称,信用代码\r\n"甲,公司",0012\r\n';
    const rows = [
      ['企业名称', '信用代码'],
      ['甲,公司', '0012'],
    ];
    expect((await read(text(`\uFEFF${csv}`), '名单.csv')).rows).toEqual(rows);
    expect((await read(Buffer.from(`\uFEFF${csv}`, 'utf16le'), '名单.CSV')).rows).toEqual(rows);
    const gbk = Buffer.from('c6f3d2b5c3fbb3c62cd0c5d3c3b4fac2eb0ab9abcbbe2c3030313220', 'hex');
    expect((await read(gbk, '名单.csv')).rows).toEqual([
      ['企业名称', '信用代码'],
      ['公司', '0012 '],
    ]);
  });
});

describe('refusing a file', () => {
  it('says why', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
    expect(await reasonOf(new Uint8Array(sheetLimits.fileBytes + 1))).toBe('too_large');
    expect(await reasonOf(text('%PDF-1.7\n\u0000\u0001'))).toBe('unknown_kind');
    expect(await reasonOf(text('企业名称,信用代码\n'))).toBe('unknown_kind');
    expect(await reasonOf(text('<html><table><tr><td>企业名称'), '名单.xls')).toBe('web_page');
    expect(await reasonOf(lockedWorkbook())).toBe('encrypted');
    expect(await reasonOf(workbookOf({ rows: [[' ']] }))).toBe('no_rows');
    expect(
      await reasonOf(workbookOf({ rows: [['企业名称']], isHidden: true }, { name: '空', rows: [] })),
    ).toBe('no_rows');
    expect(await reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).not.toBe('read');
  });

  it('a text document that is called .xlsx', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: text('<Types/>') },
      { name: '_rels/.rels', content: text(rels) },
      { name: 'word/document.xml', content: text('<w:document xmlns:w="w"/>') },
    ]);
    expect(await reasonOf(bytes)).toBe('unknown_kind');
  });

  it('more rows or columns than a list has', async () => {
    expect(await reasonOf(workbookOf(longList(sheetLimits.rows)))).toBe('too_many_rows');
    const wide = [...Array.from({ length: sheetLimits.columns }, () => null), '甲'];
    expect(await reasonOf(workbookOf({ rows: [wide] }))).toBe('too_many_columns');
  });

  it('an archive that would unpack to hundreds of megabytes', async () => {
    const huge = { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(sheetLimits.unpackedBytes + 1) };
    const bytes = zipOf([huge]);
    expect(bytes.byteLength).toBeLessThan(sheetLimits.fileBytes);
    expect(await reasonOf(bytes)).toBe('too_large');
    expect(await reasonOf(zipOf([{ ...huge, declared: 0 }]))).toBe('damaged');
  });

  it('an archive that lies about how much it unpacks to', async () => {
    const list = await workbookOf(longList(3));
    const lying = Buffer.from(list);
    for (
      let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\u0001\u0002', at + 1, 'latin1')
    ) {
      lying.writeUInt32LE(10, at + 24);
    }
    expect(['too_large', 'damaged']).toContain(await reasonOf(lying));
  });

  it('every file that was cut off', async () => {
    const whole = await workbookOf(longList(5));
    const cut = fc.integer({ min: 4, max: whole.byteLength - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        expect(await reasonOf(whole.subarray(0, length))).toBe('damaged');
      }),
      { numRuns: 40 },
    );
  });

  it('and never fails otherwise, whatever was changed in the file', async () => {
    const whole = await workbookOf(officeList([1, '甲公司', '91350100M000100Y43']));
    const change = fc.array(fc.tuple(fc.nat(whole.byteLength - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await reasonOf(bytes)).toBeTypeOf('string');
      }),
      { numRuns: 100 },
    );
  });
});
